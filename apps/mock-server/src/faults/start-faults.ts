/**
 * @module
 * The faults that are on from the start.
 */
import type { World } from '../world.js';
import { FAULT_PRESETS } from './presets.js';

/** Removes all rules and adds those of the settings. */
export function startFaults(world: World): void {
  world.faults.reset();
  for (const name of world.settings.faults) world.faults.add(FAULT_PRESETS[name]);
}
