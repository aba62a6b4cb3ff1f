/**
 * @module
 * Which payment systems an order can be paid by.
 */
import { SUBSCRIPTION_TYPES } from '../reference/payment-types.js';
import type { Order } from './order.js';

/** Whether the order can be paid this way at all. */
export function isPossible(order: Pick<Order, 'test' | 'subscription' | 'project'>, type: string): boolean {
  if (order.test && type !== 'card') return false;
  if (order.subscription && !SUBSCRIPTION_TYPES.some((one) => one === type)) return false;
  return order.project.paymentTypes.includes(type);
}
