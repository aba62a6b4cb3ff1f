import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { topicKeys } from '../../../packages/redis/src/ledger/keys.js';
import { encodeRecord } from '../../../packages/redis/src/store/entry.js';
import { root } from './blocks.js';
import { hasPostgres, openRig } from './running/rig.js';

const postgres = (await hasPostgres()) || process.env['CI_REQUIRE_SERVICES'] === '1';
const guides = ['docs/guides/go-live.md', 'docs/guides/go-live.ru.md'];

/** The first table under the heading about personal data: fields by place. */
function listed(file: string): Map<string, string[]> {
  const section = readFileSync(join(root, file), 'utf8').split(/^## .*152-.*$/m)[1] ?? '';
  const rows = /(^\|.*\n)+/m.exec(section)?.[0].trim().split('\n').slice(2) ?? [];
  const fields = new Map<string, string[]>();
  let place = '';
  for (const row of rows) {
    const [where = '', field = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    place = where === '' ? place : where.replaceAll('`', '');
    fields.set(place, [
      ...(fields.get(place) ?? []),
      ...[...field.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    ]);
  }
  return fields;
}

/** The columns that the migrations make, by table. */
function columns(): Map<string, string[]> {
  const folder = join(root, 'packages/postgres/migrations');
  const sql = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const tables = [...sql.matchAll(/create table if not exists "(\w+)" \(([\s\S]*?)^\);/gm)];
  return new Map(
    tables.map(([, name = '', body = '']) => [
      name,
      [...body.matchAll(/^ {2}(\w+) /gm)].map(([, column = '']) => column),
    ]),
  );
}

describe('the personal data of the go-live guide', () => {
  it.each(guides)('%s lists exactly the columns of the tables', (file) => {
    const tables = columns();
    expect([...tables.keys()].sort()).toEqual(['unitpay_ledger', 'unitpay_webhooks']);
    for (const [table, names] of tables)
      expect([...(listed(file).get(table) ?? [])].sort(), table).toEqual(names.sort());
  });

  it.each(guides)('%s lists exactly the keys and fields in Redis', (file) => {
    const places = [...listed(file)].filter(([place]) => place.startsWith('Redis')).map(([, names]) => names);
    const { entries, due, never, in: inState } = topicKeys('unitpay', '<topic>');
    const short = (key: string) => key.replace(entries.replace(':entries', ''), '');
    expect(places).toEqual([['unitpay:<key>'], [entries, short(due), short(never), short(inState('<state>'))]]);
    const record = encodeRecord({ token: 't', fingerprint: 'f', reply: { status: 200, headers: {}, body: '' } });
    const section = readFileSync(join(root, file), 'utf8');
    for (const name of Object.keys(JSON.parse(record))) expect(section).toContain(`\`${name}\``);
  });

  it.skipIf(!postgres)('is nowhere in the rows that a payment and its refund leave', async () => {
    const rig = await openRig({ needs: 'postgres', cashRegister: true });
    try {
      const { createRefunds, createWebhook } = await import('@unitpay-kit/core');
      const { postgresLedger, postgresStore } = await import('@unitpay-kit/postgres');
      const pool = rig.pool as NonNullable<typeof rig.pool>;
      const ledger = postgresLedger({ pool, logger: false });
      const webhook = createWebhook({
        client: rig.unitpay,
        store: postgresStore({ pool, logger: false }),
        ledger,
        order: () => ({ sum: '900.00', currency: 'RUB' }),
        onPay: () => {},
        logger: false,
      });
      rig.mock.webhook = (request, { ip }) => webhook.fetch(request, { ip });
      const { paymentId } = await rig.unitpay.initPayment({
        paymentType: 'card',
        account: 'secret-order',
        sum: '900.00',
        desc: 'Phone case',
        customerEmail: 'buyer@example.com',
        customerPhone: '79991234567',
        cashItems: [{ name: 'Phone case', count: 1, price: '900.00' }],
      });
      await rig.mock.pay(paymentId);
      const refunds = createRefunds({ client: rig.unitpay, ledger, logger: false });
      await refunds.request({ paymentId, cashItems: [{ name: 'Phone case', count: 1, price: '900.00' }] });
      const { rows } = await pool.query(
        'select w::text as row from unitpay_webhooks w union all select l::text from unitpay_ledger l',
      );
      const text = JSON.stringify(rows);
      expect(rows.length).toBeGreaterThanOrEqual(3);
      expect(text).toContain(String(paymentId));
      for (const personal of ['secret-order', 'buyer@example.com', '79991234567', 'mock_secret', '1234567465831234'])
        expect(text).not.toContain(personal);
      await vi.waitFor(() => webhook.idle());
    } finally {
      await rig.close();
    }
  });
});
