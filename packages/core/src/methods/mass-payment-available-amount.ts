/**
 * @module
 * What can be paid out in a given way.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import type { PayoutType } from '../dictionaries/payment-types.js';
import { code } from '../schema/choice.js';
import { currency } from '../schema/currency.js';
import { loginParam } from '../schema/login.js';
import { money, resultMoney } from '../schema/money.js';
import { params } from '../schema/params.js';
import { PAYOUT_ERRORS } from '../schema/payout-errors.js';
import { purse } from '../schema/purse.js';
import { resultText } from '../schema/result-of.js';

/**
 * Reads how much of the balance is available for a payout of this kind.
 *
 * @see https://help.unitpay.ru/payouts/balans-dostupnyi-k-vyplate-api
 * @example
 * const { availableAmount } = await unitpay.massPaymentAvailableAmount({ sum: '5', purse: '79123456789', paymentType: 'sbp' });
 */
export const massPaymentAvailableAmount = defineMethod({
  name: 'massPaymentAvailableAmount',
  auth: 'partner',
  safe: true,
  errors: PAYOUT_ERRORS,
  fill: ['login'],
  docs: 'payouts/balans-dostupnyi-k-vyplate-api',
  params: params({
    /** Sum of the payout in rubles, at most two decimals. */
    sum: money(),
    /** Where to: a wallet, a full card number, or a phone without a plus for SBP. */
    purse: purse(),
    /** By which system, such as `card` or `sbp`; a code not listed here is passed on. */
    paymentType: code<PayoutType>(),
    /** What the recipient gets; `RUB` for all cards and SBP. */
    recipientCurrency: v.optional(currency()),
    /** E-mail of the account; the client's `partner.login` by default. */
    login: v.optional(loginParam()),
  }),
  result: v.looseObject({
    /** What can be paid out. */
    availableAmount: resultMoney(),
    /** ISO 4217 code. */
    currency: resultText(),
  }),
});

/** Parameters of `massPaymentAvailableAmount`. */
export type MassPaymentAvailableAmountParams = v.InferInput<typeof massPaymentAvailableAmount.params>;

/** Result of `massPaymentAvailableAmount`. */
export type MassPaymentAvailableAmountResult = v.InferOutput<typeof massPaymentAvailableAmount.result>;
