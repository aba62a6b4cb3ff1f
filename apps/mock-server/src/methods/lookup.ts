/**
 * @module
 * Finds what a call is about; another project's things do not exist for it.
 */
import { settleDue } from '../engine/due.js';
import { apiError } from '../errors/api-error.js';
import type { Payment } from '../state/payment.js';
import type { Subscription } from '../state/subscription.js';
import type { Call } from './api-method.js';

/** The payment named by `paymentId`, as it stands now: what has fallen due happens first. */
export function paymentOf({ world, params }: Call): Payment {
  const payment = world.store.payments.get(Number(params.get('paymentId')));
  if (payment === undefined) throw apiError('unknownPayment');
  settleDue(world, payment);
  return payment;
}

/** The subscription named by `subscriptionId`. */
export function subscriptionOf({ world, params }: Call): Subscription {
  const subscription = world.store.subscriptions.get(Number(params.get('subscriptionId')));
  if (subscription === undefined) throw apiError('unknownSubscription');
  return subscription;
}
