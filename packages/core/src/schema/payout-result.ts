/**
 * @module
 * A payout as it is made and as it is read later.
 */
import * as v from 'valibot';
import type { PayoutStatus } from '../dictionaries/statuses.js';
import { moscowInstant } from './dates.js';
import { resultId } from './ids.js';
import { resultMoney } from './money.js';
import { openText } from './open-text.js';
import { maybe } from './optional.js';
import { resultText } from './result-of.js';

const fields = v.looseObject({
  /** Text for a person. */
  message: v.nullish(resultText(), ''),
  /** `not_completed` is temporary: read it again by `massPaymentStatus`. */
  status: openText<PayoutStatus>(),
  /** UnitPay's id of the payout. */
  payoutId: maybe(resultId()),
  /** The payout on the merchant's side. In real answers, not in the documents' sample. */
  transactionId: maybe(resultId()),
  /** The account's balance after the payout, in rubles. */
  partnerBalance: maybe(resultMoney()),
  /** When it was made, at UTC+03:00, as UnitPay wrote it; the instant is `createDateAt`. */
  createDate: maybe(resultText()),
  /** When it was completed, at UTC+03:00, as UnitPay wrote it; the instant is `completeDateAt`. */
  completeDate: maybe(resultText()),
  /** Sum of the payout, in rubles. */
  sum: maybe(resultMoney()),
  /** Commission of the payout, in rubles. */
  payoutCommission: maybe(resultMoney()),
  /** Commission of the partner, in rubles. */
  partnerCommission: maybe(resultMoney()),
});

/** What `massPayment` and `massPaymentStatus` answer. */
export interface Payout extends v.InferOutput<typeof fields> {
  /** The instant of `createDate`; null when there is none or its text is not a date. */
  createDateAt: Date | null;
  /** The instant of `completeDate`; null when there is none or its text is not a date. */
  completeDateAt: Date | null;
}

/** Reads a payout. */
export const payoutResult: v.GenericSchema<unknown, Payout> = v.pipe(
  v.unknown(),
  fields,
  v.transform(
    (payout): Payout => ({
      ...payout,
      createDateAt: moscowInstant(payout.createDate),
      completeDateAt: moscowInstant(payout.completeDate),
    }),
  ),
);
