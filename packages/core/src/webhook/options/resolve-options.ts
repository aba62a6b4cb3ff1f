/**
 * @module
 * The checked options of a webhook, in the form its parts use.
 */

import type { ReadPayment } from '../../client/internals.js';
import { UnitPayValidationError } from '../../errors/unitpay-validation-error.js';
import { AllowedAddresses } from '../ip/allowed-ips.js';
import type { TrustedProxies } from '../ip/client-ip.js';
import { IpFeed } from '../ip/ip-feed.js';
import { consoleLogger, silentLogger, unfailing, type WebhookLogger } from '../log/logger.js';
import type { WebhookMethod } from '../verify/event.js';
import type { WebhookKeys } from '../verify/signature.js';
import { readSource } from './credentials.js';
import { readAllowedIps, readFeed, readTrustedProxies } from './ip-options.js';
import { OptionReader } from './option-reader.js';
import type { WebhookOptions } from './options.js';

/** Everything but the store and the handlers. */
export interface Settings {
  readonly keys: WebhookKeys;
  readonly projectId: string;
  readonly allowed: AllowedAddresses;
  readonly feed: IpFeed | undefined;
  readonly trustedProxies: TrustedProxies;
  readonly acceptTest: boolean;
  readonly acceptPost: boolean;
  readonly maxAge: number;
  readonly deadline: number;
  readonly maxRun: number;
  readonly retention: Readonly<Partial<Record<WebhookMethod, number>>>;
  readonly getPayment: ReadPayment | undefined;
  readonly forgedStatus: number;
  readonly logger: WebhookLogger;
  readonly now: () => number;
  /** Masks every key in a text. */
  readonly redact: (text: string) => string;
}

const NAMES: Readonly<Record<keyof WebhookOptions, true>> = {
  client: true,
  secretKey: true,
  testSecretKey: true,
  projectId: true,
  store: true,
  order: true,
  onPay: true,
  onCheck: true,
  onPreauth: true,
  onPaymentError: true,
  allowedIps: true,
  allowLoopback: true,
  trustedProxies: true,
  ipFeed: true,
  acceptTest: true,
  acceptPost: true,
  maxAge: true,
  deadline: true,
  maxRun: true,
  retention: true,
  confirmWithApi: true,
  forgedStatus: true,
  logger: true,
  now: true,
};

const FIVE_MINUTES = 5 * 60_000;

/**
 * Checks the options, all of them before complaining.
 *
 * @throws {UnitPayValidationError} that names every option that is missing, misspelt or out of range.
 */
export function readSettings<Tx>(options: WebhookOptions<Tx>): Settings {
  if (typeof options !== 'object' || options === null) {
    throw new UnitPayValidationError('createWebhook', [{ path: '', message: 'expected an object of options' }]);
  }
  const read = new OptionReader(options, Object.keys(NAMES));
  read.store('store');
  read.function('onPay', 'required: it delivers what was paid for, such as onPay: async (event) => { ... }');
  for (const name of ['onCheck', 'onPreauth', 'onPaymentError', 'order'] as const) read.optionalFunction(name);
  const source = readSource(options, read);
  const allowLoopback = read.boolean('allowLoopback', false);
  const deadline = read.timer('deadline', 8_000);
  const maxRun = read.timer('maxRun', Math.max(60_000, deadline));
  if (maxRun < deadline) read.problem('maxRun', 'expected at least deadline');
  if (read.boolean('confirmWithApi', false) && !source.getPayment) read.problem('confirmWithApi', 'needs client');
  read.optionalFunction('now');
  const now = options.now ?? Date.now;
  const feed = readFeed(options.ipFeed, options.allowedIps, source, read);
  const settings: Settings = {
    keys: source.keys,
    projectId: source.projectId,
    allowed: new AllowedAddresses(readAllowedIps(options.allowedIps, allowLoopback, read), allowLoopback),
    feed: feed && new IpFeed(feed, now),
    trustedProxies: readTrustedProxies(options.trustedProxies, read),
    acceptTest: read.boolean('acceptTest', false),
    acceptPost: read.boolean('acceptPost', false),
    maxAge: read.milliseconds('maxAge', Number.POSITIVE_INFINITY),
    deadline,
    maxRun,
    retention: { check: FIVE_MINUTES, ...read.retention('retention') },
    getPayment: options.confirmWithApi ? source.getPayment : undefined,
    forgedStatus: read.status('forgedStatus', 200),
    logger: unfailing(read.logger('logger') ?? (options.logger === false ? silentLogger : consoleLogger)),
    now,
    redact: source.redact,
  };
  if (read.issues.length > 0) throw new UnitPayValidationError('createWebhook', read.issues);
  return settings;
}
