import { describe, expect, it } from 'vitest';
import { quoteTable } from './table-name.js';

describe('quoteTable', () => {
  it.each([
    ['unitpay_webhooks', '"unitpay_webhooks"'],
    ['billing.Webhooks', '"billing"."Webhooks"'],
    ['_a$1', '"_a$1"'],
  ])('quotes %s', (table, quoted) => {
    expect(quoteTable(table)).toBe(quoted);
  });

  it.each(['', '.', 'a.', 'a.b.c', '1a', 'a b', 'a"b', 'a;drop table orders', 'заказы', 'a'.repeat(64), 7 as never])(
    'refuses %j and says what a name is',
    (table) => {
      expect(() => quoteTable(table)).toThrow(/table must be "name" or "schema.name"/);
    },
  );
});
