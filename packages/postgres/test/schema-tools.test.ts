import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EntitySchema } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postgresLedger, postgresStore } from '../src/index.js';
import { DATABASE_URL, postgresIsThere } from './service.js';

const there = await postgresIsThere();
const OURS = ['unitpay_ledger', 'unitpay_webhooks'];

// Tools that make the database look like the code drop what the code does not name: the record of what was delivered.
describe.skipIf(!there)('a schema tool leaves the tables of the store and the ledger alone:', () => {
  const database = `unitpay_tools_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(DATABASE_URL);
  url.pathname = `/${database}`;
  let admin: Pool;
  let pool: Pool;
  let folder: string;
  beforeAll(async () => {
    admin = new Pool({ connectionString: DATABASE_URL, max: 1 });
    await admin.query(`create database ${database}`);
    pool = new Pool({ connectionString: url.href, max: 2 });
    pool.on('error', () => {});
    // Inside the package, so that the configuration finds drizzle-orm.
    folder = await mkdtemp(join(fileURLToPath(new URL('.', import.meta.url)), 'tools-'));
  });
  beforeEach(async () => {
    await postgresStore({ pool }).migrate();
    await postgresLedger({ pool }).migrate();
  });
  afterAll(async () => {
    await pool.end();
    await admin.query(`drop database ${database} with (force)`);
    await admin.end();
    await rm(folder, { recursive: true, force: true });
  });

  const tables = async () => {
    const { rows } = await pool.query("select tablename from pg_tables where schemaname = 'public' order by tablename");
    return rows.map(({ tablename }) => tablename);
  };

  describe('drizzle-kit push', () => {
    const push = async (settings: object) => {
      await writeFile(
        join(folder, 'schema.ts'),
        `import { integer, pgTable, text } from 'drizzle-orm/pg-core';
export const orders = pgTable('orders', { account: text().primaryKey(), paid: integer().notNull().default(0) });\n`,
      );
      const config = { dialect: 'postgresql', schema: './schema.ts', dbCredentials: { url: url.href }, ...settings };
      await writeFile(join(folder, 'drizzle.config.json'), JSON.stringify(config));
      const bin = fileURLToPath(new URL('../node_modules/drizzle-kit/bin.cjs', import.meta.url));
      await promisify(execFile)(process.execPath, [bin, 'push', '--config', 'drizzle.config.json', '--force'], {
        cwd: folder,
      });
    };

    it('with tablesFilter', async () => {
      await push({ tablesFilter: ['!unitpay_*'] });
      expect(await tables()).toEqual(['orders', ...OURS]);
    });

    it('and drops them without it, which is why it is needed', async () => {
      await push({});
      expect(await tables()).toEqual(['orders']);
    });
  });

  describe("MikroORM's schema generator", () => {
    const update = async (settings: object) => {
      const Order = new EntitySchema<{ account: string }>({
        name: 'Order',
        tableName: 'orders',
        properties: { account: { type: 'string', primary: true } },
      });
      const orm = await MikroORM.init({ clientUrl: url.href, entities: [Order], ...settings });
      await orm.schema.updateSchema();
      await orm.close();
    };

    it('with skipTables', async () => {
      await update({ schemaGenerator: { skipTables: ['unitpay_webhooks', 'unitpay_ledger'] } });
      expect(await tables()).toEqual(['orders', ...OURS]);
    });

    it('and drops them without it, which is why it is needed', async () => {
      await update({});
      expect(await tables()).toEqual(['orders']);
    });
  });
});
