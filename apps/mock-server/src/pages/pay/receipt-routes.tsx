/** @module `/pay/receipt/<token>`: the receipt, and the state that waiting pages ask for. */
import type { Context } from 'hono';
import { returnUrl } from '../../engine/links.js';
import type { MockApp } from '../../env.js';
import type { World } from '../../world.js';
import { notFoundPage } from '../error-page.js';
import { respond } from '../respond.js';
import { purchaseOf } from './purchase.js';
import { ReceiptPage } from './receipt-page.js';
import { isOpen, isPayable, RETURN_SECONDS, resultOf } from './result.js';
import { readVisit, recordVisit } from './visit.js';

/** Adds the receipt. */
export function mountReceipt(app: MockApp, world: World): void {
  app.get('/pay/receipt/:token', (c) => show(world, c));
  app.get('/pay/state/:token', (c) => {
    const visit = readVisit(world, c);
    return visit === undefined ? c.json({ status: null }, 404) : c.json({ status: resultOf(visit.payment).name });
  });
}

function show(world: World, c: Context): Response | Promise<Response> {
  const visit = readVisit(world, c);
  if (visit === undefined) return notFoundPage(c);
  const { payment, view, token } = visit;
  recordVisit(world, c, 'receipt', payment);
  const open = isOpen(payment);
  const back = open ? payment.backUrl : returnUrl(world, payment);
  // Only straight after paying: the same link also serves as the payment's status page.
  const leaves = !open && c.req.query('return') === '1';
  const forced = back !== null && back === payment.resultUrl;
  return respond(
    c,
    <ReceiptPage
      view={view}
      payment={payment}
      purchase={purchaseOf(world, payment)}
      token={token}
      back={back}
      seconds={leaves ? (forced ? 0 : RETURN_SECONDS) : null}
      payUrl={isPayable(payment) ? again(view.link(`/pay/redirect/${token}`)) : null}
    />,
  );
}

function again(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}again=1`;
}
