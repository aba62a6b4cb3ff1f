/**
 * @module
 * End a subscription.
 */
import type * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { id } from '../schema/ids.js';
import { messageResult } from '../schema/message-result.js';
import { params } from '../schema/params.js';

/**
 * Closes a subscription for good: no further charges, the card is detached.
 *
 * @see https://help.unitpay.ru/api/close-subscription
 * @example
 * await unitpay.closeSubscription({ subscriptionId: '5961196' });
 */
export const closeSubscription = defineMethod({
  name: 'closeSubscription',
  auth: 'project',
  safe: false,
  ifUnknown: 'Read getSubscription before you retry it.',
  fill: [],
  docs: 'api/close-subscription',
  params: params({
    /** UnitPay's id of the subscription. */
    subscriptionId: id(),
  }),
  result: messageResult,
});

/** Parameters of `closeSubscription`. */
export type CloseSubscriptionParams = v.InferInput<typeof closeSubscription.params>;

/** Result of `closeSubscription`. */
export type CloseSubscriptionResult = v.InferOutput<typeof closeSubscription.result>;
