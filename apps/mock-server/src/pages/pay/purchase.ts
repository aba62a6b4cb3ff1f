/** @module What a payment page tells of an order: whom, how much, what for. */
import type { Order } from '../../engine/order.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';

/** What is paid for: the same facts of an order and of a payment. */
export interface Purchase {
  /** The shop's name, if its project was given one. */
  readonly shop: string | null;
  readonly account: string;
  readonly desc: string;
  readonly sum: bigint;
  readonly currency: string;
  readonly preauth: boolean;
  readonly subscription: boolean;
  readonly test: boolean;
  readonly backUrl: string | null;
  /** The payment, once there is one. */
  readonly paymentId: number | null;
}

/** The purchase behind a payment. */
export function purchaseOf(world: World, payment: Payment): Purchase {
  const { account, desc, preauth, subscription, test, backUrl, orderSum: sum, orderCurrency: currency } = payment;
  const shop = world.store.projects.get(payment.projectId)?.name ?? null;
  return { shop, account, desc, sum, currency, preauth, subscription, test, backUrl, paymentId: payment.id };
}

/** The purchase behind an order that is no payment yet. */
export function purchaseOfOrder(order: Order): Purchase {
  const { account, desc, sum, currency, preauth, subscription, test, backUrl, project } = order;
  return { shop: project.name, account, desc, sum, currency, preauth, subscription, test, backUrl, paymentId: null };
}
