/**
 * @module
 * Back to the beginning: everything forgotten but projects and the partner's keys.
 */
import type { World } from '../world.js';

/** Forgets payments, deliveries, journal and rules, and sets the clock right. */
export function resetWorld(world: World): void {
  world.store.clear();
  world.journal.clear();
  world.faults.reset();
  world.deferred.clear();
  world.enteredCards.clear();
  world.testSuccessors.clear();
  world.clock.reset();
  world.events.emit({ type: 'reset' });
}
