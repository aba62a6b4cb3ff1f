/**
 * @module
 * What the options of `createWebhook` must look like. The schema is made for the options at hand, since what one of them may be can
 * depend on another, and all that is wrong is to be named at once.
 */
import * as v from 'valibot';
import { internalsIn } from '../../client/internals.js';
import { WEBHOOK_METHODS } from '../../dictionaries/webhook-methods.js';
import { ledgerProblem, timeScale } from '../../ledger/ledger-options.js';
import {
  checkedOption,
  duration,
  flag,
  functionOption,
  key,
  milliseconds,
  namedOptions,
} from '../../options/schemas.js';
import { got } from '../../schema/describe.js';
import { id } from '../../schema/ids.js';
import type { IpFeedReader } from '../ip/ip-feed.js';
import type { WebhookLogger } from '../log/logger.js';
import type { WatchLedger } from '../recovery/watch-list.js';
import type { WebhookStore } from '../store/store.js';
import { allowedIps, trustedProxies } from './ip-options.js';
import type { WebhookClient } from './webhook-client.js';
import type { WebhookHooks } from './webhook-hooks.js';

const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
const STORES = 'memoryStore() for one process, redisStore(client) or postgresStore({ pool }) for several';

/** The schema of these options. */
export function webhookSchema(given: Readonly<Record<string, unknown>>) {
  const withoutClient = given['client'] === undefined;
  const { deadline } = given;
  const leastRun = typeof deadline === 'number' ? deadline : 8_000;
  return namedOptions({
    client: v.optional(client()),
    secretKey: unless(!withoutClient, keyList("the project's secret key from the dashboard, or a client", 1)),
    testSecretKey: v.optional(keyList('the secret key of test mode', 0)),
    projectId: unless(!withoutClient, id()),
    store: store(),
    order: order(),
    onPay: functionOption('a function that fulfils what was paid for, such as async (event) => { ... }'),
    onCheck: v.optional(handler()),
    onPreauth: v.optional(handler()),
    onPaymentError: v.optional(handler()),
    allowedIps: v.optional(allowedIps(given['allowLoopback'] === true)),
    allowLoopback: v.optional(flag(), false),
    trustedProxies: v.optional(trustedProxies(), 0),
    ipFeed: v.optional(ipFeed()),
    acceptTest: v.optional(flag(), false),
    acceptPost: v.optional(flag(), false),
    maxAge: v.optional(duration()),
    deadline: v.optional(milliseconds(), 8_000),
    maxRun: v.optional(
      v.pipe(
        milliseconds(),
        v.check((most) => most >= leastRun, 'expected at least deadline'),
      ),
    ),
    retention: v.optional(
      namedOptions(Object.fromEntries(WEBHOOK_METHODS.map((name) => [name, v.optional(duration())]))),
    ),
    confirmWithApi: v.optional(
      v.pipe(
        flag(),
        v.check((wanted) => !wanted || !withoutClient, 'needs client, which calls the API'),
      ),
      false,
    ),
    forgedStatus: v.optional(status(), 200),
    logger: v.optional(logger()),
    ledger: v.optional(ledger(withoutClient)),
    timeScale: v.optional(timeScale(), 1),
    on: v.optional(
      namedOptions({ processed: v.optional(functionOption<NonNullable<WebhookHooks['processed']>>('a function')) }),
      {},
    ),
    now: v.optional(functionOption<() => number>('a function that returns epoch milliseconds')),
  });
}

function client(): v.GenericSchema<WebhookClient> {
  return v.custom<WebhookClient>(
    (value) => internalsIn(value) !== undefined,
    ({ input }) =>
      `expected an instance of UnitPay, ${got(input)}; leave it out to give secretKey and projectId instead`,
  );
}

/** A key, or several while one is being replaced. */
function keyList(which: string, least: number): v.GenericSchema<unknown, readonly string[]> {
  const one = v.pipe(
    key(which),
    v.transform((text) => [text]),
  );
  const list = v.pipe(v.array(key(which)), v.minLength(least, `expected ${which}, got an empty list`));
  return v.lazy((value) => (Array.isArray(value) ? list : one)) as never;
}

/** Required, unless something else gives it. */
function unless<Output>(
  given: boolean,
  schema: v.GenericSchema<unknown, Output>,
): v.GenericSchema<unknown, Output | undefined> {
  return given ? v.optional(schema) : schema;
}

function store(): v.GenericSchema<WebhookStore<never>> {
  return v.custom<WebhookStore<never>>(
    (value) => typeof Object(value).run === 'function',
    ({ input }) => `expected a store, where "already done" is remembered, ${got(input)}: ${STORES}`,
  );
}

function order(): v.GenericSchema<unknown> {
  return v.custom(
    (value) => typeof value === 'function' || value === 'unchecked',
    ({ input }) =>
      `expected a function that returns the order's { sum, currency }, or null, ${got(input)}; without it anyone can pay 1 ruble for any order, so write 'unchecked' if your handlers compare sums`,
  );
}

function ledger(withoutClient: boolean): v.GenericSchema<WatchLedger> {
  return checkedOption<WatchLedger>((value) =>
    withoutClient ? 'needs client, which reads the payments' : ledgerProblem(value),
  );
}

function handler(): v.GenericSchema<unknown> {
  return functionOption('a function');
}

function ipFeed(): v.GenericSchema<boolean | IpFeedReader> {
  return v.custom<boolean | IpFeedReader>(
    (value) => typeof value === 'boolean' || typeof value === 'function',
    ({ input }) => `expected true, false or a function that reads the list, ${got(input)}`,
  );
}

function status(): v.GenericSchema<number> {
  return v.custom<number>((value) => {
    // Only a number may be compared: a symbol or an object would throw instead of being named.
    if (typeof value !== 'number' || !Number.isInteger(value)) return false;
    return value >= 200 && value < 600 && !WITHOUT_BODY.has(value);
  }, 'expected an HTTP status from 200 to 599 whose reply has a body');
}

function logger(): v.GenericSchema<WebhookLogger | false> {
  return v.custom<WebhookLogger | false>(
    (value) => value === false || LEVELS.every((level) => typeof Object(value)[level] === 'function'),
    ({ input }) => `expected { debug, info, warn, error }, or false for no log, ${got(input)}`,
  );
}
