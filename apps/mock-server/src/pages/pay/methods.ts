/** @module Which payment systems the form offers, and how they are called. */
import type { Order } from '../../engine/order.js';
import { isPossible } from '../../engine/possible-methods.js';
import { PAYMENT_TYPES } from '../../reference/payment-types.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
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

/**
 * The payment systems between which the payer of a payment can still choose, in the form's order; none where there is no choice.
 * The address of a form names only the one that is chosen at first (protocol 10.5), and the same flags as there leave it alone.
 */
export function tabsOf(world: World, payment: Payment, { hide }: PayView): readonly string[] {
  const project = world.store.projects.get(payment.projectId);
  const current = payment.paymentType;
  const settled = !['wait', 'error'].includes(payment.status) || !PAYMENT_TYPES.some((type) => type === current);
  if (project === undefined || settled || hide.hideMenu || hide.hideOtherMethods) return [];
  const main = MAIN.filter((type) => isPossible({ ...payment, project }, type));
  const tabs = main.includes(current) ? main : [current, ...main];
  return tabs.length > 1 ? tabs : [];
}

/** The short name for a tile. */
export function tileName(texts: PayMessages, type: string): string {
  const { tiles } = texts.methods;
  return Object.hasOwn(tiles, type) ? tiles[type as keyof typeof tiles] : methodName(texts, type);
}

/** The name of a payment system for people. */
export function methodName(texts: PayMessages, type: string): string {
  const names: Readonly<Record<string, unknown>> = texts.methods;
  const name = Object.hasOwn(names, type) && NAMED.has(type) ? names[type] : undefined;
  return typeof name === 'string' ? name : texts.methods.unknown(type);
}

const NAMED = new Set(['card', 'cardInvoice', 'sbp', 'sberpay', 'tinkoffpay', 'paypal', 'webmoney']);
