/**
 * @module
 * The README's module with everything in PostgreSQL, against a mock: the order is paid once, what is too much goes back.
 */
import { signWebhookQuery, UnitPay } from '@unitpay-kit/core';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PAY } from '../../core/test/webhook-requests.js';
import { DATABASE_URL, postgresIsThere } from '../../postgres/test/service.js';
import { NEST, PLATFORMS, start } from './on-nest.js';

const keys = { projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret' };
const mock = createMockUnitPay(keys);
const unitpay = new UnitPay({ ...keys, baseUrl: mock.origin, fetch: mock.fetch });

describe.runIf(await postgresIsThere()).each(PLATFORMS)(
  'the module with everything in PostgreSQL, on %s',
  (platform) => {
    const schema = `nest_${NEST}_${platform.toLowerCase()}_${process.pid}_${Date.now()}`;
    const url = new URL(DATABASE_URL);
    url.searchParams.set('options', `-c search_path=${schema}`);
    const pool = new pg.Pool({ connectionString: url.href });
    let close: () => Promise<void>;

    beforeAll(async () => {
      await pool.query(`create schema ${schema}`);
      await pool.query(
        'create table orders (id text primary key, sum numeric(12, 2), currency text, paid_by text, refunded boolean default false)',
      );
      const listening = await mock.listen({ port: 0 });
      close = () => listening.close();
      vi.stubEnv('DATABASE_URL', url.href);
      vi.stubEnv('UNITPAY_PROJECT_ID', keys.projectId);
      vi.stubEnv('UNITPAY_PUBLIC_KEY', keys.publicKey);
      vi.stubEnv('UNITPAY_SECRET_KEY', keys.secretKey);
      vi.stubEnv('UNITPAY_BASE_URL', listening.url);
    });
    afterAll(async () => {
      await pool.query(`drop schema ${schema} cascade`);
      await pool.end();
      await close();
      vi.unstubAllEnvs();
    });

    test('one of ten payments at once gets the order, and the other nine are refunded', async () => {
      const { PaymentsModule } = await import('../examples/refunds.module.js');
      const running = await start(PaymentsModule, platform);
      await pool.query("insert into orders values ('order-7', 900, 'RUB')");
      const payments = await Promise.all(
        Array.from({ length: 10 }, async () => {
          const params = { paymentType: 'card', account: 'order-7', sum: '900.00', desc: 'case' } as const;
          const { paymentId } = await unitpay.initPayment(params);
          await mock.pay(paymentId);
          return paymentId;
        }),
      );
      const ask = async (unitpayId: string) => {
        const fields = { ...PAY, account: 'order-7', unitpayId, orderSum: '900.00', payerSum: '900.00', threeDs: true };
        const query = signWebhookQuery(fields, { method: 'pay', secretKey: keys.secretKey });
        return Object.keys(JSON.parse((await running.send({ target: `/unitpay?${query}` })).body) as object)[0];
      };
      expect(new Set(await Promise.all(payments.map(ask)))).toEqual(new Set(['result']));
      const winner = String((await pool.query('select paid_by from orders')).rows[0].paid_by);
      const others = payments.filter((payment) => payment !== winner);
      expect(others).toHaveLength(9);
      await vi.waitFor(
        async () => {
          for (const paymentId of others)
            expect(await unitpay.getPayment({ paymentId })).toMatchObject({ status: 'refund' });
        },
        { timeout: 45_000, interval: 100 },
      );
      expect(await unitpay.getPayment({ paymentId: winner })).toMatchObject({ status: 'success' });
      expect(await ask(winner)).toBe('result');
      await running.close();
    });
  },
);
