/** @module What the buttons of the payouts and the subscriptions do. */
import { FAILED_TRANSFER, settlePayout } from '../../engine/payouts.js';
import { closeSubscription, declineNextCharge } from '../../engine/subscriptions.js';
import { ActionError } from '../../errors/action-error.js';
import { PAYER_TEXTS } from '../../texts/payer-texts.js';
import type { World } from '../../world.js';

/** Settles a payout; throws a ActionError when it can't be done. */
export function settleFromPage(world: World, id: number, status: string): void {
  const payout = [...world.store.payouts.values()].find((one) => one.id === id);
  if (payout === undefined) throw new ActionError('not-found', `There is no payout ${id}.`);
  if (status !== 'success' && status !== 'not_completed' && status !== 'error')
    throw new ActionError('not-found', `There is no action ${status}.`);
  settlePayout(world, payout.transactionId, status, status === 'error' ? FAILED_TRANSFER : null);
}

/** Declines the next charge, or closes; throws a ActionError when it can't be done. */
export function endFromPage(world: World, id: number, action: string): void {
  if (action === 'declineNextCharge') declineNextCharge(world, id, PAYER_TEXTS.insufficientFunds);
  else if (action === 'error' || action === 'abuse') closeSubscription(world, id, action);
  else throw new ActionError('not-found', `There is no action ${action}.`);
}
