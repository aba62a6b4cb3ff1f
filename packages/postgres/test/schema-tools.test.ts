import { execFile, spawn } from 'node:child_process';
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

  // Version 6 with its schema engine as WebAssembly: Prisma 7 downloads a native one, which needs its server.
  describe('prisma db push', () => {
    const push = async (settings: object) => {
      await writeFile(
        join(folder, 'schema.prisma'),
        `datasource db {\n  provider = "postgresql"\n  url = "${url.href}"\n}\nmodel Order {\n  account String @id\n  paid Int @default(0)\n  @@map("orders")\n}\n`,
      );
      await writeFile(
        join(folder, 'prisma.config.ts'),
        `import pg from 'pg';
import { PrismaPg } from 'prisma-6-adapter-pg';
// This adapter knows no type of the catalogue's columns ("char", name): they are text.
const { prototype } = pg.Result;
const { addFields } = prototype;
prototype.addFields = function (fields) {
  for (const field of fields) field.dataTypeID = { 18: 1042, 19: 25, 1003: 1009 }[field.dataTypeID] ?? field.dataTypeID;
  return addFields.call(this, fields);
};
const { experimental, ...settings } = ${JSON.stringify(settings)};
export default {
  engine: 'js',
  schema: 'schema.prisma',
  experimental: { adapter: true, ...experimental },
  adapter: async () => new PrismaPg({ connectionString: ${JSON.stringify(url.href)} }),
  ...settings,
};\n`,
      );
      const bin = fileURLToPath(new URL('../node_modules/prisma-6/build/index.js', import.meta.url));
      // Nothing is downloaded: the native engines are not used. The adapter's pool keeps the process alive after its last word.
      const nothing = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_QUERY_ENGINE_LIBRARY: process.execPath };
      const child = spawn(process.execPath, [bin, 'db', 'push', '--accept-data-loss', '--skip-generate'], {
        cwd: folder,
        env: { ...process.env, ...nothing, CHECKPOINT_DISABLE: '1' },
      });
      let output = '';
      await new Promise<void>((resolve, reject) => {
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (chunk) => {
            output += chunk;
            if (/in sync with (?:your|the) Prisma schema/.test(output)) resolve();
          });
        child.on('close', () => reject(new Error(output)));
      }).finally(() => child.kill('SIGKILL'));
    };

    it('with the tables named as external', async () => {
      const external = ['public.unitpay_webhooks', 'public.unitpay_ledger'];
      await push({ experimental: { externalTables: true }, tables: { external } });
      expect(await tables()).toEqual(['orders', ...OURS]);
    });

    it('with the tables in a schema of their own, which the datasource does not list', async () => {
      await pool.query('create schema if not exists unitpay');
      await postgresStore({ pool, table: 'unitpay.webhooks' }).migrate();
      await postgresLedger({ pool, table: 'unitpay.ledger' }).migrate();
      await push({});
      const { rows } = await pool.query(
        "select tablename from pg_tables where schemaname = 'unitpay' order by tablename",
      );
      expect(rows.map(({ tablename }) => tablename)).toEqual(['ledger', 'webhooks']);
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
