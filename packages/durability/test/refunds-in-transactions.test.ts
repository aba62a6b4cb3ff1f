/**
 * @module
 * Refunds that are asked for in a transaction of the shop's own: they commit with it, or never were.
 */
import { createRefunds, createWebhook, memoryLedger, type Refunds } from '@unitpay-kit/core';
import { postgresLedger } from '@unitpay-kit/postgres';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_URL, isThere, type OpenLedger, openLedger } from './support/ledgers.js';
import { type Provider, startProvider } from './support/provider.js';
import { WATCHING } from './support/watching.js';

const there = await isThere('PostgreSQL');
const SOON = { timeout: 20_000 };
let open: OpenLedger;
let provider: Provider;
const running: Pick<Refunds, 'stop'>[] = [];

beforeAll(async () => {
  if (there) open = await openLedger('PostgreSQL');
});
afterAll(() => open?.close());
beforeEach(async () => {
  provider = await startProvider();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((refunds) => refunds.stop()));
  await provider.close();
});

/** Refunds with a worker. */
function refundsOn({ ledger }: Pick<OpenLedger, 'ledger'>): Refunds<unknown> {
  const refunds = createRefunds({ client: provider.client(), ledger, timeScale: 0.001, logger: false });
  running.push(refunds);
  refunds.start();
  return refunds;
}

describe.skipIf(!there)('on PostgreSQL', () => {
  it.each([undefined, '40.00'])(
    'a request that is rolled back leaves no trace and sends nothing (sum: %s)',
    async (sum) => {
      const paymentId = await provider.payment();
      const refunds = refundsOn(open);
      const rolledBack = open.inTransaction?.(async (transaction) => {
        await refunds.request({ paymentId, sum }, { transaction });
        throw new Error('the order can not be changed');
      });
      await expect(rolledBack).rejects.toThrow('the order can not be changed');
      await expect(refunds.get(paymentId)).resolves.toBeUndefined();
      await refunds.run();
      expect(provider.calls(paymentId)).toBe(0);
    },
  );

  it('a request is worked on when it commits', async () => {
    const paymentId = await provider.payment();
    const refunds = refundsOn(open);
    await open.inTransaction?.((transaction) => refunds.request({ paymentId }, { transaction }));
    await expect.poll(() => refunds.get(paymentId), SOON).toMatchObject({ state: 'refunded' });
  });

  describe('in onPay', () => {
    function shop(isBroken: () => boolean) {
      const refunds = refundsOn(open);
      const webhook = createWebhook({
        ...WATCHING,
        client: provider.client(),
        store: open.store,
        onPay: async ({ unitpayId }, { transaction }) => {
          await refunds.request({ paymentId: unitpayId }, { transaction });
          if (isBroken()) throw new Error('the order can not be changed');
        },
      });
      provider.mock.webhook = (request) => webhook.fetch(request, { ip: '127.0.0.1', waitUntil: () => {} });
      return { refunds, webhook };
    }

    it('a request commits with the record of the webhook, and is sent after the reply', async () => {
      const { refunds } = shop(() => false);
      const paymentId = await provider.payment();
      await expect.poll(() => refunds.get(paymentId), SOON).toMatchObject({ state: 'refunded' });
      expect(provider.calls(paymentId)).toBe(1);
    });

    it('a request of a handler that throws leaves no trace and sends nothing; the repeat that works asks again', async () => {
      let isBroken = true;
      const { refunds } = shop(() => isBroken);
      const paymentId = await provider.payment();
      await expect(refunds.get(paymentId)).resolves.toBeUndefined();
      await refunds.run();
      expect(provider.calls(paymentId)).toBe(0);
      isBroken = false;
      await provider.mock.repeat(paymentId);
      await expect.poll(() => refunds.get(paymentId), SOON).toMatchObject({ state: 'refunded' });
      expect(provider.calls(paymentId)).toBe(1);
    });
  });

  it('a pool of one connection is enough for a request, a new attempt and a handler that share the transaction', async () => {
    const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 1 });
    try {
      const ledger = postgresLedger({ pool });
      const written: string[] = [];
      const refunds = createRefunds({
        client: provider.client(),
        ledger,
        timeScale: 0.001,
        logger: false,
        onRefunded: async ({ paymentId }, { transaction }) => {
          await transaction.query('select 1');
          written.push(paymentId);
        },
      });
      running.push(refunds);
      refunds.start();
      const paymentId = await provider.payment();
      provider.mock.fault({ method: 'refundPayment', count: 1, kind: 'error', message: 'нет', code: 5 });
      const request = async (sum: string) => {
        const transaction = await pool.connect();
        try {
          await transaction.query('begin');
          await refunds.request({ paymentId, sum }, { transaction });
          await transaction.query('commit');
        } finally {
          transaction.release();
        }
      };
      await request('100.00');
      await expect.poll(() => refunds.get(paymentId), SOON).toMatchObject({ state: 'refused' });
      await request('40.00');
      await expect.poll(() => written, SOON).toEqual([paymentId]);
      expect(provider.refunds(paymentId)).toEqual([4_000]);
    } finally {
      await Promise.all(running.splice(0).map((refunds) => refunds.stop()));
      await pool.end();
    }
  });

  it('a request on another database’s transaction is an error, and nothing is written', async () => {
    const refunds = refundsOn(open);
    const paymentId = await provider.payment();
    await expect(refunds.request({ paymentId }, { transaction: {} })).rejects.toThrow();
    await expect(refunds.get(paymentId)).resolves.toBeUndefined();
  });
});

it('where there are no transactions, one that is given is refused', async () => {
  const refunds = refundsOn({ ledger: memoryLedger() as never });
  await expect(refunds.request({ paymentId: '1' }, { transaction: {} })).rejects.toThrow(/no transactions/);
  await expect(refunds.get('1')).resolves.toBeUndefined();
});
