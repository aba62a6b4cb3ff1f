/**
 * @module
 * What a payer pays with, and what of it a webhook shows.
 */

import { ActionError } from '../errors/action-error.js';
import { percentOf } from '../money/kopecks.js';
import { type CardRule, cardRule, maskCard, readCardNumber, TEST_CARD } from '../reference/cards.js';
import { COMMISSIONS } from '../reference/commissions.js';
import type { Payment } from '../state/payment.js';

/** A payer's card, phone (SBP, mobile) or wallet. Everything has a default. */
export interface PayMeans {
  /**
   * Card number; when absent one that succeeds: `2200000000000004`, in test mode `1234567465831234`. A card means the same as on the
   * payment page: `4000000000000002` is declined, `4000000000009995` leads to a security check.
   */
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
  const rule = cardOf(payment, means);
  return {
    paymentType,
    operator: rule.operator,
    purse: maskCard(rule.number),
    threeDs: means.threeDs ?? rule.threeDs,
    profit: profitOf(payment, rule.operator),
  };
}

/** What the card leads to; `null` when the payment is not paid by card. */
export function cardFate(payment: Payment, means: PayMeans): CardRule | null {
  return CARD_TYPES.includes(means.paymentType ?? payment.paymentType) ? cardOf(payment, means) : null;
}

function cardOf(payment: Payment, { card }: PayMeans): CardRule {
  const number = readCardNumber(card ?? (payment.test ? TEST_CARD : '2200000000000004'));
  if (number === null)
    throw new ActionError('invalid', 'card has to be a card number of 13 to 19 digits that passes the Luhn check.');
  return cardRule(number, payment.test);
}

/** The operator the merchant named, if the payment was for mobile commerce from the start. */
function mobileOperator(payment: Payment): string {
  return payment.paymentType === 'mc' ? payment.operator : 'mts';
}

/** What the merchant gets, in rubles whatever the currency of the order: what the payer pays less the commission of the method. */
export function profitOf({ payerSum }: Pick<Payment, 'payerSum'>, operator: string): bigint {
  return payerSum - percentOf(payerSum, COMMISSIONS[operator] ?? '3.5');
}
