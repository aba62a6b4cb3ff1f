/**
 * @module
 * The links of a payment: `<paymentId>-<ten hex digits>`, as the provider's.
 */
import type { Payment } from '../state/payment.js';
import { sameText, sha256 } from '../wire/sha256.js';
import type { World } from '../world.js';

/** The last part of a payment's links. */
export function linkToken(world: World, payment: Payment): string {
  const key = world.store.projects.get(payment.projectId)?.secretKey ?? '';
  return `${payment.id}-${sha256(`link ${payment.id} ${key}`).slice(0, 10)}`;
}

/** Where the payer pays; like a real one it carries the way back when the merchant gave one. */
export function redirectUrl(world: World, payment: Payment, token = linkToken(world, payment)): string {
  const back = payment.backUrl === null ? '' : `?backUrl=${encodeURIComponent(payment.backUrl)}`;
  return `${world.origin()}/pay/redirect/${token}${back}`;
}

/** The status page. */
export function receiptUrl(world: World, payment: Payment, token = linkToken(world, payment)): string {
  return `${world.origin()}/pay/receipt/${token}`;
}

/** The payment a link belongs to; undefined when the link was not given out by this mock. */
export function paymentByToken(world: World, token: string): Payment | undefined {
  const payment = world.store.anyPayment(Number(token.split('-')[0]));
  return payment !== undefined && sameText(linkToken(world, payment), token) ? payment : undefined;
}

/** Where the payer goes after the status page: the project's URL (or `resultUrl`) with `account` and `paymentId`. */
export function returnUrl(world: World, payment: Payment): string | null {
  if (payment.status === 'success' && payment.resultUrl !== null) return payment.resultUrl;
  const project = world.store.projects.get(payment.projectId);
  const paid = payment.status === 'success' || payment.status === 'error_pay' || payment.hold === 'held';
  const address = paid ? project?.successUrl : project?.failUrl;
  if (address === undefined || address === null) return null;
  const url = new URL(address);
  url.searchParams.set('account', payment.account);
  url.searchParams.set('paymentId', String(payment.id));
  return url.href;
}
