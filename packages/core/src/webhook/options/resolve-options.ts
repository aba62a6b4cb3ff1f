import { RUNTIME, type Runtime, realRuntime } from '../../async/runtime.js';
import { type ClientInternals, internalsIn } from '../../client/internals.js';
import { checkOptions } from '../../options/check-options.js';
import { createRedactor } from '../../wire/redact.js';
import { AllowedAddresses } from '../ip/allowed-ips.js';
import { IpFeed, type IpFeedReader } from '../ip/ip-feed.js';
import { FloodLimit } from '../log/flood-limit.js';
import { consoleLogger, silentLogger, unfailing } from '../log/logger.js';
import type { Settings } from '../settings.js';
import { resolveCredentials } from './credentials.js';
import { unitpayRanges } from './ip-options.js';
import { webhookSchema } from './webhook-schema.js';

const FIVE_MINUTES = 5 * 60_000;
const MINUTE = 60_000;

/**
 * Checks the options of `createWebhook`.
 *
 * @throws {UnitPayValidationError} that names every option that is missing, unknown or out of range.
 */
export function resolveOptions(options: unknown): Settings {
  const given: Readonly<Record<string, unknown>> = Object(options);
  const read = checkOptions(
    'createWebhook',
    webhookSchema(given),
    withRequired(options),
    createRedactor(keysIn(given)),
  );
  const { [RUNTIME]: runtime = realRuntime } = given as { readonly [RUNTIME]?: Runtime };
  const client: ClientInternals | undefined = read.client && internalsIn(read.client);
  const { keys, projectId, readFeed, getPayment, redact } = resolveCredentials(read, client);
  const now = read.now ?? runtime.date;
  const { logger = consoleLogger } = read;
  // A list of the operator's own is not widened behind their back.
  const { ipFeed = read.allowedIps === undefined } = read;
  const reader: IpFeedReader | undefined = ipFeed === true ? readFeed : ipFeed || undefined;
  return {
    keys,
    projectId,
    allowed: new AllowedAddresses(read.allowedIps ?? unitpayRanges(), read.allowLoopback),
    feed: reader && new IpFeed(reader, now),
    trustedProxies: read.trustedProxies,
    acceptTest: read.acceptTest,
    acceptPost: read.acceptPost,
    maxAge: read.maxAge ?? Number.POSITIVE_INFINITY,
    deadline: read.deadline,
    maxRun: read.maxRun ?? Math.max(MINUTE, read.deadline),
    retention: { check: FIVE_MINUTES, ...read.retention },
    getPayment: read.confirmWithApi ? getPayment : undefined,
    forgedStatus: read.forgedStatus,
    logger: logger === false ? silentLogger : unfailing(logger),
    flood: new FloodLimit(runtime.now),
    now,
    redact,
    runtime,
    client,
    timeScale: read.timeScale,
    processed: read.on.processed,
  };
}

/** What is left out is checked as `undefined`, so that the message says what was expected. */
function withRequired(options: unknown): unknown {
  if (typeof options !== 'object' || options === null) return options;
  const { client } = options as { readonly client?: unknown };
  const required = { store: undefined, order: undefined, onPay: undefined };
  return { ...required, ...(client === undefined && { secretKey: undefined, projectId: undefined }), ...options };
}

/** Keys that stand where they belong are masked where they don't, such as in the name of an option. */
function keysIn(options: Readonly<Record<string, unknown>>): string[] {
  return [options['secretKey'], options['testSecretKey']].flat().filter((key) => typeof key === 'string');
}
