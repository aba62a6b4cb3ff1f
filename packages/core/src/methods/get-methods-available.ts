/**
 * @module
 * Payment methods of a project.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { id } from '../schema/ids.js';
import { params } from '../schema/params.js';

/**
 * Reads which payment methods the project accepts. The shape of the answer is not documented, so it is `unknown`.
 *
 * @see https://help.unitpay.ru/book-of-reference/payment-system-codes
 * @example
 * const available: unknown = await unitpay.getMethodsAvailable({});
 */
export const getMethodsAvailable = defineMethod({
  name: 'getMethodsAvailable',
  auth: 'project',
  safe: true,
  fill: ['projectId'],
  docs: 'book-of-reference/payment-system-codes',
  params: params({
    /** Project; the client's own by default. */
    projectId: v.optional(id()),
  }),
  result: v.unknown(),
});

/** Parameters of `getMethodsAvailable`. */
export type GetMethodsAvailableParams = v.InferInput<typeof getMethodsAvailable.params>;

/** Result of `getMethodsAvailable`: not documented. */
export type GetMethodsAvailableResult = v.InferOutput<typeof getMethodsAvailable.result>;
