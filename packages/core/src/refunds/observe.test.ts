import { describe, expect, it } from 'vitest';
import { answering, client } from '../../test/runtimes.js';
import type { GetPaymentResult } from '../methods/get-payment.js';
import { failedLook, failedSend, isWrongKey, lookAt } from './observe.js';

const payment = (fields: object = {}) =>
  ({
    status: 'success',
    orderSum: '300.00',
    availableForRefund: '300.00',
    refunds: [],
    ...fields,
  }) as unknown as GetPaymentResult;

const envelope = (message: string, code?: number) => ({ error: { message, code } });
const refused = new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code: 'ECONNREFUSED' }) });
const at = (status: number, body: object | string) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

/** What the client makes of a reply. */
function errorOf(reply: unknown): Promise<unknown> {
  const { fetch } = answering(reply);
  return client({ fetch, maxRetries: 0 })
    .getPayment({ paymentId: '5' })
    .then(
      () => expect.fail('the call went well'),
      (error: unknown) => error,
    );
}

describe('a payment that was read', () => {
  it('is all of it when no sum is asked for, or just that of the order', () => {
    expect(lookAt(payment(), undefined, true)).toStrictEqual({
      kind: 'look',
      proof: 'none',
      payment: 'paid',
      whole: true,
      counts: true,
    });
    expect(lookAt(payment({ orderSum: '300' }), '300.00', false)).toMatchObject({ whole: true, counts: false });
  });

  it.each([
    ['another sum', '300.00', '100.00'],
    ['a sum that is no decimal', '300.00', 'x300.00'],
    ['a sum with a tail', '300.00', '300.00x'],
    ['a sum of the order that is no decimal', 'x', '300.00'],
    ['sums finer than kopecks', '300.001', '300.001'],
  ])('is a part of it for %s', (_what, orderSum, sum) => {
    expect(lookAt(payment({ orderSum }), sum, true)).toMatchObject({ whole: false });
  });
});

describe("UnitPay's own error envelope", () => {
  it.each([
    ['a code of wrong parameters', envelope('Неверные параметры', -32602), 'invalid'],
    ['any other code', envelope('Платеж не найден', -32100), 'not-found'],
    ['no code', envelope('Платеж не найден'), 'not-found'],
  ])('is a verdict: %s', async (_what, reply, payment) => {
    const error = await errorOf(reply);
    const message = reply.error.message;
    expect(failedLook(error, false)).toStrictEqual({
      seen: { kind: 'look', proof: 'none', payment, whole: false, counts: false, message },
      error,
    });
    expect(failedLook(error, true)).toMatchObject({ seen: { counts: true } });
    expect(failedSend(error)).toStrictEqual({ answer: 'refused', message });
    expect(isWrongKey(error)).toBe(false);
  });
});

describe('no verdict', () => {
  it.each<readonly [string, unknown, string]>([
    ['a wrong key', envelope('Неверный ключ', -32000), 'turned-away'],
    ['a limit, in whatever words', at(429, envelope('Слишком часто')), 'turned-away'],
    ['a page of a gateway that refuses', at(403, '<html>'), 'turned-away'],
    ['an internal error, which may follow execution', envelope('Internal error', -32603), 'unknown'],
    ['an envelope under a failure of the server', at(502, envelope('x')), 'unknown'],
    ['a page of a gateway that fails', at(502, '<html>'), 'unknown'],
    ['no JSON', 'x', 'unknown'],
    ['a refused connection', refused, 'never-left'],
    ['a broken connection', new TypeError('terminated'), 'unknown'],
  ])('is in %s', async (_what, reply, answer) => {
    const error = await errorOf(reply);
    expect(failedLook(error, true)).toStrictEqual({ seen: { kind: 'no-answer' }, error });
    expect(failedSend(error)).toStrictEqual({ answer });
  });

  it('is in an error that is not ours', () => {
    const error = Object.assign(new Error('x'), { code: 'api', outcome: 'refused', reason: 'unauthorized' });
    expect(failedLook(error, true)).toStrictEqual({ seen: { kind: 'no-answer' }, error });
    expect(failedSend(error)).toStrictEqual({ answer: 'unknown' });
    expect(isWrongKey(error)).toBe(false);
  });
});

it('a wrong key is told from everything else', async () => {
  expect(isWrongKey(await errorOf(envelope('Неверный ключ', -32000)))).toBe(true);
  expect(isWrongKey(await errorOf(at(403, '<html>')))).toBe(false);
});
