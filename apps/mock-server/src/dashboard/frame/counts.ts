/** @module What needs a look, counted for the side bar. */
import type { Delivery } from '../../state/delivery.js';
import type { World } from '../../world.js';
import { unmatchedRequests } from '../traffic/unmatched.js';
import type { Tab } from './sections.js';

/** How many need a look; sections without any are left out. */
export function countsOf(
  world: World,
): Partial<Record<Tab, { readonly count: number; readonly tone: 'bad' | 'wait' }>> {
  const failed = [...world.store.deliveries].filter(hasFailed).length;
  const unmatched = unmatchedRequests(world).length;
  const faults = world.faults.list().filter((rule) => rule.left !== 0).length;
  return {
    ...(failed > 0 && { webhooks: { count: failed, tone: 'bad' } }),
    ...(unmatched > 0 && { journal: { count: unmatched, tone: 'wait' } }),
    ...(faults > 0 && { faults: { count: faults, tone: 'wait' } }),
  };
}

/** Whether the shop gave no answer that UnitPay understands; a refusal is one. */
export function hasFailed({ outcome }: Delivery): boolean {
  return ['invalid', 'timeout', 'unreachable', 'dropped'].includes(outcome);
}
