import { describe, expect, it } from 'vitest';
import { migrationSql } from './index.js';
import { quoteTable } from './table-name.js';

describe("a table's name", () => {
  it.each([
    ['unitpay_webhooks', '"unitpay_webhooks"'],
    ['billing.Webhooks', '"billing"."Webhooks"'],
    ['_a$1', '"_a$1"'],
  ])('is quoted: %s', (table, quoted) => {
    expect(quoteTable(table)).toBe(quoted);
  });

  it.each(['', '.', 'a.', 'a.b.c', '1a', 'a b', 'a"b', 'a;drop table orders', 'заказы', 'a'.repeat(64), 7 as never])(
    'is refused with the rule for names: %j',
    (table) => {
      expect(() => migrationSql(table)).toThrow(/migrationSql: "table": expected "name" or "schema.name"/);
    },
  );
});
