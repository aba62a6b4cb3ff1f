/**
 * @module
 * Calls that need no ledger, because repeating them does nothing.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Provider, startProvider } from './support/provider.js';

let provider: Provider;
beforeEach(async () => {
  provider = await startProvider();
});
afterEach(() => provider.close());

async function held(): Promise<string> {
  const paymentId = await provider.payment({ paid: false, preauth: true });
  await provider.mock.hold(paymentId);
  return paymentId;
}

it('confirmPayment that is called again takes no money again', async () => {
  const paymentId = await held();
  const unitpay = provider.client();
  await unitpay.confirmPayment({ paymentId });
  await unitpay.confirmPayment({ paymentId }).catch(() => {});
  expect(provider.mock.payment(paymentId)).toMatchObject({ status: 'success', hold: 'captured' });
  expect(provider.refunds(paymentId)).toEqual([]);
});

it('cancelPayment that is called again releases nothing again', async () => {
  const paymentId = await held();
  const unitpay = provider.client();
  await unitpay.cancelPayment({ paymentId });
  await unitpay.cancelPayment({ paymentId }).catch(() => {});
  expect(provider.mock.payment(paymentId)).toMatchObject({ hold: 'released' });
});

it('massPayment with the same transactionId pays once, also when its first answer was lost', async () => {
  const unitpay = provider.client({ partner: { login: 'test_user', secretKey: 'mock_partner_secret' } });
  provider.mock.fault({ method: 'massPayment', count: 1, kind: 'reset', execute: true });
  const payout = {
    sum: '100.00',
    purse: '79520000000',
    paymentType: 'sbp',
    memberId: '100000000001',
    transactionId: 'payout-17',
  } as const;
  await expect(unitpay.massPayment(payout)).rejects.toMatchObject({ outcome: 'unknown' });
  await unitpay.massPayment(payout).catch(() => {});
  expect(provider.mock.payouts()).toHaveLength(1);
});
