import type { MockOptions } from '@unitpay-kit/mock-server';
import { expect, it } from 'vitest';
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

it('payout-100: with payouts switched off', async () => expect(await codeOf({}, { payouts: false })).toBe(100));
it('payout-102: one ruble is too little', async () => {
  expect(await codeOf({ sum: '1' })).toBe(102);
  expect(await codeOf({ sum: '1.01' })).toBeUndefined();
});
it('payout-103: more than the balance', async () => expect(await codeOf({}, { balance: '50.00' })).toBe(103));
it('payout-104: a phone of another country', async () => {
  expect(await codeOf({ ...phone, purse: '15550000071' })).toBe(104);
});
it('payout-106: more than 15 000 rubles at once', async () => {
  expect(await codeOf({ sum: '15000.01' })).toBe(106);
  expect(await codeOf({ sum: '15000' })).toBeUndefined();
});

it('payout-1051: something that is no wallet', async () => {
  expect(await codeOf({ paymentType: 'webmoney', purse: 'nobody' })).toBe(1051);
});
it('payout-1052: something that is no card', async () =>
  expect(await codeOf({ purse: '4111111111111112' })).toBe(1052));
it('payout-1053: something that is no phone', async () => {
  expect(await codeOf({ ...phone, purse: 'nobody' })).toBe(1053);
});
it('payout-201: the card of the mock whose payments are declined', async () => {
  expect(await codeOf({ purse: '4000000000000002' })).toBe(201);
});
async function codeByRule(code: number): Promise<number | undefined> {
  const { mock, ask } = probe();
  mock.fault({ method: 'massPayment', kind: 'error', code });
  return (await ask('massPayment', payout)).error.code;
}

// No source says what brings these two about.
it('payout-101: by a rule', async () => expect(await codeByRule(101)).toBe(101));
it('payout-105: by a rule', async () => expect(await codeByRule(105)).toBe(105));

it('sbp-needs-member: sbp without memberId is refused with -32602', async () => {
  expect(await codeOf({ ...phone, memberId: undefined })).toBe(-32602);
  expect(await codeOf(phone)).toBeUndefined();
});

it('payout-types: card, webmoney, usdt and sbp are paid out, others are not', async () => {
  expect(await codeOf({ paymentType: 'webmoney', purse: 'Z123456789012' })).toBeUndefined();
  expect(await codeOf({ paymentType: 'usdt', purse: 'T'.repeat(34) })).toBeUndefined();
  expect(await codeOf({ paymentType: 'qiwi' })).toBe(122);
});

it('payout-comment: letters, digits, dots and commas', async () => {
  expect(await codeOf({ comment: 'Зарплата,11.2026' })).toBeUndefined();
  expect(await codeOf({ comment: '<b>' })).toBe(-32602);
});

it('payout-statuses: success, not_completed, and error as an envelope with its code', async () => {
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

it('payout-purse: a malformed card, phone or wallet is refused with its code', async () => {
  expect(await codeOf({ purse: '4111111111111112' })).toBe(1052);
  expect(await codeOf({ ...phone, purse: '+79510000071' })).toBe(1053);
  expect(await codeOf({ paymentType: 'webmoney', purse: '1' })).toBe(1051);
});
