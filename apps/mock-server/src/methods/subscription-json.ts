/**
 * @module
 * A subscription as the two methods show it; they differ in types and in the spelling of one name.
 */

import { formatDate, formatDottedDate } from '../clock/clock.js';
import { formatShortSum, formatSum } from '../money/kopecks.js';
import { count, date, id, nullable, text, word } from '../openapi/schema.js';
import type { Subscription } from '../state/subscription.js';

/** As an element of listSubscriptions (2025 sample): parent and total are strings, dates of updates are dotted. */
export function listedSubscription(subscription: Subscription): object {
  return {
    ...common(subscription),
    lastUpdateDate: subscription.updatedAt === null ? null : formatDottedDate(subscription.updatedAt),
    parentPaymentId: String(subscription.parentPaymentId),
    totalSum: formatSum(subscription.totalSum),
    ...closing(subscription),
  };
}

/** As the result of getSubscription: parent and total are numbers, and the name is `lastDateUpdate`. */
export function singleSubscription(subscription: Subscription): object {
  return {
    ...common(subscription),
    lastDateUpdate: subscription.updatedAt === null ? null : formatDate(subscription.updatedAt),
    parentPaymentId: subscription.parentPaymentId,
    totalSum: Number(formatShortSum(subscription.totalSum)),
    ...closing(subscription),
  };
}

function common(subscription: Subscription): object {
  return {
    subscriptionId: subscription.id,
    description: subscription.description,
    status: subscription.status,
    startDate: formatDate(subscription.startedAt),
    successPayments: subscription.successPayments,
    failPayments: subscription.failPayments,
    lastPaymentId: subscription.lastPaymentId,
  };
}

function closing(subscription: Subscription): object {
  return subscription.closeType === null ? {} : { closeType: subscription.closeType };
}

/** What both methods about subscriptions tell. */
export const subscriptionSchema = {
  subscriptionId: id,
  description: text(),
  status: word('new', 'active', 'close'),
  startDate: date,
  successPayments: count,
  failPayments: count,
  lastPaymentId: nullable(id),
};

/** Only of one that is closed. */
export const closedSchema = { 'closeType?': word('api', 'error', 'abuse') };
