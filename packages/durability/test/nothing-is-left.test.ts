/**
 * @module
 * After a stop: no timer of ours, no question to the ledger, and a process that ends by itself.
 */
import { createRefunds, createWebhook, type Ledger } from '@unitpay-kit/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { around } from './support/around.js';
import { isThere, type LedgerName, type OpenLedger, openLedger } from './support/ledgers.js';
import { type Provider, startProvider } from './support/provider.js';
import { WATCHING } from './support/watching.js';
import { buildWorker, startWorker } from './support/workers.js';

const NAMES: readonly LedgerName[] = ['memory', 'PostgreSQL', 'Redis'];
const there = await Promise.all(NAMES.map(isThere));
const AVAILABLE = NAMES.filter((_, i) => there[i]);
const SOON = { timeout: 20_000 };
let provider: Provider;

beforeAll(() => buildWorker());
beforeEach(async () => {
  provider = await startProvider();
});
afterEach(() => provider.close());

/** Timers that the packages have set and that are neither over nor cleared. */
function ownTimers() {
  const running = new Set<unknown>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const setting = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms?: number) => {
    // Who calls, below this file and the spy: a pool's own timers are the pool's business.
    const callers = String(new Error().stack).split('\n').slice(1);
    const caller = callers.find((line) => !/nothing-is-left|vitest|tinyspy/.test(line)) ?? '';
    const isOurs = /packages\/(?:core|redis|postgres)\/src/.test(caller);
    const timer: unknown = set(() => {
      running.delete(timer);
      work();
    }, ms);
    if (isOurs) running.add(timer);
    return timer;
  }) as never);
  const clearing = vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
    running.delete(timer);
    clear(timer);
  });
  return {
    running,
    restore: () => {
      setting.mockRestore();
      clearing.mockRestore();
    },
  };
}

/** A ledger that counts what it is asked, and what it has not answered yet. */
function counted(ledger: Ledger<unknown>) {
  const questions = { asked: 0, open: 0 };
  const counting =
    <Given extends unknown[], Result>(ask: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      questions.asked += 1;
      questions.open += 1;
      try {
        return await ask(...given);
      } finally {
        questions.open -= 1;
      }
    };
  const { add, find, take, replace, remove } = around(ledger, {});
  const members = {
    add: counting(add),
    find: counting(find),
    take: counting(take),
    replace: counting(replace),
    remove: counting(remove),
  };
  return { questions, ledger: around(ledger, members) };
}

describe.each(AVAILABLE)('on %s', (name) => {
  let open: OpenLedger;
  let timers: ReturnType<typeof ownTimers>;
  beforeAll(async () => {
    open = await openLedger(name);
  });
  afterAll(() => open.close());
  beforeEach(() => {
    timers = ownTimers();
  });
  afterEach(() => timers.restore());

  it('refunds that were stopped in the middle of their work leave no timer and no query', async () => {
    const { questions, ledger } = counted(open.ledger);
    const refunds = createRefunds({ client: provider.client(), ledger, timeScale: 0.001, logger: false });
    refunds.start();
    const paymentIds = await Promise.all(Array.from({ length: 8 }, () => provider.payment()));
    for (const paymentId of paymentIds) await refunds.request({ paymentId });
    await expect.poll(() => provider.calls(paymentIds[0] as string), SOON).toBe(1);
    // Between two looks there is one.
    await expect.poll(() => timers.running.size, SOON).toBeGreaterThan(0);
    await refunds.stop();
    expect(questions.open).toBe(0);
    expect(timers.running.size).toBe(0);
    const { asked } = questions;
    // A second stop, and one of refunds that were never started, ask nothing either.
    await refunds.stop();
    await createRefunds({ client: provider.client(), ledger, logger: false }).stop();
    expect(questions.asked).toBe(asked);
  });

  it('a search for missed payments that was stopped leaves no timer and no query', async () => {
    const { questions, ledger } = counted(open.ledger);
    const delivered: string[] = [];
    const webhook = createWebhook({
      ...WATCHING,
      client: provider.client(),
      ledger,
      store: open.store,
      timeScale: 0.001,
      onPay: ({ unitpayId }) => void delivered.push(unitpayId),
    });
    provider.mock.webhook = (request) => webhook.fetch(request, { ip: '127.0.0.1', waitUntil: () => {} });
    webhook.recovery.start();
    provider.mock.fault({ webhook: 'pay', kind: 'drop', count: 1 });
    const paymentId = await provider.payment();
    await expect.poll(() => delivered, SOON).toEqual([paymentId]);
    await expect.poll(() => timers.running.size, SOON).toBeGreaterThan(0);
    await webhook.recovery.stop();
    await webhook.idle();
    expect(questions.open).toBe(0);
    expect(timers.running.size).toBe(0);
  });
});

it.each(AVAILABLE)('a process that stops its work on %s and closes its database ends by itself', async (name) => {
  const { projectId, secretKey, url: baseUrl } = provider;
  const worker = await startWorker({ ledger: name, projectId, secretKey, baseUrl, timeout: 300, timeScale: 0.001 });
  worker.tell('start');
  worker.tell('recover');
  await worker.request(await provider.payment());
  expect(await worker.stop()).toBe(0);
});
