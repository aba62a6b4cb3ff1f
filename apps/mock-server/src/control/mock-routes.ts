/**
 * @module
 * Control of the mock as a whole: health, reset, journal, clock, state, quiet.
 */
import type { Hono } from 'hono';
import { advanceClockTo } from '../engine/advance-clock.js';
import { setFrozen } from '../engine/set-frozen.js';
import type { MockBindings } from '../env.js';
import { ActionError } from '../errors/action-error.js';
import { milliseconds } from '../mock/mock-clock.js';
import { resetWorld, waitUntilIdle } from '../mock/reset.js';
import { exportState } from '../state/export-state.js';
import { loadState } from '../state/load-state.js';
import { StateError } from '../state/migrate.js';
import type { World } from '../world.js';
import { clockInput, journalFilter, stateInput } from './inputs.js';
import { readFilter, readJson } from './read-json.js';
import { reply } from './reply.js';

/** Adds `health`, `reset`, `idle`, `journal`, `clock` and `state`. */
export function mockRoutes(control: Hono<{ Bindings: MockBindings }>, world: World): void {
  control.get('/health', () => reply({ status: 'ok', origin: world.origin(), payments: world.store.payments.size }));
  control.post('/reset', () => {
    resetWorld(world);
    return reply({ status: 'reset' });
  });
  control.post('/idle', async () => {
    await waitUntilIdle(world);
    return reply({ status: 'idle' });
  });
  control.get('/journal', (c) => reply({ entries: world.journal.entries(readFilter(c, journalFilter)) }));
  control.post('/journal/clear', () => {
    world.journal.clear();
    return reply({ entries: [] });
  });
  control.get('/clock', () => reply(clockNow(world)));
  control.post('/clock', async (c) => {
    const { advance, to, frozen } = await readJson(c, clockInput);
    if (frozen !== undefined) setFrozen(world, frozen);
    const forward = advance === undefined ? null : world.clock.now() + milliseconds(advance);
    const until = to === undefined ? forward : Date.parse(to);
    const deliveries = until === null ? [] : await advanceClockTo(world, until);
    return reply({ ...clockNow(world), deliveries });
  });
  control.get('/state', () => reply(exportState(world)));
  control.post('/state', async (c) => {
    try {
      loadState(world, await readJson(c, stateInput));
    } catch (error) {
      if (error instanceof StateError) throw new ActionError('invalid', `State: ${error.message}`);
      throw error;
    }
    return reply({ status: 'loaded', payments: world.store.payments.size });
  });
}

function clockNow(world: World): object {
  const now = world.clock.now();
  return { now, iso: new Date(now).toISOString(), offset: Math.round(world.clock.offset), frozen: world.clock.frozen };
}
