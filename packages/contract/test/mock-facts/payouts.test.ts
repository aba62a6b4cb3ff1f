import type { MockOptions } from '@unitpay-kit/mock-server';
import { expect, it } from 'vitest';
import { shows } from '../../src/conformance/shows.js';
import { type Params, probe } from '../../src/mock/probe.js';
import { KEYS } from '../../src/world/mock-keys.js';

const payout = { transactionId: '1782', sum: '100', purse: '4111111111111111', paymentType: 'card' };
const phone = { paymentType: 'sbp', purse: '79510000071', memberId: '100000000001' };

async function codeOf(more: Params, partner: MockOptions['partner'] = {}): Promise<number | undefined> {
  const { error } = await probe({ partner: { ...KEYS.partner, ...partner } }).ask('massPayment', {
    ...payout,
    ...more,
  });
  return error.code;
}

it('code 100 comes with payouts switched off', shows('payout-100'), async () =>
  expect(await codeOf({}, { payouts: false })).toBe(100),
);
it('code 102 comes for one ruble, which is too little', shows('payout-102'), async () => {
  expect(await codeOf({ sum: '1' })).toBe(102);
  expect(await codeOf({ sum: '1.01' })).toBeUndefined();
});
it('code 103 comes for more than the balance', shows('payout-103'), async () =>
  expect(await codeOf({}, { balance: '50.00' })).toBe(103),
);
it('code 104 comes for a phone of another country', shows('payout-104'), async () => {
  expect(await codeOf({ ...phone, purse: '15550000071' })).toBe(104);
});
it('code 106 comes for more than 15 000 rubles at once', shows('payout-106'), async () => {
  expect(await codeOf({ sum: '15000.01' })).toBe(106);
  expect(await codeOf({ sum: '15000' })).toBeUndefined();
});

it('code 1051 comes for something that is no wallet', shows('payout-1051'), async () => {
  expect(await codeOf({ paymentType: 'webmoney', purse: 'nobody' })).toBe(1051);
});
it('code 1052 comes for something that is no card', shows('payout-1052'), async () =>
  expect(await codeOf({ purse: '4111111111111112' })).toBe(1052),
);
it('code 1053 comes for something that is no phone', shows('payout-1053'), async () => {
  expect(await codeOf({ ...phone, purse: 'nobody' })).toBe(1053);
});
it('code 201 comes for the card of the mock whose payments are declined', shows('payout-201'), async () => {
  expect(await codeOf({ purse: '4000000000000002' })).toBe(201);
});
async function codeByRule(code: number): Promise<number | undefined> {
  const { mock, ask } = probe();
  mock.fault({ method: 'massPayment', kind: 'error', code });
  return (await ask('massPayment', payout)).error.code;
}

// No source says what brings these two about.
it('code 101 comes by a rule', shows('payout-101'), async () => expect(await codeByRule(101)).toBe(101));
it('code 105 comes by a rule', shows('payout-105'), async () => expect(await codeByRule(105)).toBe(105));

it('sbp without memberId is refused with -32602', shows('sbp-needs-member'), async () => {
  expect(await codeOf({ ...phone, memberId: undefined })).toBe(-32602);
  expect(await codeOf(phone)).toBeUndefined();
});

it('card, webmoney, usdt and sbp are paid out, others are not', shows('payout-types'), async () => {
  expect(await codeOf({ paymentType: 'webmoney', purse: 'Z123456789012' })).toBeUndefined();
  expect(await codeOf({ paymentType: 'usdt', purse: 'T'.repeat(34) })).toBeUndefined();
  expect(await codeOf({ paymentType: 'qiwi' })).toBe(122);
});

it('letters, digits, dots and commas', shows('payout-comment'), async () => {
  expect(await codeOf({ comment: 'Зарплата,11.2026' })).toBeUndefined();
  expect(await codeOf({ comment: '<b>' })).toBe(-32602);
});

it('success, not_completed, and error as an envelope with its code', shows('payout-statuses'), async () => {
  const { mock, ask } = probe();
  await ask('massPayment', payout);
  const status = async () => ask('massPaymentStatus', { transactionId: payout.transactionId });
  expect((await status()).result['status']).toBe('success');
  mock.settlePayout('1782', 'not_completed');
  expect((await status()).result['status']).toBe('not_completed');
  mock.settlePayout('1782', 'error', { code: 122, message: 'нельзя' });
  const failed = await status();
  expect(failed.result['status'] === 'error' || failed.error.code === 122).toBe(true);
});

it('a malformed card, phone or wallet is refused with its code', shows('payout-purse'), async () => {
  expect(await codeOf({ purse: '4111111111111112' })).toBe(1052);
  expect(await codeOf({ ...phone, purse: '+79510000071' })).toBe(1053);
  expect(await codeOf({ paymentType: 'webmoney', purse: '1' })).toBe(1051);
});
