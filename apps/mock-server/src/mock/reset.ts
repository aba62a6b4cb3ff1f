/**
 * @module
 * Back to the beginning, and the wait for quiet.
 */
import { loadState } from '../state/load-state.js';
import type { StateDocument } from '../state/state-document.js';
import type { World } from '../world.js';

/** Forgets what happened; projects and the partner become what they were at the start. */
export function resetWorld(world: World, beginning: StateDocument): void {
  world.clock.reset();
  world.faults.reset();
  world.deferred.clear();
  world.journal.clear();
  world.enteredCards.clear();
  world.testSuccessors.clear();
  loadState(world, beginning);
  world.events.emit({ type: 'reset' });
}

/** Waits until nothing is under way, sending put-off webhooks. */
export async function quiet(world: World): Promise<void> {
  do {
    await world.deferred.flush();
    await world.background.idle();
  } while (world.deferred.size > 0);
}
