import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paymentServer } from '../../test/payment-server.js';
import { client } from '../../test/runtimes.js';
import type { Ledger } from '../ledger/ledger.js';
import { memoryLedger } from '../ledger/memory-ledger.js';
import { createRefunds } from './create-refunds.js';

const paymentId = '2154490981';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A transaction whose entries others see when it commits. */
class Transaction {
  readonly writes: (() => Promise<unknown>)[] = [];

  async commit(): Promise<void> {
    for (const write of this.writes) await write();
  }
}

/** Refunds whose ledger has transactions; a look comes every five seconds. */
function shop() {
  const memory = memoryLedger();
  const asked: number[] = [];
  const ledger: Ledger<Transaction> = {
    add: async (entry, transaction) => {
      if (transaction === undefined) return memory.add(entry);
      transaction.writes.push(() => memory.add(entry));
      return { added: true, entry: { ...entry, version: 1, age: 0 } };
    },
    take: (...given) => {
      asked.push(Date.now());
      return memory.take(...given);
    },
    find: memory.find.bind(memory),
    replace: (entry, next) => memory.replace(entry, next),
    list: memory.list.bind(memory),
    remove: memory.remove.bind(memory),
    prune: memory.prune.bind(memory),
  };
  const server = paymentServer({}, { answer: { result: { message: 'Возврат успешно произведен' } } });
  const refunds = createRefunds({ client: client({ fetch: server.fetch, maxRetries: 0 }), ledger, logger: false });
  return { refunds, server, asked };
}

it('a request in a transaction is not seen before the commit, and found within a tenth of a second after it', async () => {
  const { refunds, server } = shop();
  refunds.start();
  await vi.advanceTimersByTimeAsync(1);
  const transaction = new Transaction();
  await refunds.request({ paymentId }, { transaction });
  await vi.advanceTimersByTimeAsync(50);
  expect(server.calls).toEqual([]);
  await transaction.commit();
  await vi.advanceTimersByTimeAsync(60);
  expect(server.calls).toEqual(['getPayment', 'refundPayment']);
  await refunds.stop();
});

it.each([400, 1_900])('a commit that comes %i ms later is found within two seconds more', async (late) => {
  const { refunds, server } = shop();
  refunds.start();
  await vi.advanceTimersByTimeAsync(1);
  const transaction = new Transaction();
  await refunds.request({ paymentId }, { transaction });
  await vi.advanceTimersByTimeAsync(late);
  await transaction.commit();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.calls).toEqual(['getPayment', 'refundPayment']);
  await refunds.stop();
});

it('after these looks the pause is the usual one, and a transaction that is rolled back costs four looks', async () => {
  const { refunds, asked } = shop();
  refunds.start();
  await vi.advanceTimersByTimeAsync(1);
  asked.length = 0;
  const began = Date.now();
  await refunds.request({ paymentId }, { transaction: new Transaction() });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(asked.map((at) => at - began)).toEqual([0, 100, 500, 2_000]);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(asked).toHaveLength(5);
  await refunds.stop();
  expect(vi.getTimerCount()).toBe(0);
});

it('refunds that were not started ask nothing when one is requested in a transaction', async () => {
  const { refunds, asked } = shop();
  await refunds.request({ paymentId }, { transaction: new Transaction() });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([]);
});
