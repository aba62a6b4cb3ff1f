import { describe, expect, it } from 'vitest';
import { createPayment } from '../../test/api.js';
import { createMockUnitPay } from '../index.js';

/** What plain JavaScript can call, and TypeScript would refuse. */
type Loose = Record<string, (...args: unknown[]) => unknown> & { journal: Loose; clock: Loose };

const mock = createMockUnitPay();
const loose = mock as unknown as Loose;
const paymentId = await createPayment(mock);

describe('a verb given what it does not know', () => {
  it.each<[string, () => unknown, string]>([
    [
      'pay',
      () => loose['pay']?.(paymentId, { crd: '4000000000000002' }),
      'did you mean "card"? There are: card, phone,',
    ],
    ['pay', () => loose['pay']?.(paymentId, '4000000000000002'), 'expected an object with card, phone,'],
    ['pay', () => loose['pay']?.(paymentId, { card: 42 }), 'pay: card: expected string, got number.'],
    ['hold', () => loose['hold']?.(paymentId, { cart: '1' }), 'did you mean "card"?'],
    ['fail', () => loose['fail']?.(paymentId, { mesage: 'x' }), 'did you mean "message"? There are: message.'],
    ['fail', () => loose['fail']?.(paymentId, 'no money'), 'expected an object with message, got string.'],
    ['sendWebhook', () => loose['sendWebhook']?.({ metod: 'pay' }), 'did you mean "method"?'],
    ['sendWebhook', () => loose['sendWebhook']?.({}), 'method: it is missing.'],
    [
      'sendWebhook',
      () => loose['sendWebhook']?.({ method: 'pay', params: {} }),
      'there is no "params" here. There are: method,',
    ],
    ['sendWebhook', () => loose['sendWebhook']?.({ method: 'pay', times: 0 }), 'times: expected >=1, got 0.'],
    ['sendWebhook', () => loose['sendWebhook']?.({ method: 'pay', times: 1.5 }), 'times: expected integer, got 1.5.'],
    ['listen', () => loose['listen']?.({ prot: 1 }), 'did you mean "port"?'],
    ['listen', () => loose['listen']?.({ host: '' }), 'host: it is empty.'],
    ['listen', () => loose['listen']?.(4010), 'expected an object with port, host, tls, got number.'],
    [
      'listen',
      () => loose['listen']?.({ tls: { certificate: 'x', key: 'y' } }),
      'listen: tls: there is no "certificate" here; did you mean "cert"?',
    ],
    [
      'clock.advance',
      () => loose.clock['advance']?.({ hour: 1 }),
      'there is no "hour" here; did you mean "hours"? There are: days, hours, minutes, seconds.',
    ],
    [
      'clock.advance',
      () => loose.clock['advance']?.('1h'),
      'expected an object with days, hours, minutes, seconds, got string.',
    ],
    ['clock.advance', () => loose.clock['advance']?.({ hours: '1' }), 'hours: expected number, got string.'],
    ['journal.entries', () => loose.journal['entries']?.({ payment: paymentId }), 'did you mean "paymentId"?'],
    [
      'journal.entries',
      () => loose.journal['entries']?.({ kind: 'webhooks' }),
      'kind: expected "api" or "page" or "webhook" or "state"',
    ],
    [
      'journal.calls',
      () => loose.journal['calls']?.('getPayment', { from: 0 }),
      'there is no "from" here. There are: paymentId, since,',
    ],
    ['journal.calls', () => loose.journal['calls']?.({ paymentId }), 'journal.calls: expected string, got object'],
    [
      'deliveries',
      () => loose['deliveries']?.({ kind: 'pay' }),
      'there is no "kind" here. There are: paymentId, method.',
    ],
    [
      'settlePayout',
      () => loose['settlePayout']?.('t', 'done'),
      'status: expected "success" or "not_completed" or "error", got "done".',
    ],
    [
      'settlePayout',
      () => loose['settlePayout']?.('t', 'error', { code: 1, text: 'x' }),
      'error: there is no "text" here.',
    ],
    [
      'closeSubscription',
      () => loose['closeSubscription']?.(1, 'abusive'),
      'expected "api" or "error" or "abuse", got "abusive".',
    ],
    [
      'Fault rule',
      () => loose['fault']?.({ kind: 'delay', ms: 1, times: 2 }),
      'there is no "times" here. There are: count, probability, seed,',
    ],
    [
      'Fault rule',
      () => loose['fault']?.({ kind: 'status', status: 500, envelope: { mesage: 'x' } }),
      'envelope: there is no "mesage" here; did you mean "message"?',
    ],
    ['Fault rule', () => loose['fault']?.({ kind: 'hmtl' }), 'kind: expected "delay" or "reset" or'],
  ])('%s says which names exist (%#)', async (verb, call, words) => {
    const error = await new Promise((resolve) => resolve(call())).then(
      () => null,
      (caught: Error) => caught,
    );
    expect(error).toMatchObject({ name: 'MockActionError', code: 'invalid', message: expect.stringContaining(words) });
    expect(error?.message.startsWith(`${verb}: `)).toBe(true);
    expect(error?.message).not.toContain('Invalid');
  });

  it('never shows what may be a key', async () => {
    await expect(loose['listen']?.({ tls: 'the key itself' })).rejects.not.toThrow('the key itself');
  });

  it('a webhook that is neither an address nor a function is refused', () => {
    expect(() => Object.assign(mock, { webhook: { url: 'http://127.0.0.1:1/' } })).toThrow('Option "webhook"');
  });
});
