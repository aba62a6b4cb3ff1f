/**
 * @module
 * Back to the beginning, and the wait until nothing is under way.
 */
import { startFaults } from '../faults/start-faults.js';
import { exportState } from '../state/export-state.js';
import { loadState } from '../state/load-state.js';
import { STATE_VERSION, type StateDocument } from '../state/state-document.js';
import type { World } from '../world.js';

const BEGINNINGS = new WeakMap<World, StateDocument>();

/**
 * Notes what `reset` leads back to. Projects and the account but for its balance are not part of it: keys and where webhooks go
 * are settings, not something that happened.
 */
export function rememberBeginning(world: World): void {
  const { projects: _projects, settings: _settings, partner, ...beginning } = exportState(world);
  BEGINNINGS.set(world, { ...beginning, partner: { balance: partner?.balance } });
}

/** Ends what is under way and forgets what happened; the account's balance and a seed's payments are as at the start, settings stay and numbers go on. */
export function resetWorld(world: World): void {
  world.lives.reset();
  dropPutOff(world);
  world.clock.reset();
  startFaults(world);
  world.journal.clear();
  world.enteredCards.clear();
  world.testSuccessors.clear();
  loadState(world, BEGINNINGS.get(world) ?? { version: STATE_VERSION });
}

/** Ends what is under way for good: nothing is sent any more, and a caller that waits for a delivery is told why it will not come. */
export function disposeWorld(world: World): void {
  world.lives.dispose();
  dropPutOff(world);
}

/** Put-off webhooks are dropped, and waits for delays end, leaving no timer. */
function dropPutOff(world: World): void {
  world.deferred.clear();
  world.deferred.flushNow()();
}

/** Waits until nothing is under way, sending put-off webhooks. */
export async function waitUntilIdle(world: World): Promise<void> {
  do {
    await world.deferred.flush();
    await world.background.idle();
  } while (world.deferred.size > 0);
}
