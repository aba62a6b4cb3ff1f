import { describe, expect, it } from 'vitest';
import type { GetPaymentResult } from '../methods/get-payment.js';
import { missingSum, observationOf, proveRefund, refundability } from './refund-proof.js';

/** A paid payment of 300 rubles, nothing refunded. */
const payment = (fields: object = {}) =>
  ({
    status: 'success',
    orderSum: '300.00',
    availableForRefund: '300.00',
    refunds: [],
    isPreauth: false,
    ...fields,
  }) as unknown as GetPaymentResult;
const ended = (fields: object = {}) => payment({ status: 'refund', ...fields });

describe('what a payment proves about its refund', () => {
  it.each<readonly [string, object, string | undefined, string]>([
    ['a paid one without any sign', {}, undefined, 'none'],
    ['a paid one that lists nothing', { refunds: null }, '100.00', 'none'],
    ['a paid one that lacks a part', { availableForRefund: '200.00' }, '100.00', 'unproven'],
    ['one whose unknown status speaks of a refund', { status: 'partly-Refunded' }, undefined, 'unproven'],
    ['one whose unknown status speaks of nothing', { status: 'settled' }, undefined, 'none'],
    ['one that waits', { status: 'wait', availableForRefund: '0.00' }, undefined, 'none'],
  ])('%s: without a refund', (_what, fields, sum, proof) => {
    expect(proveRefund(payment(fields), sum)).toBe(proof);
  });

  it.each<readonly [string, object, string | undefined, string]>([
    ['nothing is left of all', { availableForRefund: '0.00' }, undefined, 'proven'],
    ['just the part asked for is missing', { availableForRefund: '200.00' }, '100.00', 'proven'],
    ['another part is missing', { availableForRefund: '250.00' }, '100.00', 'other'],
    ['a part is missing where all was asked for', { availableForRefund: '250.00' }, undefined, 'other'],
    ['nothing is left, which may only mean no second refund', { availableForRefund: '0.00' }, '100.00', 'unproven'],
    ['nothing is missing', {}, '100.00', 'unproven'],
    ['more is left than there was', { availableForRefund: '301.00' }, '1.00', 'unproven'],
    ['what is left is not told', { availableForRefund: null }, '100.00', 'unproven'],
    ['what is left has no form', { availableForRefund: 'x200.00' }, '100.00', 'unproven'],
    ['what is left is finer than kopecks', { availableForRefund: '200.001' }, '100.00', 'unproven'],
    ['what is left has a tail', { availableForRefund: '200.00x' }, '100.00', 'unproven'],
    ['the order’s sum has no form', { orderSum: 'x', availableForRefund: '200.00' }, '100.00', 'unproven'],
    ['the order’s sum has no form and all was asked for', { orderSum: 'x' }, undefined, 'unproven'],
    ['one decimal is a sum as well', { orderSum: '300.5', availableForRefund: '200.0' }, '100.50', 'proven'],
  ])('a refunded one where %s', (_what, fields, sum, proof) => {
    expect(proveRefund(ended(fields), sum)).toBe(proof);
  });

  it.each<readonly [string, unknown[], string | null, string | undefined, string]>([
    ['another sum', [{ sum: '50.00' }], null, '100.00', 'other'],
    ['another sum, and what is left says the opposite', [{ sum: '50.00' }], '200.00', '100.00', 'unproven'],
    ['a sum that can not be read', [{ sum: 'x' }], '250.00', '100.00', 'unproven'],
    ['one sum that can not be read, and another', [{ sum: 'x' }, { Amount: '50.00' }], '250.00', '100.00', 'other'],
    ['the sum asked for', [{ refundSum: '100.00' }], '200.00', '100.00', 'proven'],
    ['the sum asked for, as a number', [{ amount: 100 }], '200.00', '100.00', 'proven'],
    ['the sum asked for, and what is left is not told', [{ sum: '100.00' }], null, '100.00', 'unproven'],
    ['a bare sum, another one', ['50.00'], '200.00', '100.00', 'unproven'],
    ['a bare sum, the one asked for', ['100.00'], '200.00', '100.00', 'proven'],
    ['a bare number under an index', [{ 17: 50 }], '200.00', '100.00', 'unproven'],
    ['a number under a name that begins with digits', [{ '17a': 50, a17: 50 }], '200.00', '100.00', 'proven'],
    ['a named sum, beside which a bare one counts for nothing', [{ sum: '100.00' }, 50], '200.00', '100.00', 'proven'],
    ['only a date', [{ date: '2026-11-23' }], '200.00', '100.00', 'proven'],
    ['nothing but null', [null], '200.00', '100.00', 'proven'],
  ])('one that lists %s', (_what, refunds, availableForRefund, sum, proof) => {
    expect(proveRefund(payment({ refunds, availableForRefund }), sum)).toBe(proof);
  });
});

describe('what a payment lacks', () => {
  it.each<readonly [object, string | undefined]>([
    [{ availableForRefund: '200.00' }, '100.00'],
    [{ availableForRefund: '299.99' }, '0.01'],
    [{}, undefined],
    [{ availableForRefund: '301.00' }, undefined],
    [{ availableForRefund: null }, undefined],
    [{ orderSum: 'x', availableForRefund: '0.00' }, undefined],
    ...['wait', 'secure', 'error', 'error_check'].map(
      (status) => [{ status, availableForRefund: '0.00' }, undefined] as const,
    ),
    [{ status: 'error_pay', availableForRefund: '0.00' }, '300.00'],
  ])('of %j is %s', (fields, missing) => {
    expect(missingSum(payment(fields))).toBe(missing);
  });
});

describe('whether a payment can be refunded', () => {
  it.each<readonly [object, string]>([
    [{}, 'paid'],
    [{ status: 'error_pay' }, 'paid'],
    [{ isPreauth: true }, 'paid'],
    [{ status: 'wait', isPreauth: true }, 'held'],
    [{ status: 'settled', isPreauth: true }, 'held'],
    [{ status: 'wait' }, 'not-paid'],
    [{ status: 'secure' }, 'not-paid'],
    [{ status: 'error' }, 'not-paid'],
    [{ status: 'error_check' }, 'not-paid'],
    [{ status: 'settled' }, 'unknown-status'],
  ])('of %j: %s', (fields, answer) => {
    expect(refundability(payment(fields))).toBe(answer);
  });

  it.each(['refunded', 'REVERSED', 'money-returned', 'chargeback', 'voided'])(
    'a status that speaks of money given back (%s) is a doubt',
    (status) => {
      expect(proveRefund(payment({ status }), undefined)).toBe('unproven');
    },
  );
});

it('what an error shows of a payment is masked', () => {
  const redactor = { text: (text: string) => `<${text}>`, value: (value: unknown) => ({ masked: value }) };
  expect(observationOf(payment({ availableForRefund: null }), redactor as never)).toStrictEqual({
    status: '<success>',
    availableForRefund: undefined,
    refunds: { masked: [] },
  });
  expect(observationOf(payment(), redactor as never)).toMatchObject({ availableForRefund: '300.00' });
});
