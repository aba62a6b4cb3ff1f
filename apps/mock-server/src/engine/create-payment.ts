/**
 * @module
 * Turns an order into a payment that waits for its payer.
 */
import { rublesOf } from '../reference/currencies.js';
import type { Payment } from '../state/payment.js';
import type { World } from '../world.js';
import { changePayment } from './change.js';
import { profitOf } from './means.js';
import type { Order } from './order.js';
import { openSubscription } from './subscriptions.js';

/** Creates the payment of an order; test payments stay outside the stored state. */
export function createPayment(world: World, order: Order, paymentType: string): Payment {
  const isMobile = paymentType === 'mc';
  const payerSum = rublesOf(order.sum, order.currency);
  const payment: Payment = {
    id: world.store.ids.take('payment'),
    projectId: order.project.id,
    account: order.account,
    desc: order.desc,
    orderSum: order.sum,
    orderCurrency: order.currency,
    payerSum,
    payerCurrency: 'RUB',
    test: order.test,
    preauth: order.preauth,
    preauthExpireLogic: order.preauthExpireLogic,
    subscription: order.subscription,
    createdAt: world.clock.now(),
    attemptAt: null,
    ip: order.ip,
    locale: order.locale,
    hide: order.hide,
    resultUrl: order.resultUrl,
    backUrl: order.backUrl,
    customerEmail: order.customerEmail,
    customerPhone: order.customerPhone,
    cashItems: order.cashItems,
    paymentType,
    operator: isMobile ? (order.operator ?? 'mts') : paymentType,
    purse: '',
    phone: isMobile ? (order.phone ?? '') : '',
    profit: profitOf({ payerSum }, paymentType),
    threeDs: false,
    status: 'wait',
    hold: 'none',
    heldAt: null,
    paidAt: null,
    subscriptionId: null,
    errorMessage: null,
    refunds: [],
    offset: 0n,
  };
  world.store.addPayment(payment);
  if (order.subscription && !order.test) payment.subscriptionId = openSubscription(world, payment).id;
  changePayment(world, payment, 'created', {});
  return payment;
}
