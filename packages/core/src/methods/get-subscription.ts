/**
 * @module
 * State of one subscription.
 */
import type * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { id } from '../schema/ids.js';
import { params } from '../schema/params.js';
import { subscriptionResult } from '../schema/subscription-result.js';

/**
 * Reads a subscription.
 *
 * @see https://help.unitpay.ru/api/subscription-info
 * @example
 * const { status } = await unitpay.getSubscription({ subscriptionId: '5961196' });
 */
export const getSubscription = defineMethod({
  name: 'getSubscription',
  auth: 'project',
  safe: true,
  fill: [],
  docs: 'api/subscription-info',
  params: params({
    /** UnitPay's id of the subscription. */
    subscriptionId: id(),
  }),
  result: subscriptionResult,
});

/** Parameters of `getSubscription`. */
export type GetSubscriptionParams = v.InferInput<typeof getSubscription.params>;

/** Result of `getSubscription`. */
export type GetSubscriptionResult = v.InferOutput<typeof getSubscription.result>;
