/**
 * @module
 * Payments, subscriptions and payouts of the mock worlds: made by the client and the payer, as in life.
 */
import type { UnitPay } from '@unitpay-kit/core';
import { ORDER } from '../scenarios/order.js';
import { SUM } from './mock-keys.js';
import type { Given, Payer } from './world.js';

/**
 * Makes what scenarios start from.
 *
 * @param subscriptionOf Tells the subscription that a paid payment has started.
 */
export function mockGiven(
  unitpay: UnitPay,
  payer: Payer,
  subscriptionOf: (paymentId: string) => Promise<string>,
): Given {
  let payouts = 0;
  const made = async (more: object = {}) => (await unitpay.initPayment({ ...ORDER, ...more })).paymentId;
  const paid = async (more: object = {}) => {
    const paymentId = await made(more);
    await payer.pay(paymentId);
    return paymentId;
  };
  const subscribed = async () => subscriptionOf(await paid({ subscription: true }));
  return {
    waiting: () => made(),
    paid: () => paid(),
    async declined() {
      const paymentId = await made();
      await payer.decline(paymentId);
      return paymentId;
    },
    refundable: async () => ({ paymentId: await paid(), sum: SUM }),
    held: (options) => paid({ preauth: true, ...options }),
    activeSubscription: subscribed,
    async closedSubscription() {
      const subscriptionId = await subscribed();
      await unitpay.closeSubscription({ subscriptionId });
      return subscriptionId;
    },
    payout: () => ({ transactionId: `payout-${++payouts}`, sum: '100.00' }),
  };
}
