/**
 * @module
 * Reads and checks what is to be paid out, with the documented codes.
 */

import { type PayoutOrder, payoutCommission } from '../engine/payouts.js';
import { apiError } from '../errors/api-error.js';
import { formatShortSum, parseSum } from '../money/kopecks.js';
import { SBP_BANKS } from '../reference/banks.js';
import { readCardNumber } from '../reference/cards.js';
import { PAYOUT_TYPES } from '../reference/payment-types.js';
import type { Partner } from '../state/project.js';
import type { Params } from './api-method.js';

/** Phones payouts go to: the countries of the faster payments system and its neighbours. */
const PHONE = /^(?:7|375|374|996|992|998)\d{9,10}$/;

/** The order of a payout; what is wrong with it is thrown as the documented code. */
export function readPayout(params: Params): PayoutOrder {
  const sum = parseSum(params.get('sum') ?? '');
  if (sum === null) throw apiError('wrongParam', 'sum');
  const paymentType = params.get('paymentType') ?? '';
  const purse = params.get('purse') ?? '';
  const memberId = params.get('memberId') ?? null;
  const comment = params.get('comment') ?? null;
  if (comment !== null && !/^[\p{L}\p{N}., ]*$/u.test(comment)) throw apiError('wrongParam', 'comment');
  if (paymentType === 'sbp') {
    if (memberId === null || memberId === '') throw apiError('missingParam', 'memberId');
    if (!SBP_BANKS.some((bank) => bank.member_id === memberId)) throw apiError('wrongParam', 'memberId');
  }
  assertPurse(paymentType, purse);
  return { transactionId: params.get('transactionId') ?? '', sum, purse, paymentType, memberId, comment };
}

/** Refuses a purse that can't be the method's. */
export function assertPurse(paymentType: string, purse: string): void {
  if (!PAYOUT_TYPES.some((type) => type === paymentType)) throw apiError('payoutImpossible');
  if (paymentType === 'card' && readCardNumber(purse) === null) throw apiError('payoutUnknownCard');
  if (paymentType === 'sbp' && !/^\d{11,15}$/.test(purse)) throw apiError('payoutUnknownPhone');
  if (paymentType === 'sbp' && !PHONE.test(purse)) throw apiError('payoutPhoneCountry');
  if (paymentType === 'webmoney' && !/^[A-Z]\d{12}$/.test(purse)) throw apiError('payoutUnknownWallet');
  if (paymentType === 'usdt' && purse.length < 26) throw apiError('payoutUnknownWallet');
}

/** Refuses what the account can't pay. */
export function assertPayable(partner: Partner, order: PayoutOrder): void {
  if (!partner.payouts) throw apiError('payoutsOff');
  // "Must exceed one ruble."
  if (order.sum <= 100n) throw apiError('payoutTooSmall');
  if (order.sum < partner.payoutMinimum)
    throw apiError('payoutBelowMinimum', grouped(formatShortSum(partner.payoutMinimum)));
  if (order.sum > partner.payoutLimit) throw apiError('payoutOverLimit', grouped(formatShortSum(partner.payoutLimit)));
  if (order.sum + payoutCommission(order.sum, order.paymentType) > partner.balance) throw apiError('payoutOverBalance');
}

/** `15000` as the provider writes it: `15 000`. */
function grouped(rubles: string): string {
  return rubles.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ' ');
}
