/**
 * @module
 * What a payer pays with, and what of it a webhook shows.
 */

import { ActionError } from '../errors/action-error.js';
import { percentOf } from '../money/kopecks.js';
import { cardRule, maskCard, readCardNumber } from '../reference/cards.js';
import { COMMISSIONS } from '../reference/commissions.js';
import type { Payment } from '../state/payment.js';

/** A payer's card, phone (SBP, mobile) or wallet. Everything has a default. */
export interface PayMeans {
  /** Card number; `2200000000000004` when absent. */
  readonly card?: string | undefined;
  /** Phone, for SBP and mobile commerce. */
  readonly phone?: string | undefined;
  /** Wallet, for systems that have one. */
  readonly wallet?: string | undefined;
  /** Another payment system than the payment was created for. */
  readonly paymentType?: string | undefined;
  /** Whether the payer went through 3-D Secure; by the card when absent. */
  readonly threeDs?: boolean | undefined;
}

const CARD_TYPES = ['card', 'cardInvoice', 'applepay', 'googlepay', 'samsungpay', 'yandexpay'];

/** The payment's fields that follow from what was paid with. */
export function describeMeans(payment: Payment, means: PayMeans): Partial<Payment> {
  const paymentType = means.paymentType ?? payment.paymentType;
  if (!CARD_TYPES.includes(paymentType)) {
    const phone = means.phone ?? (payment.phone === '' ? '79001234567' : payment.phone);
    const operator = paymentType === 'mc' ? mobileOperator(payment) : paymentType;
    return {
      paymentType,
      operator,
      purse: means.wallet ?? phone,
      phone,
      threeDs: false,
      profit: profitOf(payment, operator),
    };
  }
  const number = readCardNumber(means.card ?? '2200000000000004');
  if (number === null)
    throw new ActionError('invalid', 'card has to be a card number of 13 to 19 digits that passes the Luhn check.');
  const rule = cardRule(number, payment.test);
  return {
    paymentType,
    operator: rule.operator,
    purse: maskCard(number),
    threeDs: means.threeDs ?? rule.threeDs,
    profit: profitOf(payment, rule.operator),
  };
}

/** The operator the merchant named, if the payment was for mobile commerce from the start. */
function mobileOperator(payment: Payment): string {
  return payment.paymentType === 'mc' ? payment.operator : 'mts';
}

/** What the merchant gets: the sum less the commission of the method. */
export function profitOf(payment: Pick<Payment, 'orderSum'>, operator: string): bigint {
  return payment.orderSum - percentOf(payment.orderSum, COMMISSIONS[operator] ?? '3.5');
}
