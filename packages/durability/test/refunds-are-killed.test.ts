/**
 * @module
 * The rows of the matrix in which a process is killed with -9, or stopped for longer than its lease, at each step.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createRefunds, type RefundRecord, type RefundState, type Refunds } from '@unitpay-kit/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isThere, type LedgerName, type OpenLedger, openLedger } from './support/ledgers.js';
import { type Provider, startProvider } from './support/provider.js';
import type { WorkerSetting } from './support/worker-setting.js';
import { buildWorker, startWorker, type Worker } from './support/workers.js';

const SCALE = 0.001;
/** A lease is four of them. */
const TIMEOUT = 300;
const SERVERS: readonly LedgerName[] = ['PostgreSQL', 'Redis'];
const there = await Promise.all(SERVERS.map(isThere));
const AVAILABLE = SERVERS.filter((_, i) => there[i]);
const FINAL: readonly RefundState[] = ['refunded', 'refused', 'unproven'];
const SUMS = { whole: undefined, part: '40.00' } as const;
const KINDS = ['whole', 'part'] as const;

const open = new Map<LedgerName, OpenLedger>();
let provider: Provider;
const workers: Worker[] = [];
const running: Refunds<unknown>[] = [];

beforeAll(async () => {
  await buildWorker();
  for (const name of AVAILABLE) open.set(name, await openLedger(name));
});
afterAll(async () => {
  for (const ledger of open.values()) await ledger.close();
});
beforeEach(async () => {
  provider = await startProvider();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()));
  await Promise.all(running.splice(0).map((refunds) => refunds.stop()));
  await provider.close();
});

/** A process that waits at a point. */
async function victim(ledger: LedgerName, pausesAt?: WorkerSetting['pausesAt']): Promise<Worker> {
  const { projectId, secretKey, url: baseUrl } = provider;
  const worker = await startWorker({
    ledger,
    projectId,
    secretKey,
    baseUrl,
    timeout: TIMEOUT,
    timeScale: SCALE,
    pausesAt,
  });
  workers.push(worker);
  return worker;
}

/** The process that goes on after it. */
function survivor(name: LedgerName): Refunds<unknown> {
  const { ledger, effects } = open.get(name) as OpenLedger;
  const refunds = createRefunds({
    client: provider.client({ timeout: TIMEOUT }),
    ledger,
    timeScale: SCALE,
    logger: false,
    onRefunded: ({ paymentId }, { transaction }) => effects.add(transaction, provider.projectId, paymentId),
  });
  running.push(refunds);
  refunds.start();
  return refunds;
}

async function ended(refunds: Refunds<unknown>, paymentId: string): Promise<RefundRecord> {
  await expect
    .poll(async () => (await refunds.get(paymentId))?.state, { timeout: 30_000, interval: 20 })
    .toSatisfy((state: RefundState | undefined) => state !== undefined && FINAL.includes(state));
  return (await refunds.get(paymentId)) as RefundRecord;
}

const effectsOf = (name: LedgerName) => () => (open.get(name) as OpenLedger).effects.of(provider.projectId);

interface Kill {
  readonly at: NonNullable<WorkerSetting['pausesAt']>;
  readonly what: string;
  readonly whole: readonly [RefundState, calls: number];
  readonly part: readonly [RefundState, calls: number];
}

const KILLS: readonly Kill[] = [
  { at: 'after-read', what: 'before it commits that it sends', whole: ['refunded', 1], part: ['refunded', 1] },
  { at: 'before-send', what: 'between that commit and the request', whole: ['refunded', 1], part: ['unproven', 0] },
  { at: 'after-answer', what: 'between the answer and its commit', whole: ['refunded', 1], part: ['refunded', 1] },
  { at: 'in-handler', what: 'in the handler, after its write', whole: ['refunded', 1], part: ['refunded', 1] },
  {
    at: 'before-told',
    what: 'after the handler, before that is on record',
    whole: ['refunded', 1],
    part: ['refunded', 1],
  },
];

describe.each(AVAILABLE)('on %s', (name) => {
  it.each(KINDS)('a %s refund whose process is killed after request() is sent by another, once', async (kind) => {
    const paymentId = await provider.payment();
    const worker = await victim(name);
    await worker.request(paymentId, SUMS[kind]);
    await worker.kill();
    await expect(ended(survivor(name), paymentId)).resolves.toMatchObject({ state: 'refunded' });
    expect(provider.calls(paymentId)).toBe(1);
  });

  for (const kill of KILLS) {
    for (const kind of KINDS) {
      const [state, calls] = kill[kind];
      it(`a ${kind} refund whose process is killed ${kill.what} ends ${state} after ${calls} requests`, async () => {
        const paymentId = await provider.payment();
        const worker = await victim(name, kill.at);
        await worker.request(paymentId, SUMS[kind]);
        worker.tell('start');
        await worker.atPoint;
        await worker.kill();
        await expect(ended(survivor(name), paymentId)).resolves.toMatchObject({ state });
        expect(provider.calls(paymentId)).toBe(calls);
        if (state !== 'refunded') return;
        await expect.poll(effectsOf(name), { timeout: 20_000 }).toContain(paymentId);
        // Redis has no transaction that the handler could share: it runs at least once.
        if (name === 'PostgreSQL') expect(await effectsOf(name)()).toEqual([paymentId]);
      });
    }
  }

  for (const at of ['after-read', 'before-send', 'after-answer', 'in-handler', 'before-told'] as const) {
    for (const kind of KINDS) {
      it(`a ${kind} refund whose process is stopped for longer than its lease ${at} pays once`, async () => {
        const paymentId = await provider.payment();
        const worker = await victim(name, at);
        await worker.request(paymentId, SUMS[kind]);
        worker.tell('start');
        await worker.atPoint;
        worker.child.kill('SIGSTOP');
        const refunds = survivor(name);
        // The passing of real time is what this is about: a lease is four timeouts.
        await sleep(4 * TIMEOUT + 1_000);
        const stepped = worker.nextStep(paymentId);
        worker.tell('go');
        worker.child.kill('SIGCONT');
        const { state } = await ended(refunds, paymentId);
        // What the stopped one still does, and what UnitPay carries out late.
        await stepped;
        await provider.mock.idle();
        const asked = kind === 'whole' ? 10_000 : 4_000;
        // A worker that was stopped before it sent has given up when it goes on; of a part nobody else may send it.
        const isSent = kind === 'whole' || at !== 'before-send';
        expect(provider.refunds(paymentId)).toEqual(isSent ? [asked] : []);
        expect(state).toBe(isSent ? 'refunded' : 'unproven');
        if (kind === 'part') expect(provider.calls(paymentId)).toBeLessThanOrEqual(1);
        if (!isSent) return;
        if (name === 'PostgreSQL') await expect.poll(effectsOf(name)).toEqual([paymentId]);
      });
    }
  }
});
