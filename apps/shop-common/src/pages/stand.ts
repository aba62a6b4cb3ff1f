/** @module How an order stands, as its buyer sees it: one word, the steps it has taken, and what comes next. */
import type { Order } from '../orders.js';

/** The word for it. */
export type StandName =
  | 'ordered'
  | 'waiting'
  | 'declined'
  | 'sent'
  | 'refunding'
  | 'refundRefused'
  | 'refundUnproven'
  | 'refunded';

/** A step of the tracker. */
export interface Step {
  readonly name: 'ordered' | 'paid' | 'sent' | 'refund';
  readonly state: 'ok' | 'now' | 'no' | 'todo' | 'returned';
  /** When it came to stand so. */
  readonly at: Date | null;
}

/** How an order stands. */
export interface Stand {
  readonly name: StandName;
  readonly tone: 'good' | 'bad' | 'wait' | 'back';
  readonly steps: readonly Step[];
}

/** Reads it off the order. */
export function standOf(order: Order): Stand {
  const { status, payUrl, declinedReason, declinedAt, paidAt, refundState, refundAt } = order;
  const steps = (paid: Step['state'], sent: Step['state'], refund?: Step['state']): Step[] => [
    { name: 'ordered', state: 'ok', at: order.createdAt },
    { name: 'paid', state: paid, at: paid === 'no' ? declinedAt : paidAt },
    // Sent in the transaction of the payment's webhook.
    { name: 'sent', state: sent, at: paidAt },
    ...(refund === undefined ? [] : [{ name: 'refund', state: refund, at: refundAt } as const]),
  ];
  if (status === 'new') {
    if (declinedReason !== null) return { name: 'declined', tone: 'bad', steps: steps('no', 'todo') };
    return { name: payUrl === null ? 'ordered' : 'waiting', tone: 'wait', steps: steps('now', 'todo') };
  }
  if (status === 'refunded') return { name: 'refunded', tone: 'back', steps: steps('ok', 'ok', 'returned') };
  if (refundState === 'requested') return { name: 'refunding', tone: 'wait', steps: steps('ok', 'ok', 'now') };
  if (refundState === 'unproven') return { name: 'refundUnproven', tone: 'wait', steps: steps('ok', 'ok', 'now') };
  if (refundState === 'refused') return { name: 'refundRefused', tone: 'bad', steps: steps('ok', 'ok', 'no') };
  return { name: 'sent', tone: 'good', steps: steps('ok', 'ok') };
}
