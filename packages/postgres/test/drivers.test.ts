import { createWebhook, type PayEvent, signWebhookQuery, type WebhookContext } from '@unitpay-kit/core';
import { ledgerConformance, storeConformance } from '@unitpay-kit/core/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PostgresStore } from '../src/index.js';
import { rowsOf } from '../src/rows.js';
import type { Driver } from './drivers/driver.js';
import { DRIVERS } from './drivers/drivers.js';
import { gate, limits, REPLY } from './run.js';
import { type TestSchema, testSchema } from './schema.js';
import { postgresIsThere } from './service.js';

const there = await postgresIsThere();

describe.skipIf(!there)('the store on other drivers', () => {
  let schema: TestSchema;
  beforeAll(async () => {
    schema = await testSchema();
  });
  afterAll(() => schema.drop());
  const name = () => schema.name;

  suite('pg', name, DRIVERS.pg);
  // The others take two minutes: CI asks for them with WHOLE=1 (`npm test -- --whole`).
  if (process.env['WHOLE'] !== '1') return;
  suite('TypeORM', name, DRIVERS.TypeORM);
  suite('Prisma', name, DRIVERS.Prisma);
  suite('Drizzle', name, DRIVERS.Drizzle);
  suite('Knex', name, DRIVERS.Knex);
  suite('postgres.js', name, DRIVERS['postgres.js']);
  suite('Drizzle over postgres.js', name, DRIVERS['Drizzle over postgres.js']);
  suite('Kysely', name, DRIVERS.Kysely);
  suite('Sequelize', name, DRIVERS.Sequelize);
  suite('MikroORM', name, DRIVERS.MikroORM);
  suite('Slonik', name, DRIVERS.Slonik);
});

suite('PGlite', () => 'shop', DRIVERS.PGlite);

const PAYMENT = {
  projectId: '135',
  account: 'order-7',
  orderSum: '900.00',
  orderCurrency: 'RUB',
  payerSum: '900.00',
  payerCurrency: 'RUB',
  paymentType: 'card',
  date: '2026-11-23 10:00:00',
  test: false,
};

// Ends its own connection. The answer is an error, and the driver finds the connection closed.
const CUT = 'select pg_terminate_backend(pg_backend_pid())';
// What a deadlock looks like to the driver.
const DEADLOCK = `do 'begin raise exception ''deadlock detected'' using errcode = ''40P01''; end'`;

function suite<Tx>(name: string, schema: () => string, open: (schema: string) => Promise<Driver<Tx>>): void {
  describe(`on ${name}`, () => {
    let driver: Driver<Tx>;
    let store: PostgresStore<Tx>;
    let table: (name: string) => string;
    const instance = () => driver.store(table('webhooks'));
    const ledger = () => driver.ledger(table('ledger'));
    beforeAll(async () => {
      driver = await open(schema());
      table = (part) => `${schema()}.${name.toLowerCase().replace(/\W/g, '_')}_${part}`;
      store = instance();
      await Promise.all([store.migrate(), ledger().migrate()]);
    });
    afterAll(() => driver.close());

    const delivered = async (account: string) => {
      const answer = await driver.sql(`select paid from ${schema()}.orders where account = '${account}'`);
      return Number(rowsOf(answer)[0]?.['paid'] ?? 0);
    };

    describe('postgresStore keeps the rules of every store:', () => {
      // A run inside another one's handler needs a second connection, and PGlite has one: see pglite.test.ts.
      const effects = {
        write: async (tx: Tx, key: string) => {
          await driver.deliver(tx, key);
        },
        count: delivered,
      };
      const rules = storeConformance(() => ({ store, other: instance(), effects }), { transactions: true });
      for (const rule of rules) {
        if (name === 'PGlite' && rule.name === 'runs different keys at the same time') continue;
        it(rule.name, rule.run);
      }
    });

    describe('postgresLedger keeps the rules of every ledger:', () => {
      const inTransaction: typeof driver.inTransaction = (work) => driver.inTransaction(work);
      const rules = ledgerConformance(() => ({ ledger: ledger(), other: ledger(), inTransaction }), {
        transactions: true,
      });
      for (const rule of rules) {
        if (name === 'PGlite' && rule.overlapping) continue;
        it(rule.name, rule.run);
      }
    });

    it('commits a ledger entry with the order it belongs to, or not at all', async () => {
      const topic = `orders of ${name}`;
      const request = async (account: string, broken: boolean) =>
        driver.inTransaction(async (tx) => {
          await driver.deliver(tx, account);
          await ledger().add({ topic, key: `${topic}:${account}`, state: 'requested', data: '', dueIn: 0 }, tx);
          if (broken) throw new Error('no stock');
        });
      await request(`${name} kept`, false);
      await expect(request(`${name} undone`, true)).rejects.toThrow('no stock');
      expect([await delivered(`${name} kept`), await delivered(`${name} undone`)]).toEqual([1, 0]);
      expect((await ledger().take(topic, 10, 1_000)).map(({ key }) => key)).toEqual([`${topic}:${name} kept`]);
    });

    it('runs the work of a ledger entry again when it has ended the transaction itself', async () => {
      const topic = `ended by ${name}`;
      const work = async (tx: Tx) => {
        await driver.run(tx, 'commit');
      };
      // Often: two transactions may begin within one tick of the server's clock.
      for (const key of Array.from({ length: 20 }, (_, i) => `${topic}:${i}`)) {
        const { entry } = await ledger().add({ topic, key, state: 'a', data: '', dueIn: 0 });
        const told = ledger().replace(entry, { state: 'told', data: '', dueIn: null }, { work });
        await expect(told).rejects.toThrow();
        expect(await ledger().find(topic, key)).toMatchObject({ state: 'a', version: 1 });
      }
    });

    it("commits the handler's writes with the record, once for 20 duplicates in two instances", async () => {
      const other = instance();
      const work = vi.fn(async (tx: Tx) => {
        await driver.deliver(tx, `${name} twenty`);
        return REPLY;
      });
      const runs = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? store : other).run('twenty', 'f', work, limits())),
      );
      expect(runs.filter((run) => 'reply' in run && !run.replayed)).toHaveLength(1);
      expect(runs.filter((run) => 'reply' in run && run.replayed)).toHaveLength(19);
      expect(work).toHaveBeenCalledTimes(1);
      expect(await delivered(`${name} twenty`)).toBe(1);
    });

    // Two instances, every payment sent twice at once; each first run of an odd one fails after it wrote.
    it('delivers an order once, whichever of ten payments at once pays it, and asks for nine refunds', async () => {
      const refunds = table('refunds');
      const account = `${name} ten`;
      await driver.sql(`create table ${refunds} (payment text)`);
      await driver.sql(`insert into ${schema()}.orders (account) values ('${account}')`);
      const failed = new Set<string>();
      const onPay = async ({ unitpayId }: PayEvent, { transaction }: WebhookContext<Tx>) => {
        if (await driver.payOrder(transaction, account, unitpayId)) await driver.deliver(transaction, account);
        else await driver.run(transaction, `insert into ${refunds} values ('${unitpayId.replace(/\D/g, '')}')`);
        if (Number(unitpayId) % 2 === 0 || failed.has(unitpayId)) return;
        failed.add(unitpayId);
        throw new Error('killed after it wrote');
      };
      const order = () => ({ sum: '900.00', currency: 'RUB' });
      const options = { secretKey: 'key', projectId: 135, allowedIps: 'any', logger: false, order, onPay } as const;
      const webhooks = [store, instance()].map((one) => createWebhook({ ...options, store: one }));
      const ids = Array.from({ length: 10 }, (_, index) => `${index + 1}`);
      const send = async (unitpayId: string, instanceOf: number) => {
        const query = signWebhookQuery({ ...PAYMENT, unitpayId }, { method: 'pay', secretKey: 'key' });
        return (await webhooks[instanceOf]?.process({ method: 'GET', ip: '127.0.0.1', query }))?.result ?? 'none';
      };
      const everyOne = () => Promise.all(ids.flatMap((id) => [send(id, 0), send(id, 1)]));
      await everyOne();
      await everyOne();
      expect(new Set(await everyOne())).toEqual(new Set(['replayed']));
      expect(failed.size).toBe(5);
      const answer = await driver.sql(`select count(*)::int as n from ${refunds}`);
      expect([await delivered(account), rowsOf(answer)[0]?.['n']]).toEqual([1, 9]);
    });

    it("rolls the handler's writes back and passes its very error on when it fails", async () => {
      const failure = new Error('no stock');
      const work = async (tx: Tx) => {
        await driver.deliver(tx, `${name} undone`);
        throw failure;
      };
      await expect(store.run('undone', 'f', work, limits())).rejects.toBe(failure);
      expect(await delivered(`${name} undone`)).toBe(0);
    });

    it('rolls back a handler that never ends once the signal is aborted', async () => {
      const [abort, wrote] = [new AbortController(), gate()];
      const endless = async (tx: Tx) => {
        await driver.deliver(tx, `${name} endless`);
        wrote.open();
        return await new Promise<never>(() => {});
      };
      const run = store.run('endless', 'f', endless, limits({ signal: abort.signal }));
      await wrote.opened;
      abort.abort(new Error('out of time'));
      await expect(run).rejects.toThrow('out of time');
      expect(await store.run('endless', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
      expect(await delivered(`${name} endless`)).toBe(0);
    });

    it.each(['commit', 'rollback'])('never records a payment whose handler ran %s itself', async (end) => {
      const ended = async (tx: Tx) => {
        await driver.deliver(tx, `${name} ${end}`);
        await driver.run(tx, end);
        return REPLY;
      };
      await expect(store.run(`ended by ${end}`, 'f', ended, limits())).rejects.toThrow();
      const second = vi.fn(async () => REPLY);
      expect(await store.run(`ended by ${end}`, 'f', second, limits())).toEqual({ reply: REPLY, replayed: false });
      expect(second).toHaveBeenCalledTimes(1);
    });

    it('runs the handler again when PostgreSQL has chosen its transaction as the victim of a deadlock', async () => {
      const victim = vi.fn(async (tx: Tx) => {
        await driver.deliver(tx, `${name} victim`);
        if (victim.mock.calls.length === 1) await driver.run(tx, DEADLOCK);
        return REPLY;
      });
      expect(await store.run('victim', 'f', victim, limits())).toEqual({ reply: REPLY, replayed: false });
      expect([victim.mock.calls.length, await delivered(`${name} victim`)]).toEqual([2, 1]);
    });

    // PGlite has no connection to lose; postgres.js 3.4 writes to one that it has lost, which ends the process (see the README).
    const overNetwork = name === 'PGlite' || name.includes('postgres.js') ? () => {} : it;
    overNetwork('runs the handler again when the connection is lost in the middle', async () => {
      const lost = vi.fn(async (tx: Tx) => {
        await driver.deliver(tx, `${name} lost`);
        if (lost.mock.calls.length === 1) await driver.run(tx, CUT).catch(() => {});
        return REPLY;
      });
      expect(await store.run('lost', 'f', lost, limits())).toEqual({ reply: REPLY, replayed: false });
      expect([lost.mock.calls.length, await delivered(`${name} lost`)]).toEqual([2, 1]);
    });

    it('migrates in several instances at once, and again', async () => {
      await Promise.all([store.migrate(), instance().migrate(), instance().migrate()]);
      const [first, second] = [driver.ledger(table('second')), driver.ledger(table('second'))];
      await Promise.all([first.migrate(), second.migrate()]);
      await first.migrate();
    });

    it('prunes what is old and counts it', async () => {
      await store.run('old', 'f', async () => REPLY, limits());
      expect(await store.prune({ olderThan: 3_600_000 })).toBe(0);
      expect(await store.prune({ olderThan: 0 })).toBeGreaterThan(0);
      expect(await store.run('old', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
    });
  });
}
