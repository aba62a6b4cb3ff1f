/** @module A subscription's status in words. */
import type { Subscription } from '../../state/subscription.js';
import type { DashboardView } from '../view.js';

/** The status; of a closed one with the reason. */
export function subscriptionStatus(view: DashboardView, { status, closeType }: Subscription): string {
  const { subscriptions: texts } = view.texts;
  return closeType === null ? texts.statuses[status] : texts.closed[closeType];
}
