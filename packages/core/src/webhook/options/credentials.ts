/**
 * @module
 * What the webhook takes from a client, or from options of its own: keys, project, address list, a second look at a payment.
 */

import type { ReadPayment } from '../../client/internals.js';
import { type ClientInternals, internalsOf } from '../../client/internals.js';
import type { ReadFeed } from '../ip/ip-feed.js';
import { readPublishedFeed } from '../ip/published-feed.js';
import { redactor } from '../log/redactor.js';
import type { WebhookKeys } from '../verify/signature.js';
import type { OptionReader } from './option-reader.js';
import type { WebhookOptions } from './options.js';

/** Where keys and facts come from. */
export interface Source {
  readonly keys: WebhookKeys;
  readonly projectId: string;
  readonly readFeed: ReadFeed;
  readonly getPayment: ReadPayment | undefined;
  readonly redact: (text: string) => string;
}

/** Reads the options that say who we are. */
export function readSource<Tx>(options: WebhookOptions<Tx>, read: OptionReader): Source {
  const client: ClientInternals | undefined = options.client === undefined ? undefined : internalsOf(options.client);
  const live = readKeys('secretKey', options.secretKey ?? client?.secretKey, read);
  const test = readKeys('testSecretKey', options.testSecretKey ?? client?.testSecretKey ?? [], read);
  const masked = redactor([...live, ...test]);
  return {
    keys: { live, test },
    projectId: readProjectId(options.projectId ?? client?.projectId, read),
    readFeed: client ? ({ signal }) => client.ipFeed({ signal }) : readPublishedFeed,
    getPayment: client && ((id, { signal, test }) => client.getPayment(id, { signal, test })),
    redact: (text) => masked(client ? client.redact(text) : text),
  };
}

function readKeys(name: string, value: unknown, read: OptionReader): readonly string[] {
  const keys: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = keys.filter(isKey);
  if (value === undefined || (name === 'secretKey' && keys.length === 0)) {
    read.problem(name, "required: the project's key from the cabinet, or give client");
  } else if (texts.length < keys.length) {
    read.problem(name, 'expected a non-empty string or a list of them');
  }
  return texts;
}

function isKey(key: unknown): key is string {
  return typeof key === 'string' && key !== '' && !/\p{Surrogate}/u.test(key);
}

function readProjectId(value: unknown, read: OptionReader): string {
  if (value === undefined) read.problem('projectId', "required: the project's id from the cabinet, or give client");
  else if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    read.problem('projectId', 'expected a whole number: pass long ids as text');
  } else if (!/^\d{1,20}$/.test(String(value))) read.problem('projectId', 'expected digits');
  return String(value);
}
