import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { goldenMethodsWith } from '../../test/golden-methods.js';
import * as methods from './index.js';
import { initPayment } from './init-payment.js';

const order = { paymentType: 'card', account: 'order-7', sum: '900.00' } as const;

function problemsOf(params: Record<string, unknown>): string[] {
  const { issues = [] } = v.safeParse(initPayment.params, { ...order, ...params });
  return issues.map((issue) => `${issue.path?.[0]?.key}: ${issue.message}`);
}

describe('a payment', () => {
  test.each([
    [{ ip: '203.0.113.5, 10.0.0.1' }, 'ip: expected an IPv4 or IPv6 address'],
    [{ desc: 'a{up}b' }, 'desc: contains "{up}"'],
    [{ account: 'preAuth' }, 'account: "preAuth" is a webhook method'],
    [{ currency: 'rub' }, 'currency: expected an ISO 4217 code'],
    [{ paymentType: 'банк' }, 'paymentType: expected a code'],
    [{ operator: 'm t s' }, 'operator: expected a code'],
    [{ locale: 'de' }, 'locale: expected one of ru, en'],
    [{ preauthExpireLogic: 2 }, 'preauthExpireLogic: expected one of 0, 1'],
    [{ phone: '8 (952) 000' }, 'phone: has spaces, brackets or dashes'],
    [{ customerEmail: 'me' }, 'customerEmail: expected an e-mail'],
    [{ token: 'x'.repeat(16_385) }, 'token: too long: 16385 characters'],
    [{ resultUrl: '/thanks' }, 'resultUrl: expected an absolute http(s) URL'],
    [{ subscriptionId: 2 ** 53 }, 'subscriptionId: expected an id of digits only'],
    [{ preauth: true, subscription: true }, 'preauth: does not work together with a subscription'],
    [{ preauth: true, subscriptionId: 5 }, 'preauth: does not work together with a subscription'],
  ])('with %o is refused: %s', (params, message) => {
    expect(problemsOf(params)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    { ip: '203.0.113.5' },
    { ip: '2001:db8::1' },
    { preauth: true, subscription: false },
    { preauth: false, subscriptionId: 5 },
    { paymentType: 'new_system' },
    { token: 'x'.repeat(16_384) },
  ])('with %o is taken', (params) => {
    expect(problemsOf(params)).toEqual([]);
  });
});

test('a wallet token of 16384 characters is taken, a longer one is refused', () => {
  expect(problemsOf({ token: 'x'.repeat(16_384) })).toEqual([]);
  expect(problemsOf({ token: 'x'.repeat(16_385) })).toEqual([expect.stringContaining('token: too long')]);
});

test('only reads, and the payout with its own id, are declared as safe to repeat', () => {
  const unsafe = Object.values(methods).filter(({ safe }) => !safe);
  expect(unsafe.map(({ name }) => name).sort()).toEqual([
    'cancelPayment',
    'closeSubscription',
    'confirmPayment',
    'initPayment',
    'offsetAdvance',
    'refundPayment',
  ]);
});

test('the keys and the parameters the client fills in are those the documents name', () => {
  const partner = Object.values(methods).filter(({ auth }) => auth === 'partner');
  expect(partner.map(({ name }) => name).sort()).toEqual(goldenMethodsWith('login'));
  expect(partner.filter(({ fill }) => !(fill as readonly string[]).includes('login'))).toEqual([]);
  const filled = Object.values(methods).filter(({ fill }) => (fill as readonly string[]).includes('projectId'));
  expect(filled.map(({ name }) => name).sort()).toEqual(goldenMethodsWith('projectId'));
});
