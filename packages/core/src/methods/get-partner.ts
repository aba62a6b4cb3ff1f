/**
 * @module
 * Balance of the account.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { loginParam } from '../schema/login.js';
import { resultMoney } from '../schema/money.js';
import { maybe } from '../schema/optional.js';
import { params } from '../schema/params.js';
import { resultNumber, resultText } from '../schema/result-of.js';

/**
 * Reads the account's balance in rubles.
 *
 * @see https://help.unitpay.ru/api/balance
 * @example
 * const { balance, balance_payout } = await unitpay.getPartner({});
 */
export const getPartner = defineMethod({
  name: 'getPartner',
  auth: 'partner',
  safe: true,
  fill: ['login'],
  docs: 'api/balance',
  params: params({
    /** E-mail of the account; the client's `partner.login` by default. */
    login: v.optional(loginParam()),
  }),
  result: v.looseObject({
    /** E-mail of the account. */
    email: maybe(resultText()),
    /** Balance. */
    balance: resultMoney(),
    /** Balance for payouts. */
    balance_payout: maybe(resultMoney()),
    /** Limits of a UnitWallet; individuals on unitpay.money only, documented in 2021. */
    unitwallet: maybe(
      v.looseObject({
        /** Rest of the balance. */
        rest_balance: maybe(resultMoney()),
        /** Rest of payouts. */
        rest_payouts: maybe(resultMoney()),
        /** Rest of e-commerce payouts today. */
        rest_ecommerce_payouts_today: maybe(resultMoney()),
        /** Rest of e-commerce payouts this month. */
        rest_ecommerce_payouts_month: maybe(resultMoney()),
        /** Rest of payouts to cards today; a plain number, because no source says whether it is a sum or a count. */
        rest_card_payouts_today: maybe(resultNumber()),
        /** Rest of payouts to cards this month; a plain number, as above. */
        rest_card_payouts_month: maybe(resultNumber()),
      }),
    ),
  }),
});

/** Parameters of `getPartner`. */
export type GetPartnerParams = v.InferInput<typeof getPartner.params>;

/** Result of `getPartner`. */
export type GetPartnerResult = v.InferOutput<typeof getPartner.result>;
