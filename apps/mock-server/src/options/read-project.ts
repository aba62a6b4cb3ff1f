/**
 * @module
 * Reads the options of one project.
 */

import { checkWebAddress } from '../input/web-address.js';
import { OLD_PAYMENT_TYPES, PAYMENT_TYPES } from '../reference/payment-types.js';
import { INIT_TYPES, PAID_SHOWS, type Project, REFUND_RULES, STRICTNESS, WEBHOOK_ENCODINGS } from '../state/project.js';
import type { ProjectOptions } from './mock-options.js';
import { MockOptionsError } from './options-error.js';
import { choice, text, texts, yesOrNo } from './read-value.js';

/**
 * Reads a project.
 *
 * @param path Where the options stand, for messages: `projects[0].`.
 * @param further Whether it is one of several, which need keys of their own.
 */
export function readProject(options: ProjectOptions, path = '', further = false): Project {
  const id = readId(`${path}projectId`, further ? options.projectId : (options.projectId ?? 135));
  return {
    id,
    name: options.name === undefined ? null : text(`${path}name`, options.name),
    publicKey: text(`${path}publicKey`, options.publicKey ?? (further ? undefined : `${id}-mock`)),
    secretKey: text(`${path}secretKey`, options.secretKey ?? (further ? undefined : 'mock_secret')),
    testSecretKey: options.testSecretKey === undefined ? null : text(`${path}testSecretKey`, options.testSecretKey),
    webhookUrl: typeof options.webhook === 'function' ? null : address(`${path}webhook`, options.webhook),
    successUrl: address(`${path}successUrl`, options.successUrl),
    failUrl: address(`${path}failUrl`, options.failUrl),
    check: yesOrNo(`${path}check`, options.check ?? true),
    cashRegister: yesOrNo(`${path}cashRegister`, options.cashRegister ?? false),
    encoding: choice(`${path}encoding`, WEBHOOK_ENCODINGS, options.encoding ?? 'http_build_query'),
    initType: options.initType === undefined ? null : choice(`${path}initType`, INIT_TYPES, options.initType),
    refundRule: choice(`${path}refundRule`, REFUND_RULES, options.refundRule ?? 'one'),
    form: yesOrNo(`${path}form`, options.form ?? true),
    paidShows: choice(`${path}paidShows`, PAID_SHOWS, options.paidShows ?? 'at-once'),
    strict: choice(`${path}strict`, STRICTNESS, options.strict ?? 'documented'),
    paymentTypes: texts(`${path}paymentTypes`, options.paymentTypes ?? [...PAYMENT_TYPES, ...OLD_PAYMENT_TYPES]),
  };
}

function readId(option: string, value: number | string | undefined): number {
  const id = Number(value);
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new MockOptionsError(option, `expected the number of a project, got ${JSON.stringify(value)}`);
}

function address(option: string, value: unknown): string | null {
  return value === undefined || value === null ? null : checkWebAddress(option, value);
}
