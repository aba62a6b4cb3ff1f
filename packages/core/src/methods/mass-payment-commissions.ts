/**
 * @module
 * What UnitPay charges for payouts.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { loginParam } from '../schema/login.js';
import { params } from '../schema/params.js';
import { PAYOUT_ERRORS } from '../schema/payout-errors.js';

/**
 * Reads the commissions of payouts. The shape of the answer is not documented, so it is `unknown`.
 *
 * @see https://help.unitpay.ru/payouts/create_payout
 * @example
 * const commissions: unknown = await unitpay.massPaymentCommissions({});
 */
export const massPaymentCommissions = defineMethod({
  name: 'massPaymentCommissions',
  auth: 'partner',
  safe: true,
  errors: PAYOUT_ERRORS,
  fill: ['login'],
  docs: 'payouts/create_payout',
  params: params({
    /** E-mail of the account; the client's `partner.login` by default. */
    login: v.optional(loginParam()),
  }),
  result: v.unknown(),
});

/** Parameters of `massPaymentCommissions`. */
export type MassPaymentCommissionsParams = v.InferInput<typeof massPaymentCommissions.params>;

/** Result of `massPaymentCommissions`: not documented. */
export type MassPaymentCommissionsResult = v.InferOutput<typeof massPaymentCommissions.result>;
