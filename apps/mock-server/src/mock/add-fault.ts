/**
 * @module
 * Adds a fault rule and gives the handle that takes it away.
 */
import { readFault } from '../faults/check-fault-input.js';
import type { FaultInput, FaultScope } from '../state/fault-rule.js';
import type { World } from '../world.js';
import { DISPOSE } from './dispose.js';
import type { FaultHandle } from './mock-unitpay.js';

/** Adds a rule, or a preset by its name. */
export function addFault(world: World, input: FaultInput | string, when?: FaultScope): FaultHandle {
  const rule = world.faults.add(readFault(input, when));
  world.events.emit({ type: 'fault', id: rule.id });
  const remove = () => {
    if (world.faults.remove(rule.id)) world.events.emit({ type: 'fault', id: rule.id });
  };
  return {
    id: rule.id,
    get hits() {
      return rule.hits;
    },
    remove,
    [DISPOSE]: remove,
  };
}
