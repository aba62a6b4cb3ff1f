/**
 * @module
 * Back to the beginning, and the wait until nothing is under way.
 */
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
  const { projects: _settings, partner, ...beginning } = exportState(world);
  BEGINNINGS.set(world, { ...beginning, partner: { balance: partner?.balance } });
}

/** Forgets what happened; the account's balance and a seed's payments are as at the start, settings stay and numbers go on. */
export function resetWorld(world: World): void {
  world.clock.reset();
  world.faults.reset();
  world.deferred.clear();
  world.journal.clear();
  world.enteredCards.clear();
  world.testSuccessors.clear();
  loadState(world, BEGINNINGS.get(world) ?? { version: STATE_VERSION });
}

/** Waits until nothing is under way, sending put-off webhooks. */
export async function waitUntilIdle(world: World): Promise<void> {
  do {
    await world.deferred.flush();
    await world.background.idle();
  } while (world.deferred.size > 0);
}
