/**
 * @module
 * The card form and the 3-D Secure step of the payment page.
 */

import { cardRule, readCardNumber, THREE_DS_CODE } from '../reference/cards.js';
import type { Delivery } from '../state/delivery.js';
import { PAYER_TEXTS } from '../texts/payer-texts.js';
import type { World } from '../world.js';
import { setStatus } from './change.js';
import { decline } from './fail.js';
import { assertStatus, findPayment } from './find.js';
import { pay } from './pay.js';

/** Where the payer goes next. */
export type CardStep =
  | { readonly next: '3ds' }
  /** The number is no card number: show the form again. */
  | { readonly next: 'invalid' }
  | { readonly next: 'done'; readonly deliveries: readonly Delivery[] };

/** Takes a card from the form: declines, asks for 3-D Secure, or pays. */
export async function enterCard(world: World, paymentId: number, card: string): Promise<CardStep> {
  const payment = findPayment(world, paymentId);
  assertStatus(payment, 'pay', ['wait', 'error', 'secure']);
  const number = readCardNumber(card);
  if (number === null) return { next: 'invalid' };
  const rule = cardRule(number, payment.test);
  const means = { card: number, paymentType: 'card' };
  if (rule.decline !== null) return { next: 'done', deliveries: await decline(world, payment.id, means, rule.decline) };
  if (rule.secure) {
    setStatus(world, payment, 'secure');
    return { next: 'done', deliveries: [] };
  }
  if (!rule.threeDs) return { next: 'done', deliveries: await pay(world, payment.id, means) };
  world.enteredCards.set(payment.id, number);
  return { next: '3ds' };
}

/** Takes the 3-D Secure code: the right one pays, any other declines. */
export async function enterThreeDsCode(world: World, paymentId: number, code: string): Promise<readonly Delivery[]> {
  const card = world.enteredCards.get(paymentId);
  world.enteredCards.delete(paymentId);
  const means = { card, paymentType: 'card' };
  if (code.trim() === THREE_DS_CODE) return pay(world, paymentId, means);
  return decline(world, paymentId, means, PAYER_TEXTS.threeDsFailed);
}
