/**
 * @module
 * Banks of the SBP (faster payments system).
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { resultId } from '../schema/ids.js';
import { loginParam } from '../schema/login.js';
import { maybe } from '../schema/optional.js';
import { params } from '../schema/params.js';
import { resultText } from '../schema/result-of.js';

/**
 * Lists the banks an SBP payout can go to.
 *
 * @see https://help.unitpay.ru/payouts/poluchenie-spravochnika-bankov-uchastnikov-sbp-api
 * @example
 * for (const { member_id, name } of await unitpay.getSbpBankList({})) offer(member_id, name);
 */
export const getSbpBankList = defineMethod({
  name: 'getSbpBankList',
  auth: 'partner',
  safe: true,
  fill: ['login'],
  docs: 'payouts/poluchenie-spravochnika-bankov-uchastnikov-sbp-api',
  params: params({
    /** E-mail of the account; the client's `partner.login` by default. */
    login: v.optional(loginParam()),
  }),
  result: v.array(
    v.looseObject({
      /** What `massPayment` takes as `memberId`. */
      member_id: resultId(),
      /** Name of the bank in Russian. */
      name: resultText(),
      /** Name of the bank in English. */
      name_en: maybe(resultText()),
    }),
  ),
});

/** Parameters of `getSbpBankList`. */
export type GetSbpBankListParams = v.InferInput<typeof getSbpBankList.params>;

/** Result of `getSbpBankList`. */
export type GetSbpBankListResult = v.InferOutput<typeof getSbpBankList.result>;
