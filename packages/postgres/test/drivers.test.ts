import { storeConformance } from '@unitpay-kit/core/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PostgresStore } from '../src/index.js';
import * as drivers from './drivers.js';
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
  const place = (name: string) => () => ({ schema: schema.name, table: `${schema.name}.${name}` });

  suite('pg', place('on_pg'), drivers.pgDriver);
  suite('TypeORM', place('on_typeorm'), drivers.typeormDriver);
  suite('Prisma', place('on_prisma'), drivers.prismaDriver);
  suite('Drizzle', place('on_drizzle'), drivers.drizzleDriver);
  suite('Knex', place('on_knex'), drivers.knexDriver);
});

suite('PGlite', () => ({ schema: 'shop', table: 'shop.unitpay_webhooks' }), drivers.pgliteDriver);

function suite<Tx>(
  name: string,
  place: () => drivers.Place,
  open: (place: drivers.Place) => Promise<drivers.Driver<Tx>>,
): void {
  describe(`postgresStore on ${name}`, () => {
    let driver: drivers.Driver<Tx>;
    let store: PostgresStore<Tx>;
    beforeAll(async () => {
      driver = await open(place());
      store = driver.store();
      await store.migrate();
    }, 30_000);
    afterAll(() => driver.close());

    const delivered = async (account: string) => {
      const answer = await driver.sql(`select paid from ${place().schema}.orders where account = '${account}'`);
      const rows = (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as { paid: number }[];
      return rows[0]?.paid ?? 0;
    };

    describe('keeps the rules of every store', () => {
      // A run inside another one's handler needs a second connection, and PGlite has one: see pglite.test.ts.
      const rules = storeConformance(() => ({ store, other: driver.store() }));
      for (const rule of rules) {
        if (name === 'PGlite' && rule.name === 'runs different keys at the same time') continue;
        it(rule.name, rule.run);
      }
    });

    it("commits the handler's writes with the record, once for 20 duplicates in two instances", async () => {
      const other = driver.store();
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

    // PGlite has no connection to lose.
    const overNetwork = name === 'PGlite' ? () => {} : it;
    overNetwork('fails when the connection is lost in the middle, and delivers on the repeat', async () => {
      const lost = async (tx: Tx) => {
        await driver.deliver(tx, `${name} lost`);
        await driver.cut(tx).catch(() => {});
        return REPLY;
      };
      await expect(store.run('lost', 'f', lost, limits())).rejects.toThrow();
      const whole = async (tx: Tx) => {
        await driver.deliver(tx, `${name} lost`);
        return REPLY;
      };
      expect(await store.run('lost', 'f', whole, limits())).toEqual({ reply: REPLY, replayed: false });
      expect(await delivered(`${name} lost`)).toBe(1);
    });

    it('migrates in several instances at once, and again', async () => {
      await Promise.all([store.migrate(), driver.store().migrate(), driver.store().migrate()]);
    });

    it('prunes what is old and counts it', async () => {
      await store.run('old', 'f', async () => REPLY, limits());
      expect(await store.prune({ olderThan: 3_600_000 })).toBe(0);
      expect(await store.prune({ olderThan: 0 })).toBeGreaterThan(0);
      expect(await store.run('old', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
    });
  });
}
