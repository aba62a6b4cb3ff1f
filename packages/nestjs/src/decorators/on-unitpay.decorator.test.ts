/**
 * @module
 * What the decorator notes down, and where it refuses to stand.
 */
import { isUnitPayError } from '@unitpay-kit/core';
import { describe, expect, test } from 'vitest';
import { marksOf } from '../handlers/handler.marks.js';
import { getUnitPayToken } from '../unitpay.tokens.js';
import { OnUnitPay } from './on-unitpay.decorator.js';

describe('@OnUnitPay', () => {
  test('notes several handlers on one method', () => {
    class Orders {
      @OnUnitPay('check')
      @OnUnitPay('preauth', { name: 'second' })
      both() {}
    }
    expect(marksOf(Orders.prototype)).toEqual([
      { method: 'both', kind: 'preauth', name: 'second' },
      { method: 'both', kind: 'check', name: 'default' },
    ]);
  });

  test('refuses an unknown kind, which JavaScript would let through', () => {
    expect(() => OnUnitPay('paid' as never)).toThrow(/one of order, check, pay, preauth, error/);
  });

  test.each(['', ' ', 7])('refuses %j as a name', (name) => {
    expect(() => OnUnitPay('pay', { name: name as string })).toThrow(/"name": expected a non-empty string/);
    expect(() => getUnitPayToken(name as string)).toThrow(/"name": expected a non-empty string/);
  });

  test('refuses a static method, a symbol and a property, which nobody would find', () => {
    const decorate = OnUnitPay('pay') as (target: object, key: string | symbol, descriptor?: object) => void;
    const method = { value: () => {} };
    for (const [target, key, descriptor] of [
      [class {}, 'paid', method],
      [{}, Symbol('paid'), method],
      [{}, 'paid', undefined],
    ] as const) {
      let error: unknown;
      try {
        decorate(target, key, descriptor);
      } catch (thrown) {
        error = thrown;
      }
      expect(isUnitPayError(error)).toBe(true);
    }
  });
});
