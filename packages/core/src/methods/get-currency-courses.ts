/**
 * @module
 * UnitPay's conversion rates.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { loginParam } from '../schema/login.js';
import { resultRate } from '../schema/money.js';
import { params } from '../schema/params.js';

/**
 * Reads the rates to the ruble, by lower-case currency code.
 *
 * @see https://help.unitpay.ru/api/conversion-rates
 * @example
 * const { in: accepted, out: paidOut } = await unitpay.getCurrencyCourses({}); // accepted['wmz'] is '62.57'
 */
export const getCurrencyCourses = defineMethod({
  name: 'getCurrencyCourses',
  auth: 'partner',
  safe: true,
  fill: ['login'],
  docs: 'api/conversion-rates',
  params: params({
    /** E-mail of the account; the client's `partner.login` by default. */
    login: v.optional(loginParam()),
  }),
  result: v.looseObject({
    /** Rates when a payment is accepted. */
    in: v.record(v.string(), resultRate()),
    /** Rates when a payout is made. */
    out: v.record(v.string(), resultRate()),
  }),
});

/** Parameters of `getCurrencyCourses`. */
export type GetCurrencyCoursesParams = v.InferInput<typeof getCurrencyCourses.params>;

/** Result of `getCurrencyCourses`. */
export type GetCurrencyCoursesResult = v.InferOutput<typeof getCurrencyCourses.result>;
