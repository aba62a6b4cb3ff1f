import pg from 'pg';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { postgresIsThere } from '../../../packages/postgres/test/service.js';
import { openDatabase } from './database.js';

const URL_OF_SERVER = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';
const name = `shop_${process.pid}_${Date.now()}`;
const admin = new pg.Pool({ connectionString: URL_OF_SERVER, max: 1 });

afterEach(async () => {
  vi.restoreAllMocks();
  await admin.query(`drop schema if exists ${name} cascade`);
});

afterAll(() => admin.end());

it.runIf(await postgresIsThere())('outlives the loss of an idle connection', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  await admin.query(`create schema ${name}`);
  const url = new URL(URL_OF_SERVER);
  url.searchParams.set('application_name', name);
  url.searchParams.set('options', `-c search_path=${name}`);
  const database = await openDatabase({ databaseUrl: url.href, folder: '' });
  try {
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [name]);
    await vi.waitFor(() => expect(said).toHaveBeenCalledOnce());
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  } finally {
    await database.close();
  }
});
