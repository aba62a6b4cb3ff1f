/**
 * @module
 * What really lies in the tables and hashes of a shop: no key, and nothing about the payer.
 */
import { createRefunds, createWebhook } from '@unitpay-kit/core';
import pg from 'pg';
import { createClient } from 'redis';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DATABASE_URL, isThere, type LedgerName, openLedger, REDIS_URL } from './support/ledgers.js';
import { type Provider, startProvider } from './support/provider.js';
import { WATCHING } from './support/watching.js';

const SERVERS: readonly LedgerName[] = ['PostgreSQL', 'Redis'];
const there = await Promise.all(SERVERS.map(isThere));
const SECRET_KEY = 'a-secret-key-of-the-project';
const PHONE = '79161234567';
const EMAIL = 'payer@example.ru';
let provider: Provider;

beforeEach(async () => {
  provider = await startProvider({ secretKey: SECRET_KEY });
});
afterEach(() => provider.close());

/** Every entry of a project's topics, as it lies there. */
const rows: Record<string, () => Promise<string[]>> = {
  async PostgreSQL() {
    const client = new pg.Client({ connectionString: DATABASE_URL });
    await client.connect();
    const sql = 'select to_jsonb(e)::text as row from unitpay_ledger as e where topic like $1';
    const found = await client.query<{ row: string }>(sql, [`%:${provider.projectId}:%`]);
    await client.end();
    return found.rows.map(({ row }) => row);
  },
  async Redis() {
    const client = await createClient({ url: REDIS_URL }).connect();
    const topics = [`refund:${provider.projectId}:live`, `watch:${provider.projectId}:live`];
    const entries = await Promise.all(topics.map((topic) => client.hGetAll(`unitpay:{${topic}}:entries`)));
    client.destroy();
    return entries.flatMap((hash) => Object.entries(hash).map((pair) => pair.join(' ')));
  },
};

it.each(SERVERS.filter((_, i) => there[i]))('a row on %s holds no key, purse, e-mail or phone', async (name) => {
  const open = await openLedger(name);
  const client = provider.client({ secretKey: SECRET_KEY });
  const webhook = createWebhook({
    ...WATCHING,
    client,
    ledger: open.ledger,
    store: open.store,
    // Watched on: nothing removes the entry.
    onPay: () => {
      throw new Error('the shop is down');
    },
  });
  provider.mock.webhook = (request) => webhook.fetch(request, { ip: '127.0.0.1', waitUntil: () => {} });
  const { paymentId } = await client.initPayment({
    paymentType: 'sbp',
    account: 'order-1',
    sum: '100.00',
    desc: 'a case',
    customerEmail: EMAIL,
    customerPhone: PHONE,
  });
  await provider.mock.pay(paymentId, { phone: PHONE });
  const message = `Отказ: ${SECRET_KEY}, ${EMAIL}, +7 916 123-45-67, purse=${PHONE}`;
  provider.mock.fault({ method: 'refundPayment', kind: 'error', code: 5, message });
  const refunds = createRefunds({ client, ledger: open.ledger, logger: false });
  const cashItems = [{ name: 'Чехол', count: 1, price: '100.00' }];
  await refunds.request({ paymentId, sum: '100.00', cashItems });
  await refunds.run();
  const found = (await rows[name]?.()) ?? [];
  await open.close();
  expect(found.some((row) => row.includes(`refund:${provider.projectId}`) && row.includes('Отказ'))).toBe(true);
  expect(found.some((row) => row.includes(`watch:${provider.projectId}`))).toBe(true);
  for (const secret of [SECRET_KEY, PHONE, '916 123', EMAIL, 'payer', 'order-1']) {
    for (const row of found) expect(row).not.toContain(secret);
  }
});
