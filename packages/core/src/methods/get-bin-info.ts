/**
 * @module
 * Whose card it is.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { bin } from '../schema/bin.js';
import { resultId } from '../schema/ids.js';
import { loginParam } from '../schema/login.js';
import { maybe } from '../schema/optional.js';
import { params } from '../schema/params.js';
import { resultText } from '../schema/result-of.js';

/**
 * Reads the bank, the brand and the country of a card by its first six digits.
 *
 * @see https://help.unitpay.ru/payouts/bin_info
 * @example
 * const { bank, brand } = await unitpay.getBinInfo({ bin: '477964' });
 */
export const getBinInfo = defineMethod({
  name: 'getBinInfo',
  auth: 'partner',
  safe: true,
  // Source: help.unitpay.ru/payouts/bin_info, 2026. The same number means something else of payouts.
  errors: { 100: 'not-found' },
  fill: ['login'],
  docs: 'payouts/bin_info',
  params: params({
    /** The first six digits of the card number. */
    bin: bin(),
    /** E-mail of the account; the client's `partner.login` by default. */
    login: v.optional(loginParam()),
  }),
  result: v.looseObject({
    /** The digits asked for. */
    bin: resultId(),
    /** Bank that issued the card. */
    bank: maybe(resultText()),
    /** ISO 3166 code of the bank's country. */
    countryCode: maybe(resultText()),
    /** Payment network, such as `VISA`. */
    brand: maybe(resultText()),
    /** Type of the card; in the documents' table, not in their sample. */
    type: maybe(resultText()),
    /** Class of the card, such as `CLASSIC`. */
    category: maybe(resultText()),
    /** Site of the bank. */
    bankUrl: maybe(resultText()),
    /** Phone of the bank. */
    bankPhone: maybe(resultText()),
  }),
});

/** Parameters of `getBinInfo`. */
export type GetBinInfoParams = v.InferInput<typeof getBinInfo.params>;

/** Result of `getBinInfo`. */
export type GetBinInfoResult = v.InferOutput<typeof getBinInfo.result>;
