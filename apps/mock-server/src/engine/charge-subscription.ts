/**
 * @module
 * A charge of a subscription by the merchant, without the payer.
 */
import type { Payment } from '../state/payment.js';
import type { Subscription } from '../state/subscription.js';
import type { World } from '../world.js';
import { checkWithMerchant } from './check-with-merchant.js';
import { failNow } from './fail.js';
import { takeMoney } from './pay.js';
import { touch } from './subscriptions.js';

/** Charges a subscription: `check`, then the money or, when a decline was arranged, `error`. */
export async function charge(world: World, subscription: Subscription, payment: Payment): Promise<void> {
  const check = await checkWithMerchant(world, payment);
  if (check.accepted && subscription.nextDecline === null) {
    await takeMoney(world, payment);
    return;
  }
  subscription.failPayments += 1;
  touch(world, subscription, payment);
  world.events.emit({ type: 'subscription', id: subscription.id });
  if (!check.accepted) return;
  const message = subscription.nextDecline ?? '';
  subscription.nextDecline = null;
  await failNow(world, payment, message);
}
