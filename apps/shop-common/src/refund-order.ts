/**
 * @module
 * The refund of an order: committed together with the order, then sent, then found out about.
 */
import { type RefundRecord, type Refunds, UnitPayRefundError } from '@unitpay-kit/core';
import type { Database, Queryable } from './database.js';
import type { Order, Orders } from './orders.js';
import { ShopError } from './shop-error.js';

/** What the refund of an order needs. */
export interface RefundDesk {
  readonly orders: Orders;
  readonly refunds: Refunds<Queryable>;
  readonly database: Database;
}

/** Asks for the refund. A process that is killed at any line loses nothing: a worker goes on with what was committed. */
export async function refundOrder(desk: RefundDesk, id: string): Promise<void> {
  const { orders, refunds, database } = desk;
  const asked = await database.transaction(async (transaction) => {
    const order = await orders.claimRefund(transaction, id);
    if (order?.paidBy == null) return undefined;
    return refunds.request({ paymentId: order.paidBy }, { transaction });
  });
  if (asked === undefined) throw await whyNot(orders, id);
  // A person asked once more for what UnitPay had refused.
  if (asked.state === 'refused') await refunds.retry(asked.paymentId);
  await settle(desk, asked.paymentId);
}

/** "Check again": looks at once where the worker would look a little later, at the refunds of extra payments too. */
export async function checkRefund(desk: RefundDesk, order: Order): Promise<void> {
  const { paidBy, refundState, extraPayments } = order;
  const open = extraPayments.filter((extra) => extra.refundState !== 'refunded').map(({ paymentId }) => paymentId);
  if (paidBy !== null && refundState !== null) open.push(paidBy);
  if (open.length === 0) throw new ShopError('notPaid');
  await Promise.all(open.map((paymentId) => settle(desk, paymentId)));
}

/** A person asks once more for the refund of an extra payment, which UnitPay had refused. */
export async function refundExtra(desk: RefundDesk, order: Order, paymentId: string): Promise<void> {
  const extra = order.extraPayments.find((one) => one.paymentId === paymentId);
  if (extra === undefined) throw new ShopError('notPaid');
  if (extra.refundState !== 'refused') throw new ShopError('refundedAlready');
  await desk.refunds.retry(paymentId).catch((error: unknown) => {
    // Another click was faster: then it is under way.
    if (!(error instanceof UnitPayRefundError) || error.reason !== 'wrong-state') throw error;
  });
  await settle(desk, paymentId);
}

async function settle({ orders, refunds }: RefundDesk, paymentId: string): Promise<void> {
  const record: RefundRecord = await refunds.settle(paymentId);
  // Of a refund that is done the handler tells, in the ledger's own transaction.
  if (record.state !== 'refunded') await orders.noteRefund(record);
}

async function whyNot(orders: Orders, id: string): Promise<ShopError> {
  const order = await orders.find(id);
  if (!order) return new ShopError('noOrder');
  return new ShopError(order.paidBy === null ? 'notPaid' : 'refundedAlready');
}
