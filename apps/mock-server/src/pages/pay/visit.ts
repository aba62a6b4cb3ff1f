/** @module What every route of the payment pages starts from: the payment behind the link, the view, a line in the journal. */
import type { Context } from 'hono';
import { settleDue } from '../../engine/due.js';
import { linkToken, paymentByToken } from '../../engine/links.js';
import { successor } from '../../engine/test-payment.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
import { type PayView, readView } from './view.js';

/** A payer on a payment's page. */
export interface Visit {
  readonly payment: Payment;
  readonly view: PayView;
  /** The last part of the payment's links. */
  readonly token: string;
}

/** Finds the payment of a link; undefined when this mock gave out no such link. */
export function readVisit(world: World, c: Context): Visit | undefined {
  const found = paymentByToken(world, c.req.param('token') ?? '');
  if (found === undefined) return undefined;
  // A payment nobody paid in time fails now, not when somebody moves the clock.
  settleDue(world, found);
  const payment = successor(world, found);
  return { payment, view: readView(c, payment), token: linkToken(world, payment) };
}

/** Notes in the journal that a page was shown or a form was sent. */
export function recordVisit(
  world: World,
  c: Context,
  page: string,
  payment: Pick<Payment, 'id' | 'projectId'> | null,
  params: ReadonlyMap<string, string> | null = null,
  refused: { readonly status: number; readonly message?: string } | null = null,
): void {
  world.journal.record({
    kind: 'page',
    at: world.clock.now(),
    method: page,
    projectId: payment?.projectId ?? null,
    paymentId: payment?.id ?? null,
    params,
    query: new URL(c.req.url).search.slice(1),
    status: refused?.status ?? null,
    reply: refused?.message ?? '',
    faults: [],
    durationMs: 0,
  });
  world.events.emit({ type: 'journal' });
}
