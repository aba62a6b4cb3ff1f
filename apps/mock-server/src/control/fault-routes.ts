/**
 * @module
 * Control of fault rules.
 */
import type { Hono } from 'hono';
import type { MockBindings } from '../env.js';
import { ActionError } from '../errors/action-error.js';
import { faultOrPreset } from '../faults/check-fault-input.js';
import { FAULT_PRESETS } from '../faults/presets.js';
import type { World } from '../world.js';
import { readJson } from './read-json.js';
import { reply } from './reply.js';

/** Adds `faults`: list, add, remove one, reset. */
export function faultRoutes(control: Hono<{ Bindings: MockBindings }>, world: World): void {
  control.get('/faults', () => reply({ faults: world.faults.list(), presets: FAULT_PRESETS }));
  control.post('/faults', async (c) => {
    const rule = world.faults.add(await readJson(c, faultOrPreset));
    world.events.emit({ type: 'fault', id: rule.id });
    return reply({ fault: rule }, 201);
  });
  control.post('/faults/reset', () => {
    world.faults.reset();
    world.events.emit({ type: 'fault' });
    return reply({ faults: [] });
  });
  control.post('/faults/:id/remove', (c) => {
    if (!world.faults.remove(Number(c.req.param('id'))))
      throw new ActionError('not-found', `There is no fault rule ${c.req.param('id')}.`);
    world.events.emit({ type: 'fault' });
    return reply({ faults: world.faults.list() });
  });
}
