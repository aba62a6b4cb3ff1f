/**
 * @module
 * Refuses a document whose parts do not fit together, though each is well formed.
 */
import { StateError } from './migrate.js';
import type { StateValues } from './state-document.js';

/** Throws a StateError for things of no project, numbers given twice, and refunds above the payment. */
export function assertConsistent(state: StateValues, projects: ReadonlySet<number>): void {
  const { payments, subscriptions, payouts } = state;
  assertOwners('payments', payments, projects);
  assertOwners('subscriptions', subscriptions, projects);
  assertOnce('projects', state.projects ?? [], (one) => one.id);
  assertOnce('public keys', state.projects ?? [], (one) => one.publicKey);
  assertOnce('payments', payments, (one) => one.id);
  assertOnce('subscriptions', subscriptions, (one) => one.id);
  assertOnce('payouts', payouts, (one) => one.transactionId);
  for (const { id, status, orderSum, refunds } of payments) {
    if (status === 'refund' && refunds.length === 0)
      throw new StateError(
        `payments: ${id} is refunded without a refund; give it, such as "refunds": [{ "sum": "10.00", "at": 0 }]`,
      );
    if (refunds.some(({ sum }) => sum > orderSum))
      throw new StateError(`payments: ${id} has a refund above its orderSum`);
  }
}

function assertOwners(
  name: string,
  things: readonly { readonly id: number; readonly projectId: number }[],
  projects: ReadonlySet<number>,
): void {
  const stray = things.find((thing) => !projects.has(thing.projectId));
  if (stray !== undefined)
    throw new StateError(`${name}: ${stray.id} belongs to project ${stray.projectId}, which does not exist`);
}

function assertOnce<Thing>(name: string, things: readonly Thing[], key: (thing: Thing) => number | string): void {
  const seen = new Set<number | string>();
  for (const thing of things) {
    const mine = key(thing);
    if (seen.has(mine)) throw new StateError(`${name}: ${mine} is there twice`);
    seen.add(mine);
  }
}
