/**
 * @module
 * Subscriptions of a project.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { bit } from '../schema/flags.js';
import { id } from '../schema/ids.js';
import { params } from '../schema/params.js';
import { subscriptionResult } from '../schema/subscription-result.js';

/**
 * Lists the project's active subscriptions, or all of them.
 *
 * @see https://help.unitpay.ru/api/subscription-list
 * @example
 * for (const { subscriptionId, status } of await unitpay.listSubscriptions({ all: true })) show(subscriptionId, status);
 */
export const listSubscriptions = defineMethod({
  name: 'listSubscriptions',
  auth: 'project',
  safe: true,
  fill: ['projectId'],
  docs: 'api/subscription-list',
  params: params({
    /** Project; the client's own by default. */
    projectId: v.optional(id()),
    /** New and closed subscriptions too, not only active ones. */
    all: v.optional(bit()),
  }),
  result: v.array(subscriptionResult),
});

/** Parameters of `listSubscriptions`. */
export type ListSubscriptionsParams = v.InferInput<typeof listSubscriptions.params>;

/** Result of `listSubscriptions`. */
export type ListSubscriptionsResult = v.InferOutput<typeof listSubscriptions.result>;
