/**
 * @module
 * Stops the mock's clock, or lets it go on, and tells listeners.
 */
import type { World } from '../world.js';

/** Stops the clock or lets it go on. */
export function setFrozen(world: World, frozen: boolean): void {
  if (frozen) world.clock.freeze();
  else world.clock.unfreeze();
  world.events.emit({ type: 'clock' });
}
