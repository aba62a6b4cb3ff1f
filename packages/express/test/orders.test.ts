/**
 * @module
 * The documented recipes of orders, each as a process that is killed and started again: an order is delivered once, and every repeat of
 * the payment that paid it ends accepted.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { signWebhookQuery, UnitPay } from '@unitpay-kit/core';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { postgresLedger, postgresStore } from '@unitpay-kit/postgres';
import pg from 'pg';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sendRaw } from '../../core/test/raw-request.js';
import { PAY } from '../../core/test/webhook-requests.js';
import { DATABASE_URL, postgresIsThere } from '../../postgres/test/service.js';
import { type OwnRedis, ownRedis, redisServerIsInstalled } from '../../redis/test/own-redis.js';
import { missing } from '../../redis/test/service.js';
import { TABLES } from '../examples/orders.js';

const keys = { projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret' };
const outDir = fileURLToPath(new URL('../node_modules/.orders', import.meta.url));
const schema = `orders_${process.pid}_${Date.now()}`;
const mock = createMockUnitPay(keys);
const unitpay = new UnitPay({ ...keys, baseUrl: mock.origin, fetch: mock.fetch });

interface Shop {
  /** Resolves when the process says so. */
  says(line: string): Promise<string>;
  /** Sends a webhook and gives `result` or `error`. */
  ask(method: 'check' | 'pay', account: string, unitpayId: string): Promise<string>;
  kill(): Promise<void>;
}

// A Redis of its own: the records of another run would contradict this one's payments.
const there =
  (await postgresIsThere()) &&
  (redisServerIsInstalled() || missing('SKIPPED: the recipes of orders need redis-server.'));

describe.runIf(there)('orders in a table', () => {
  let pool: pg.Pool;
  let databaseUrl: string;
  let unitpayUrl: string;
  let closeMock: () => Promise<void>;
  let redis: OwnRedis;
  const shops: Shop[] = [];

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { conditions: ['@unitpay-kit/source'] },
      ssr: {
        resolve: { conditions: ['@unitpay-kit/source'] },
        noExternal: true,
        external: ['pg', 'redis'],
      },
      build: {
        ssr: fileURLToPath(new URL('./orders.child.ts', import.meta.url)),
        outDir,
        emptyOutDir: true,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
      },
    });
    const url = new URL(DATABASE_URL);
    url.searchParams.set('options', `-c search_path=${schema}`);
    databaseUrl = url.href;
    pool = new pg.Pool({ connectionString: databaseUrl });
    await pool.query(`create schema ${schema}`);
    await pool.query(TABLES);
    await postgresStore({ pool }).migrate();
    await postgresLedger({ pool }).migrate();
    redis = await ownRedis();
    await redis.start();
    const listening = await mock.listen({ port: 0 });
    unitpayUrl = listening.url;
    closeMock = () => listening.close();
  });
  afterEach(async () => {
    await Promise.all(shops.splice(0).map((shop) => shop.kill()));
  });
  afterAll(async () => {
    await pool.query(`drop schema ${schema} cascade`);
    await pool.end();
    await closeMock();
    await redis.remove();
  });

  async function open(store: string, fault = ''): Promise<Shop> {
    const env = {
      ...process.env,
      STORE: store,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis.url,
      UNITPAY_BASE_URL: unitpayUrl,
      FAULT: fault,
    };
    const child = spawn(process.execPath, [`${outDir}/child.mjs`], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const gone = once(child, 'exit');
    const lines: string[] = [];
    const read = createInterface({ input: child.stdout });
    read.on('line', (line) => lines.push(line));
    const says = async (start: string): Promise<string> => {
      for (;;) {
        const line = lines.find((one) => one.startsWith(start));
        if (line !== undefined) return line;
        await once(read, 'line', { signal: AbortSignal.timeout(60_000) });
      }
    };
    const port = Number((await says('port ')).slice('port '.length));
    const shop: Shop = {
      says,
      ask: async (method, account, unitpayId) => {
        const fields = {
          ...PAY,
          account,
          unitpayId,
          orderSum: '900.00',
          payerSum: '900.00',
          threeDs: method === 'pay',
        };
        const query = signWebhookQuery(fields, { method, secretKey: keys.secretKey });
        const { body } = await sendRaw(port, { target: `/unitpay?${query}` });
        return Object.keys(JSON.parse(body) as object).join();
      },
      kill: async () => {
        child.kill('SIGKILL');
        await gone;
      },
    };
    shops.push(shop);
    return shop;
  }

  let numbers = 0;
  async function newOrder(): Promise<string> {
    numbers += 1;
    const id = `order-${schema}-${numbers}`;
    await pool.query('insert into orders values ($1, 900, $2)', [id, 'RUB']);
    return id;
  }

  async function paymentOf(account: string): Promise<string> {
    const { paymentId } = await unitpay.initPayment({ paymentType: 'card', account, sum: '900.00', desc: 'case' });
    await mock.pay(paymentId);
    return paymentId;
  }

  const deliveriesOf = async (id: string) =>
    (await pool.query('select 1 from deliveries where order_id = $1', [id])).rowCount;
  const paidBy = async (id: string) =>
    (await pool.query('select paid_by from orders where id = $1', [id])).rows[0].paid_by;

  /** UnitPay's operator repeats until it is accepted; a lease of Redis that outlives its process is waited for. */
  async function repeatUntilAccepted(shop: Shop, id: string, payment: string): Promise<void> {
    await vi.waitFor(async () => expect(await shop.ask('pay', id, payment)).toBe('result'), {
      timeout: 45_000,
      interval: 200,
    });
  }

  describe.each(['postgres', 'redis'])('with the store in %s', (store) => {
    test('one of ten payments at once gets the order, and the other nine are refunded', async () => {
      const shop = await open(store);
      const id = await newOrder();
      const payments = await Promise.all(Array.from({ length: 10 }, () => paymentOf(id)));
      const replies = await Promise.all(payments.map((payment) => shop.ask('pay', id, payment)));
      expect(new Set(replies)).toEqual(new Set(['result']));
      expect(await deliveriesOf(id)).toBe(1);
      const winner = await paidBy(id);
      const others = payments.filter((payment) => payment !== winner);
      expect(others).toHaveLength(9);
      await vi.waitFor(
        async () => {
          for (const paymentId of others)
            expect(await unitpay.getPayment({ paymentId })).toMatchObject({ status: 'refund' });
        },
        { timeout: 45_000, interval: 200 },
      );
      expect(await unitpay.getPayment({ paymentId: winner })).toMatchObject({ status: 'success' });
      expect(await shop.ask('pay', id, winner)).toBe('result');
      expect(await shop.ask('check', id, '77')).toBe('error');
      expect(await shop.ask('check', id, winner)).toBe('result');
    });

    test('a process killed between what it wrote and the record delivers once, and the repeat is accepted', async () => {
      const first = await open(store, 'freeze');
      const id = await newOrder();
      const lost = first.ask('pay', id, '501').catch(() => 'no answer');
      await first.says('written');
      await first.kill();
      expect(await lost).toBe('no answer');
      const second = await open(store);
      await repeatUntilAccepted(second, id, '501');
      expect([await deliveriesOf(id), await paidBy(id)]).toEqual([1, '501']);
      await repeatUntilAccepted(second, id, '501');
      expect(await deliveriesOf(id)).toBe(1);
      expect(await second.ask('check', id, '502')).toBe('error');
    });

    test('a handler that throws after it wrote delivers once, and the repeat is accepted', async () => {
      const shop = await open(store, 'throw');
      const id = await newOrder();
      expect(await shop.ask('pay', id, '601')).toBe('error');
      await repeatUntilAccepted(shop, id, '601');
      expect([await deliveriesOf(id), await paidBy(id)]).toEqual([1, '601']);
    });

    test('a process that was started again accepts the repeat without delivering', async () => {
      const first = await open(store);
      const id = await newOrder();
      expect(await first.ask('pay', id, '701')).toBe('result');
      await first.kill();
      const second = await open(store);
      expect(await second.ask('pay', id, '701')).toBe('result');
      expect(await deliveriesOf(id)).toBe(1);
    });
  });
});
