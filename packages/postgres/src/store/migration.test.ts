import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../test/service.js';
import { migrationSql } from '../index.js';

describe('the migration', () => {
  it('is the same as a file and as a function', async () => {
    expect(await readFile(join(MIGRATIONS, '0001_unitpay_webhooks.sql'), 'utf8')).toBe(migrationSql());
  });

  it('takes another table', () => {
    expect(migrationSql('billing.seen')).toContain('create table if not exists "billing"."seen" (');
  });
});
