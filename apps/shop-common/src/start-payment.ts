/**
 * @module
 * One order, one payment at a time, however often and fast the visitor clicks.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { UnitPay } from '@unitpay-kit/core';
import type { Order, Orders } from './orders.js';
import { ShopError } from './shop-error.js';

/** What UnitPay answered when the payment was created. */
export interface StartedPayment {
  readonly paymentId: string;
  readonly payUrl: string;
}

/** What starting a payment needs. */
export interface PaymentDesk {
  readonly orders: Orders;
  readonly unitpay: Pick<UnitPay, 'getPayment'>;
}

/** Longer than a call of the client takes: a claim that is older belongs to a process that died. */
const PATIENCE = 15_000;

/**
 * Gives the page to pay the order on, and creates the payment if there is none. The order is claimed in the database before UnitPay is
 * called: looking first and calling then would let a double click make two payments.
 */
export async function startPayment(
  { orders, unitpay }: PaymentDesk,
  id: string,
  create: (order: Order) => Promise<StartedPayment>,
): Promise<string> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const order = await orders.find(id);
    if (!order) throw new ShopError('noOrder');
    if (order.paidBy !== null) throw new ShopError('paidAlready');
    if (order.payUrl !== null && order.paymentId !== null) {
      if (!(await isOver(unitpay, order.paymentId))) return order.payUrl;
      await orders.forgetPayment(id, order.paymentId);
    }
    if (await orders.claimPayment(id, PATIENCE)) return createPayment(orders, order, create);
    if (Date.now() > end) throw new ShopError('busy');
    // Another click is creating it: this one leads to the same page.
    await pause(100);
  }
}

/** Whether the payment has failed for good without a word: UnitPay asked with `check` while the shop was down, and sends no `error` after that. */
async function isOver(unitpay: PaymentDesk['unitpay'], paymentId: string): Promise<boolean> {
  try {
    const { status } = await unitpay.getPayment({ paymentId });
    return status === 'error_check' || status === 'error';
  } catch {
    // Nobody knows, so the payer finds out on its page.
    return false;
  }
}

async function createPayment(
  orders: Orders,
  order: Order,
  create: (order: Order) => Promise<StartedPayment>,
): Promise<string> {
  try {
    const { paymentId, payUrl } = await create(order);
    await orders.rememberPayment(order.id, paymentId, payUrl);
    return payUrl;
  } catch (error) {
    // If nobody knows whether a payment was created, the next one may be a second: the order check lets only one of them pay.
    await orders.releasePayment(order.id);
    throw error;
  }
}
