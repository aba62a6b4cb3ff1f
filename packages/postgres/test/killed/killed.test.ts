import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../drivers/driver.js';
import { DRIVERS } from '../drivers/drivers.js';
import { type TestSchema, testSchema } from '../schema.js';
import { DATABASE_URL, postgresIsThere } from '../service.js';
import { ORDER, type ShopSetting, TABLES } from './setting.js';
import { buildShop, type Shop, startShop } from './shops.js';

const there = await postgresIsThere();
// The others take a minute: CI asks for them with WHOLE=1 (`npm test -- --whole`). PGlite ends with its process.
const WHOLE = ['TypeORM', 'Prisma', 'Drizzle', 'Knex', 'postgres.js', 'Drizzle over postgres.js'] as const;
const WHOLE_TOO = ['Kysely', 'Sequelize', 'MikroORM', 'Slonik'] as const;
const asked = process.env['WHOLE'] === '1' ? [...WHOLE, ...WHOLE_TOO] : [];
const PAYMENTS = Array.from({ length: 10 }, (_, index) => `${2_154_490_981 + index}`);

describe.skipIf(!there)('ten payments of one order, in a shop that is killed with -9', () => {
  let schema: TestSchema;
  let admin: Pool;
  const shops: Shop[] = [];
  beforeAll(async () => {
    await buildShop();
    admin = new Pool({ connectionString: DATABASE_URL, max: 1 });
  });
  afterEach(async () => {
    await Promise.all(shops.splice(0).map((shop) => shop.kill()));
    await schema.drop();
  });
  afterAll(() => admin.end());

  async function start(setting: Omit<ShopSetting, 'schema'>): Promise<Shop> {
    const shop = await startShop({ ...setting, schema: schema.name });
    shops.push(shop);
    return shop;
  }
  const one = async (text: string) => (await admin.query(text)).rows[0];
  const delivered = () => one(`select paid, paid_by from ${schema.name}.orders where account = '${ORDER}'`);
  const refunds = () => one(`select count(*)::int as n from ${TABLES(schema.name).ledger} where state = 'requested'`);

  it.each(['pg', ...asked] as const)(
    'between the order’s update and the record: it is delivered once, and every repeat is accepted, on %s',
    async (driver) => {
      schema = await testSchema();
      const { webhooks, ledger } = TABLES(schema.name);
      const tables = (await DRIVERS[driver](schema.name)) as unknown as Driver<unknown>;
      await tables.store(webhooks).migrate();
      await tables.ledger(ledger).migrate();
      await tables.close();
      await admin.query(`insert into ${schema.name}.orders (account) values ('${ORDER}')`);

      const victim = await start({ driver, staysAfterWriting: true });
      const answers = PAYMENTS.map((id) => victim.pay(id));
      await victim.written();
      await victim.kill();
      expect(await Promise.all(answers)).not.toContain('accepted');
      expect(await delivered()).toStrictEqual({ paid: 0, paid_by: null });

      const restarted = await start({ driver, staysAfterWriting: false });
      expect(new Set(await Promise.all(PAYMENTS.map((id) => restarted.pay(id))))).toStrictEqual(new Set(['accepted']));
      const first = await delivered();
      expect([first.paid, PAYMENTS.includes(first.paid_by), (await refunds()).n]).toStrictEqual([1, true, 9]);

      // Killed once more, after everything is on record: UnitPay, which may not have got the answer, repeats.
      await restarted.kill();
      const again = await start({ driver, staysAfterWriting: false });
      expect(new Set(await Promise.all(PAYMENTS.map((id) => again.pay(id))))).toStrictEqual(new Set(['replayed']));
      expect([await delivered(), (await refunds()).n]).toStrictEqual([first, 9]);
    },
  );
});
