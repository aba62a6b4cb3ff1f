/** @module Carries a payer's decision out and leads on to the receipt. */
import type { Context } from 'hono';
import { linkToken } from '../../engine/links.js';
import { successor } from '../../engine/test-payment.js';
import { ActionError } from '../../errors/action-error.js';
import type { World } from '../../world.js';
import { notFoundPage } from '../error-page.js';
import type { Visit } from './visit.js';

/**
 * Runs `work`, then leads to the page it names, or else to the receipt.
 * A payment that cannot go on any more (paid in another tab, expired) leads there too: the receipt says how it stands.
 */
export async function goToReceipt(
  world: World,
  c: Context,
  visit: Visit,
  work: () => Promise<string | undefined>,
): Promise<Response> {
  try {
    const page = await work();
    if (page !== undefined) return c.redirect(page, 303);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    if (error.code === 'not-found') return notFoundPage(c);
  }
  const path = visit.view.link(`/pay/receipt/${linkToken(world, successor(world, visit.payment))}`);
  return c.redirect(`${path}${path.includes('?') ? '&' : '?'}return=1`, 303);
}
