/**
 * @module
 * Moves the mock's clock and lets happen what falls due on the way, each thing at its own moment.
 */
import { LATEST } from '../clock/clock.js';
import { ActionError } from '../errors/action-error.js';
import type { Delivery } from '../state/delivery.js';
import type { World } from '../world.js';
import { nextDue, settleAllDue } from './due.js';

/** Moves the clock forward to a moment. Resolves with the deliveries of what fell due. */
export async function advanceClockTo(world: World, moment: number): Promise<readonly Delivery[]> {
  // As the clock does it: what is due at the moment that it then shows has to happen.
  const until = Math.ceil(moment);
  if (!Number.isFinite(until) || until < world.clock.now()) {
    throw new ActionError(
      'invalid',
      'The clock only moves forward: give a moment (a Date or epoch milliseconds) that is not in its past.',
    );
  }
  if (until > LATEST)
    throw new ActionError('invalid', 'The clock goes up to the end of the year 9999: give an earlier moment.');
  const life = world.lives.current;
  life.assertGoesOn();
  const deliveries: Delivery[] = [];
  for (let due = nextDue(world); due !== null && due <= until; due = nextDue(world)) {
    if (due > world.clock.now()) world.clock.moveTo(due);
    deliveries.push(...(await settleAllDue(world)));
    life.assertGoesOn();
  }
  // Waiting for answers took real time, in which the clock may have passed the moment.
  if (until > world.clock.now()) world.clock.moveTo(until);
  world.events.emit({ type: 'clock' });
  return deliveries;
}
