import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../test/service.js';
import { ledgerMigrationSql } from '../index.js';

describe("the ledger's migration", () => {
  it('is the same as a file and as a function', async () => {
    expect(await readFile(join(MIGRATIONS, '0002_unitpay_ledger.sql'), 'utf8')).toBe(ledgerMigrationSql());
  });

  it('takes another table, whose name its indexes carry', () => {
    const sql = ledgerMigrationSql('billing.refunds');
    expect(sql).toContain('create table if not exists "billing"."refunds" (');
    expect(sql).toContain('create index if not exists "refunds_due" on "billing"."refunds"');
  });

  it('keeps the names of the indexes of a long name apart', () => {
    const names = [...ledgerMigrationSql('l'.repeat(63)).matchAll(/index if not exists "(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(names.map((name) => name?.slice(0, 63))).size).toBe(2);
  });

  it('refuses a name that is no identifier', () => {
    expect(() => ledgerMigrationSql('a b')).toThrow(/ledgerMigrationSql: "table": expected "name" or "schema.name"/);
  });
});
