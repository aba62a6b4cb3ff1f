/**
 * @module
 * State of one payout.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { merchantId } from '../schema/ids.js';
import { loginParam } from '../schema/login.js';
import { params } from '../schema/params.js';
import { PAYOUT_ERRORS } from '../schema/payout-errors.js';
import { payoutResult } from '../schema/payout-result.js';

/**
 * Reads a payout by the merchant's own id.
 *
 * @see https://help.unitpay.ru/payouts/payout_info
 * @example
 * const { status } = await unitpay.massPaymentStatus({ transactionId: 'payout-17' });
 */
export const massPaymentStatus = defineMethod({
  name: 'massPaymentStatus',
  auth: 'partner',
  safe: true,
  errors: PAYOUT_ERRORS,
  fill: ['login'],
  docs: 'payouts/payout_info',
  params: params({
    /** The payout on the merchant's side. */
    transactionId: merchantId(),
    /** E-mail of the account; the client's `partner.login` by default. */
    login: v.optional(loginParam()),
  }),
  result: payoutResult,
});

/** Parameters of `massPaymentStatus`. */
export type MassPaymentStatusParams = v.InferInput<typeof massPaymentStatus.params>;

/** Result of `massPaymentStatus`. */
export type MassPaymentStatusResult = v.InferOutput<typeof massPaymentStatus.result>;
