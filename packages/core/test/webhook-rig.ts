/**
 * @module
 * A webhook with a log book, and signed queries to ask it with.
 */
import { RUNTIME, type Runtime } from '../src/async/runtime.js';
import {
  createWebhook,
  type ProcessInput,
  type ProcessResult,
  type Webhook,
  type WebhookOptions,
} from '../src/index.js';
import { memoryStore } from '../src/webhook/store/memory-store.js';
import { LogBook, type LogLine } from './log-book.js';
import { PAY, PROJECT_ID, SECRET_KEY, signed, UNITPAY_IP } from './webhook-requests.js';

export interface Rig {
  readonly webhook: Webhook;
  /** Lines logged since construction. */
  readonly lines: LogLine[];
  /** Processes a GET from UnitPay's address. */
  ask(query?: string, input?: Partial<ProcessInput>): Promise<ProcessResult>;
}

/** A webhook whose order is the one of {@link PAY}, on a clock of the test's. */
export function rig<Tx = undefined>(options: Partial<WebhookOptions<Tx>> = {}, runtime?: Runtime): Rig {
  const logger = new LogBook();
  const { lines } = logger;
  const webhook = createWebhook<Tx>({
    projectId: PROJECT_ID,
    secretKey: SECRET_KEY,
    store: memoryStore() as unknown as WebhookOptions<Tx>['store'],
    order: () => ({ sum: '100.00', currency: 'RUB' }),
    onPay: () => {},
    ipFeed: false,
    logger,
    ...options,
    ...(runtime && { [RUNTIME]: runtime }),
  } as WebhookOptions<Tx>);
  lines.length = 0;
  return {
    webhook,
    lines,
    ask: (query = pay(), input = {}) => webhook.process({ method: 'GET', query, ip: UNITPAY_IP, ...input }),
  };
}

/** A signed webhook like {@link PAY} with other fields; `undefined` takes one out. */
export function webhookQuery(
  method: string,
  fields: Readonly<Record<string, string | undefined>> = {},
  key = SECRET_KEY,
): string {
  const all = Object.entries({ ...PAY, ...fields }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return signed(method, Object.fromEntries(all), key);
}

export const pay = (fields: Readonly<Record<string, string | undefined>> = {}) => webhookQuery('pay', fields);
export const check = (fields: Readonly<Record<string, string | undefined>> = {}) =>
  webhookQuery('check', { '3ds': undefined, ...fields });

/** A promise and its handle. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
