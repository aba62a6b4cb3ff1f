import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import initSqlJs, { type Database } from 'sql.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeConformance } from '../../src/testing/index.js';
import { mariadbIsInstalled, type OwnMariadb, ownMariadb } from '../support/own-mariadb.js';
import { migrateMysqlStore, mysqlStore } from './mysql-store.js';
import { type SqliteDatabase, sqliteStore } from './sqlite-store.js';

/** SQLite compiled to WebAssembly, behind the interface of the drivers that can't be installed everywhere. */
function overSqlJs(db: Database): SqliteDatabase {
  return {
    exec: (sql) => db.exec(sql),
    prepare(sql) {
      const statement = db.prepare(sql);
      return {
        get(...parameters) {
          statement.bind(parameters);
          const row = statement.step() ? statement.getAsObject() : undefined;
          statement.reset();
          return row;
        },
      };
    },
  };
}

describe('the store on SQLite (sql.js) keeps the rules of every store:', () => {
  let db: SqliteDatabase;
  beforeAll(async () => {
    const { Database } = await initSqlJs();
    db = overSqlJs(new Database());
  });
  for (const { name, run } of storeConformance(() => ({ store: sqliteStore(db), other: sqliteStore(db) })))
    it(name, run);
});

/** `node:sqlite`, which Node has since 22.13. */
function nodeSqlite(): { DatabaseSync: new (path: string) => SqliteDatabase & { close(): void } } | undefined {
  try {
    return createRequire(import.meta.url)('node:sqlite');
  } catch {
    console.warn(
      `SKIPPED: the store on node:sqlite needs Node 22.13, this is ${process.versions.node}; sql.js is tested.`,
    );
    return undefined;
  }
}

const sqlite = nodeSqlite();

describe.skipIf(sqlite === undefined)('the store on node:sqlite, two connections to one file, keeps the rules:', () => {
  const dir = mkdtempSync(join(tmpdir(), 'unitpay-sqlite-'));
  const connections: { close(): void }[] = [];
  const store = () => {
    if (sqlite === undefined) throw new Error('skipped');
    const db = new sqlite.DatabaseSync(join(dir, 'shop.db'));
    connections.push(db);
    db.exec('pragma journal_mode = wal; pragma busy_timeout = 5000');
    return sqliteStore(db);
  };
  afterAll(() => {
    for (const connection of connections) connection.close();
    rmSync(dir, { recursive: true, force: true });
  });
  for (const { name, run } of storeConformance(() => ({ store: store(), other: store() }))) it(name, run);
});

describe.skipIf(!mariadbIsInstalled())('the store on MySQL (MariaDB)', () => {
  let server: OwnMariadb;
  let pool: Pool;
  beforeAll(async () => {
    server = await ownMariadb();
    const at = { host: '127.0.0.1', port: server.port, user: 'root' };
    const admin = createPool(at);
    await admin.query('create database shop');
    await admin.end();
    pool = createPool({ ...at, database: 'shop', connectionLimit: 12 });
    await migrateMysqlStore(pool);
    await pool.query('create table orders (id varbinary(1024) primary key, paid int not null) engine = InnoDB');
  });
  afterAll(async () => {
    await pool.end();
    await server.remove();
  });
  const paid = async (id: string) => {
    const [[row]] = await pool.query<RowDataPacket[]>('select paid from orders where id = ?', [id]);
    return Number(row?.['paid'] ?? 0);
  };

  describe('keeps the rules of every store:', () => {
    const open = () => ({
      store: mysqlStore(pool),
      other: mysqlStore(pool),
      effects: {
        async write(transaction: Parameters<Parameters<ReturnType<typeof mysqlStore>['run']>[2]>[0], key: string) {
          await transaction.query('insert into orders values (?, 1) on duplicate key update paid = paid + 1', [key]);
        },
        count: paid,
      },
    });
    for (const { name, run } of storeConformance(open, { transactions: true })) it(name, run);
  });

  it('fails a run whose table is not there with the own words of the server', async () => {
    await pool.query('rename table unitpay_webhooks to elsewhere');
    const limits = { deadline: 0, maxRun: 1_000, signal: new AbortController().signal };
    const run = mysqlStore(pool).run('a', 'f', async () => ({ status: 200, headers: {}, body: '' }), limits);
    await expect(run).rejects.toThrow(/unitpay_webhooks' doesn't exist/);
    await pool.query('rename table elsewhere to unitpay_webhooks');
  });
});
