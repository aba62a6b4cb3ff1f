/** @module `/pay/3ds/<token>`: the 3-D Secure step. */
import type { Context } from 'hono';
import { enterThreeDsCode } from '../../engine/enter-card.js';
import { fail } from '../../engine/fail.js';
import type { MockApp } from '../../env.js';
import { THREE_DS_CODE } from '../../reference/cards.js';
import type { World } from '../../world.js';
import { notFoundPage } from '../error-page.js';
import { respond } from '../respond.js';
import { goToReceipt } from './go-to-receipt.js';
import { readPostedForm } from './posted-form.js';
import { purchaseOf } from './purchase.js';
import { ThreeDsPage, WRONG_CODE } from './three-ds-page.js';
import { readVisit, recordVisit } from './visit.js';

/** Adds the step. */
export function mountThreeDs(app: MockApp, world: World): void {
  app.get('/pay/3ds/:token', (c) => show(world, c));
  app.post('/pay/3ds/:token', (c) => enter(world, c));
}

function show(world: World, c: Context): Response | Promise<Response> {
  const visit = readVisit(world, c);
  if (visit === undefined) return notFoundPage(c);
  const { payment, view, token } = visit;
  const card = world.enteredCards.get(payment.id);
  // Opened without a card, or again after the step was done.
  if (card === undefined) return c.redirect(view.link(`/pay/redirect/${token}`), 303);
  recordVisit(world, c, '3-D Secure', payment);
  const path = `/pay/3ds/${token}`;
  const filled = [THREE_DS_CODE, WRONG_CODE].find((code) => code === c.req.query('fill'));
  return respond(
    c,
    <ThreeDsPage
      view={view}
      purchase={purchaseOf(world, payment)}
      card={card}
      action={view.link(path)}
      path={path}
      filled={filled}
    />,
  );
}

async function enter(world: World, c: Context): Promise<Response> {
  const visit = readVisit(world, c);
  if (visit === undefined) return notFoundPage(c);
  const { payment, view, token } = visit;
  const form = await readPostedForm(c);
  recordVisit(world, c, '3-D Secure form', payment, new Map(form));
  if (form.get('do') === 'cancel') {
    world.enteredCards.delete(payment.id);
    return goToReceipt(world, c, visit, () => fail(world, payment.id).then(() => undefined));
  }
  if (!world.enteredCards.has(payment.id)) return c.redirect(view.link(`/pay/redirect/${token}`), 303);
  return goToReceipt(world, c, visit, () =>
    enterThreeDsCode(world, payment.id, form.get('code') ?? '').then(() => undefined),
  );
}
