import { readFileSync } from 'node:fs';
import { signWebhookQuery } from '@unitpay-kit/core';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeBlocks, expectedIn, inLanguage } from '../../core/test/readme-code.js';
import { type TestSchema, testSchema } from './schema.js';
import { DATABASE_URL, postgresIsThere } from './service.js';

const there = await postgresIsThere();
const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

it.each(['README.md', 'README.ru.md'])('%s shows the example of a shop as it is', (readme) => {
  const [shop] = codeBlocks(read(readme)).map((code) => inLanguage(code, readme));
  expect(shop).toBe(expectedIn(readme, read('examples/shop.ts')));
});

describe.skipIf(!there)('the shop of the README', () => {
  let schema: TestSchema;
  let shop: typeof import('../examples/shop.js');
  let admin: Pool;
  beforeAll(async () => {
    schema = await testSchema();
    const url = new URL(DATABASE_URL);
    url.searchParams.set('options', `-c search_path=${schema.name}`);
    vi.stubEnv('UNITPAY_PROJECT_ID', '135');
    vi.stubEnv('UNITPAY_SECRET_KEY', 'test-key');
    vi.stubEnv('UNITPAY_BASE_URL', 'http://127.0.0.1:9');
    vi.stubEnv('DATABASE_URL', url.href);
    vi.resetModules();
    shop = await import('../examples/shop.js');
    admin = new Pool({ connectionString: url.href, max: 1 });
    await admin.query('drop table orders');
    await admin.query('create table orders (id text primary key, sum text, currency text, paid_by text)');
    await shop.migrate();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await admin.end();
    await shop.pool.end();
    await schema.drop();
  });

  const send = async (method: 'check' | 'pay', account: string, unitpayId: string, orderSum = '900.00') => {
    const payer = { payerSum: orderSum, payerCurrency: 'RUB', paymentType: 'card', date: '2026-11-23 10:00:00' };
    const event = { unitpayId, projectId: '135', account, orderSum, orderCurrency: 'RUB', ...payer, test: false };
    const query = signWebhookQuery(event, { method, secretKey: 'test-key' });
    return (await shop.webhook.process({ method: 'GET', ip: '127.0.0.1', query })).result;
  };
  const order = async (id: string) => {
    await admin.query("insert into orders (id, sum, currency) values ($1, '900.00', 'RUB')", [id]);
    return async () => (await admin.query('select paid_by from orders where id = $1', [id])).rows[0]?.paid_by;
  };
  const requested = async () =>
    (await admin.query("select key from unitpay_ledger where state = 'requested'")).rows.map(({ key }) => key);

  it('gives the order to one of ten payments at once, and the other nine their money back', async () => {
    const paidBy = await order('ten');
    const ids = Array.from({ length: 10 }, (_, i) => `${1000 + i}`);
    expect(new Set(await Promise.all(ids.map((id) => send('pay', 'ten', id))))).toEqual(new Set(['accepted']));
    const winner = await paidBy();
    expect(ids).toContain(winner);
    const losers = ids.filter((id) => id !== winner).map((id) => `refund:135:live:${id}`);
    expect((await requested()).sort()).toEqual(losers.sort());
    // Every repeat ends accepted, and changes nothing.
    expect(new Set(await Promise.all(ids.map((id) => send('pay', 'ten', id))))).toEqual(new Set(['replayed']));
    expect([await paidBy(), (await requested()).length]).toEqual([winner, 9]);
  });

  it('refuses another payment of a paid order while nobody is charged, and not the one that paid', async () => {
    await order('checked');
    expect(await send('pay', 'checked', '2000')).toBe('accepted');
    expect(await send('check', 'checked', '2001')).toBe('rejected');
    expect(await send('check', 'checked', '2000')).toBe('accepted');
  });

  it("pays nothing for a sum that is not the order's", async () => {
    const paidBy = await order('cheap');
    expect(await send('pay', 'cheap', '3000', '1.00')).toBe('rejected');
    expect(await paidBy()).toBeNull();
  });
});
