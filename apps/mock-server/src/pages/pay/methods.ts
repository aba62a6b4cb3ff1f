/** @module Which payment systems the form offers, and how they are called. */
import type { Order } from '../../engine/order.js';
import { isPossible } from '../../engine/possible-methods.js';
import { PAYMENT_TYPES } from '../../reference/payment-types.js';
import type { PayMessages } from '../i18n/pay.en.js';
import type { PayView } from './view.js';

/** The payment systems of a form, in two groups. */
export interface OfferedMethods {
  readonly main: readonly string[];
  /** Wallets and everything else, under its own heading. */
  readonly other: readonly string[];
}

const MAIN = ['card', 'sbp', 'sberpay', 'tinkoffpay'];

/**
 * Chooses what to offer. No source says what exactly each appearance flag hides; decisions/0051 has our reading:
 * `hideMenu` and `hideOtherMethods` leave the method of the address alone, `hideOtherPSMethods` drops the second group.
 * Systems of older documents are offered only when the address names one.
 */
export function offeredMethods(order: Order, named: string | null, view: PayView): OfferedMethods {
  const { hideMenu, hideOtherMethods, hideOtherPSMethods } = view.hide;
  if (hideMenu || hideOtherMethods) return { main: named === null ? [] : [named], other: [] };
  const possible = PAYMENT_TYPES.filter((type) => isPossible(order, type));
  const rest: string[] = possible.filter((type) => type !== named);
  const main = [...(named === null ? [] : [named]), ...MAIN.filter((type) => rest.includes(type))];
  return { main, other: hideOtherPSMethods ? [] : rest.filter((type) => !MAIN.includes(type)) };
}

/** The name of a payment system for people. */
export function methodName(texts: PayMessages, type: string): string {
  const names: Readonly<Record<string, unknown>> = texts.methods;
  const name = Object.hasOwn(names, type) && NAMED.has(type) ? names[type] : undefined;
  return typeof name === 'string' ? name : texts.methods.unknown(type);
}

const NAMED = new Set(['card', 'cardInvoice', 'sbp', 'sberpay', 'tinkoffpay', 'paypal', 'webmoney']);
