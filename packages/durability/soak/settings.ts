/**
 * @module
 * What refunds are soaked in: each setting is a row of the printed table.
 */
import type { FaultInput } from '@unitpay-kit/mock-server';
import {
  type BreakableServer,
  bouncedPostgres,
  type Missing,
  missingForPgBouncer,
  missingForPostgres,
  missingForRedis,
  type OwnServer,
  postgresServer,
  redisCluster,
  redisServer,
} from '@unitpay-kit/soak-webhooks/servers';
import type { LedgerName, Place } from '../test/support/ledgers.js';
import type { WorkerSetting } from '../test/support/worker-setting.js';

/** A row. */
export interface SoakSetting {
  readonly name: string;
  readonly ledger: LedgerName;
  /** For each of the two processes: in a whole run, and in a quick one; 0 is left out. */
  readonly requests: number;
  readonly quick: number;
  /** What happens three times while refunds are asked for: `killed` with -9, `stopped` for longer than a lease, or the server is. */
  readonly trouble: 'killed' | 'stopped' | 'restarted';
  /** A server of the row's own; the tests' one if absent. */
  readonly server?: (() => Promise<OwnServer | BreakableServer>) | undefined;
  readonly missing?: Missing | undefined;
  readonly place?: Place | undefined;
  readonly worker?: Pick<WorkerSetting, 'handlers' | 'clockJumps'> | undefined;
  /** Faults besides the usual ones. */
  readonly faults?: readonly FaultInput[] | undefined;
}

/** When a call of UnitPay's API is given up, in milliseconds; a lease is four of them. */
export const TIMEOUT = 500;
/** Longer than a lease. */
export const LONG = 4 * TIMEOUT + 500;

/** Answers that come when nobody waits for them any more: carried out at once, or even later than that. */
const LATE: readonly FaultInput[] = [
  { method: 'refundPayment', kind: 'delay', ms: 700, probability: 0.15, seed: 7 },
  { method: 'refundPayment', kind: 'delay', ms: 900, execute: 'after', probability: 0.15, seed: 8 },
  { method: 'getPayment', kind: 'delay', ms: 700, probability: 0.1, seed: 9 },
];

const onPostgres = { ledger: 'PostgreSQL', trouble: 'killed' } as const;
const onRedis = { ledger: 'Redis', trouble: 'killed' } as const;

/** All rows. */
export const SETTINGS: readonly SoakSetting[] = [
  { name: 'PostgreSQL', ...onPostgres, requests: 200, quick: 40 },
  { name: 'Redis', ...onRedis, requests: 200, quick: 40 },
  { name: 'PostgreSQL, pools of one', ...onPostgres, requests: 50, quick: 0, place: { connections: 1 } },
  {
    name: 'PgBouncer, transaction mode',
    ...onPostgres,
    requests: 100,
    quick: 20,
    server: bouncedPostgres,
    missing: missingForPgBouncer,
  },
  {
    name: 'PostgreSQL crashes',
    ...onPostgres,
    requests: 100,
    quick: 0,
    trouble: 'restarted',
    server: postgresServer,
    missing: missingForPostgres,
  },
  {
    name: 'Redis cluster of three',
    ...onRedis,
    requests: 100,
    quick: 20,
    server: redisCluster,
    missing: missingForRedis,
    place: { isCluster: true },
  },
  {
    name: 'Redis restarts',
    ...onRedis,
    requests: 100,
    quick: 0,
    trouble: 'restarted',
    server: () => redisServer(),
    missing: missingForRedis,
  },
  { name: 'PostgreSQL, SIGSTOP', ...onPostgres, requests: 50, quick: 20, trouble: 'stopped' },
  { name: 'Redis, SIGSTOP', ...onRedis, requests: 50, quick: 0, trouble: 'stopped' },
  { name: 'PostgreSQL, clocks jump', ...onPostgres, requests: 50, quick: 0, worker: { clockJumps: true } },
  { name: 'Redis, clocks jump', ...onRedis, requests: 50, quick: 0, worker: { clockJumps: true } },
  {
    name: 'PostgreSQL, deadlocks',
    ...onPostgres,
    requests: 50,
    quick: 20,
    worker: { handlers: { deadlocks: true } },
  },
  {
    name: 'PostgreSQL, slow handlers',
    ...onPostgres,
    requests: 50,
    quick: 0,
    worker: { handlers: { slow: LONG } },
  },
  { name: 'PostgreSQL, late answers', ...onPostgres, requests: 50, quick: 0, faults: LATE },
  { name: 'Redis, late answers', ...onRedis, requests: 50, quick: 0, faults: LATE },
];
