/**
 * @module
 * The card form and the 3-D Secure step of the payment page.
 */

import { cardRule, readCardNumber, THREE_DS_CODE } from '../reference/cards.js';
import type { Delivery } from '../state/delivery.js';
import { PAYER_TEXTS } from '../texts/payer-texts.js';
import type { World } from '../world.js';
import { decline } from './fail.js';
import { assertStatus, findPayment } from './find.js';
import { pay } from './pay.js';

/** Where the payer goes next. */
export type CardStep =
  | { readonly next: '3ds' }
  /** The number is no card number: show the form again. */
  | { readonly next: 'invalid' }
  | { readonly next: 'done'; readonly deliveries: readonly Delivery[] };

/** Takes a card from the form: asks for 3-D Secure, or lets the card decide as `pay` does. */
export async function enterCard(world: World, paymentId: number, card: string): Promise<CardStep> {
  const payment = findPayment(world, paymentId);
  assertStatus(payment, 'pay', ['wait', 'error', 'secure']);
  const number = readCardNumber(card);
  if (number === null) return { next: 'invalid' };
  const rule = cardRule(number, payment.test);
  if (rule.threeDs && rule.decline === null && !rule.secure) {
    world.enteredCards.set(payment.id, number);
    return { next: '3ds' };
  }
  return { next: 'done', deliveries: await pay(world, payment.id, { card: number, paymentType: 'card' }) };
}

/** Takes the 3-D Secure code: the right one pays, any other declines. */
export async function enterThreeDsCode(world: World, paymentId: number, code: string): Promise<readonly Delivery[]> {
  const card = world.enteredCards.get(paymentId);
  world.enteredCards.delete(paymentId);
  const means = { card, paymentType: 'card' };
  if (code.trim() === THREE_DS_CODE) return pay(world, paymentId, means);
  return decline(world, paymentId, means, PAYER_TEXTS.threeDsFailed);
}
