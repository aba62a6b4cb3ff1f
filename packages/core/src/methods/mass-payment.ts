/**
 * @module
 * Pay out to a card, a phone or a wallet.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import type { PayoutType } from '../dictionaries/payment-types.js';
import { code } from '../schema/choice.js';
import { id, merchantId } from '../schema/ids.js';
import { loginParam } from '../schema/login.js';
import { money } from '../schema/money.js';
import { params, rule } from '../schema/params.js';
import { PAYOUT_ERRORS } from '../schema/payout-errors.js';
import { payoutResult } from '../schema/payout-result.js';
import { purse } from '../schema/purse.js';
import { text } from '../schema/text.js';

/**
 * Creates a payout. A retry with the same `transactionId` returns the state of the existing payout, so it is safe. Never reuse a
 * `transactionId` for another payout.
 *
 * @see https://help.unitpay.ru/payouts/create_payout
 * @example
 * await unitpay.massPayment({ transactionId: 'payout-17', sum: '100.00', purse: '79520000000', paymentType: 'sbp', memberId: '100000000001' });
 */
export const massPayment = defineMethod({
  name: 'massPayment',
  auth: 'partner',
  safe: true,
  ifUnknown: 'Retry it with the same transactionId, which never pays twice, or read massPaymentStatus.',
  errors: PAYOUT_ERRORS,
  fill: ['login'],
  docs: 'payouts/create_payout',
  params: v.pipe(
    params({
      /** The payout on the merchant's side, unique: it makes a retry safe. */
      transactionId: merchantId(),
      /** Sum in rubles, at most two decimals. */
      sum: money(),
      /** Where to: a wallet, a full card number, or a phone without a plus for SBP. */
      purse: purse(),
      /** By which system, such as `card` or `sbp`; a code not listed here is passed on. */
      paymentType: code<PayoutType>(),
      /** The recipient's bank, `member_id` of `getSbpBankList`; obligatory with `sbp`. */
      memberId: v.optional(merchantId()),
      /** Project. */
      projectId: v.optional(id()),
      /** Note shown in the UnitPay dashboard only: letters, digits, dots and commas. */
      comment: v.optional(
        text({ expected: 'letters, digits, dots and commas only', pattern: /^[\p{L}\d.,]+$/u, max: 255 }),
      ),
      /** E-mail of the account; the client's `partner.login` by default. */
      login: v.optional(loginParam()),
    }),
    rule('memberId', ({ memberId, paymentType }) =>
      paymentType === 'sbp' && memberId === undefined
        ? "is required with paymentType 'sbp': take member_id of the recipient's bank from getSbpBankList"
        : undefined,
    ),
  ),
  result: payoutResult,
});

/** Parameters of `massPayment`. */
export type MassPaymentParams = v.InferInput<typeof massPayment.params>;

/** Result of `massPayment`. */
export type MassPaymentResult = v.InferOutput<typeof massPayment.result>;
