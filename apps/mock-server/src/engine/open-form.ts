/**
 * @module
 * A payer follows a link of the merchant's: to the payment form, or to the page of a payment that exists.
 */
import { ActionError } from '../errors/action-error.js';
import type { Payment } from '../state/payment.js';
import type { World } from '../world.js';
import { createPayment } from './create-payment.js';
import { findPayment } from './find.js';
import { paymentByToken } from './links.js';
import { isPossible } from './possible-methods.js';
import { readForm } from './read-form.js';
import { successor } from './test-payment.js';

/** The payment with this number, or the one a link leads to: a form link creates it. */
export function paymentOrLink(world: World, target: number | string | bigint, paymentType?: string): Payment {
  return typeof target === 'string' && target.includes('/')
    ? openLink(world, target, paymentType)
    : findPayment(world, target);
}

/** Follows a link and, on a form, chooses a payment system: the one given, the one in the link, or by card. */
export function openLink(world: World, link: string, paymentType?: string): Payment {
  world.lives.current.assertGoesOn();
  const url = URL.canParse(link, world.origin()) ? new URL(link, world.origin()) : null;
  const [, pay, first = '', second] = url?.pathname.split('/') ?? [];
  if (url === null || pay !== 'pay') {
    throw new ActionError(
      'invalid',
      `Expected a payment's number, or a link such as ${world.origin()}/pay/<public key>?sum=...&account=...&desc=...&signature=..., got ${JSON.stringify(link)}.`,
    );
  }
  if (first === 'redirect' || first === 'receipt' || first === '3ds' || first === 'bank') {
    const payment = paymentByToken(world, second ?? '');
    if (payment === undefined) throw new ActionError('not-found', `No payment of this mock has the link ${link}.`);
    return successor(world, payment);
  }
  const reading = readForm(world, first, second ?? null, url.search.slice(1), '127.0.0.1');
  if (!reading.ok) {
    throw new ActionError(
      'invalid',
      `The form was refused: ${reading.why?.en ?? ''} ${reading.message}`.replace('  ', ' '),
    );
  }
  const type = paymentType ?? reading.paymentType ?? 'card';
  if (!isPossible(reading.order, type))
    throw new ActionError('invalid', `The form offers no payment system "${type}" for this order.`);
  return createPayment(world, reading.order, type);
}
