/**
 * @module
 * Payouts: money leaves the account once per transactionId.
 */

import { ActionError } from '../errors/action-error.js';
import { type Kopecks, percentOf } from '../money/kopecks.js';
import { cardRule, readCardNumber } from '../reference/cards.js';
import { PAYOUT_COMMISSIONS } from '../reference/payout-commissions.js';
import type { Payout, PayoutStatus } from '../state/payout.js';
import { ERROR_TEXTS } from '../texts/api-texts.js';
import type { World } from '../world.js';

/** What is to be paid out. */
export interface PayoutOrder {
  readonly transactionId: string;
  readonly sum: Kopecks;
  readonly purse: string;
  readonly paymentType: string;
  readonly memberId: string | null;
  readonly comment: string | null;
}

/** The commission on top of a payout. */
export function payoutCommission(sum: Kopecks, paymentType: string): Kopecks {
  return percentOf(sum, PAYOUT_COMMISSIONS[paymentType] ?? '2');
}

/** Why a transfer fails that a bank refuses. */
export const FAILED_TRANSFER = { code: 201, message: ERROR_TEXTS.payoutFailed.message };

/** What a bank makes of a payout: the mock's own cards decide payouts as they decide payments (decisions/0052). */
function outcomeOf({ paymentType, purse }: PayoutOrder): Pick<Payout, 'status' | 'error'> {
  const card = paymentType === 'card' ? readCardNumber(purse) : null;
  const rule = card === null ? null : cardRule(card, false);
  if (rule !== null && rule.decline !== null) return { status: 'error', error: FAILED_TRANSFER };
  return { status: rule?.secure === true ? 'not_completed' : 'success', error: null };
}

/** Pays out; the caller has checked that it may be done. */
export function payOut(world: World, order: PayoutOrder): Payout {
  const commission = payoutCommission(order.sum, order.paymentType);
  const now = world.clock.now();
  const outcome = outcomeOf(order);
  const payout: Payout = {
    ...order,
    id: world.store.ids.take('payout'),
    createdAt: now,
    payoutCommission: commission,
    partnerCommission: 0n,
    ...outcome,
    completedAt: outcome.status === 'success' ? now : null,
  };
  if (outcome.status !== 'error') world.store.partner.balance -= order.sum + commission;
  world.store.payouts.set(payout.transactionId, payout);
  world.events.emit({ type: 'payout', id: payout.id });
  return payout;
}

/** Moves a payout to another status, as a bank would; a failed one returns the money, once. */
export function settlePayout(
  world: World,
  transactionId: string,
  status: PayoutStatus,
  error: Payout['error'] = null,
): Payout {
  const payout = world.store.payouts.get(transactionId);
  if (payout === undefined)
    throw new ActionError('not-found', `There is no payout with transactionId ${transactionId}.`);
  if (payout.status === 'error') throw new ActionError('wrong-state', `Payout ${transactionId} has failed already.`);
  payout.status = status;
  payout.completedAt = status === 'success' ? world.clock.now() : null;
  payout.error = error;
  if (status === 'error') world.store.partner.balance += payout.sum + payout.payoutCommission;
  world.events.emit({ type: 'payout', id: payout.id });
  return payout;
}
