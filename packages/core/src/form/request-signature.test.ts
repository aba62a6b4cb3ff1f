import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { initPayment } from '../methods/index.js';

const order = {
  account: 'order413',
  sum: '10.00',
  paymentType: 'card',
  desc: 'Описание платежа',
  currency: 'RUB',
} as const;

/** What the client sends of these parameters. */
function sent(params: Record<string, unknown>): Readonly<Record<string, unknown>> {
  return initPayment.complete?.(v.parse(initPayment.params, params), 'secret') ?? {};
}

describe('the request signature of initPayment', () => {
  test('is off by default', () => {
    expect(sent(order)).toEqual(order);
    expect(sent({ ...order, signature: false })).toEqual(order);
  });

  // Vectors V9 of the form scheme, recomputed with sha256sum.
  test('is that of the form when asked for', () => {
    expect(sent({ ...order, signature: true })['signature']).toBe(
      'ffff4c51211a97598ea0d264e11a8adcaa1d05b1554ae34d7a47a2a95898f6ce',
    );
    const { currency: _, ...rest } = order;
    expect(sent({ ...rest, signature: true })['signature']).toBe(
      'b00906c78da445c8cae05ad2ac3bd1e3ea848711e1662f9792645c4e1fa4f796',
    );
  });

  test('made elsewhere is sent as it is', () => {
    expect(sent({ ...order, signature: 'a'.repeat(64) })['signature']).toBe('a'.repeat(64));
  });

  test('needs the description it covers', () => {
    const { desc: _, ...rest } = order;
    expect(v.safeParse(initPayment.params, { ...rest, signature: true }).issues?.[0].message).toContain(
      'is required with signature: true',
    );
  });

  test.each(['', 'true', 'A'.repeat(64), 'a'.repeat(63), 1, null])('of %o is refused', (signature) => {
    expect(v.safeParse(initPayment.params, { ...order, signature }).issues?.[0].message).toContain(
      'expected true, or a SHA-256',
    );
  });
});
