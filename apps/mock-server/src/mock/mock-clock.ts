/**
 * @module
 * The clock as the user sees it.
 */
import { advanceClockTo } from '../engine/advance-clock.js';
import { setFrozen } from '../engine/set-frozen.js';
import { ActionError } from '../errors/action-error.js';
import { checkInput } from '../input/check-input.js';
import { spanInput } from '../input/span-input.js';
import type { Delivery } from '../state/delivery.js';
import type { World } from '../world.js';

/** A span of time; a plain number is milliseconds. */
export type Span =
  | number
  | {
      readonly days?: number | undefined;
      readonly hours?: number | undefined;
      readonly minutes?: number | undefined;
      readonly seconds?: number | undefined;
    };

/** The mock's clock. */
export interface MockClock {
  /** Now, epoch milliseconds. */
  now(): number;
  /** Moves it forward; what falls due on the way happens, and its deliveries are returned. */
  advance(by: Span): Promise<readonly Delivery[]>;
  /** Moves it forward to a moment. */
  advanceTo(moment: Date | number): Promise<readonly Delivery[]>;
  /** Stops it. */
  freeze(): void;
  /** Lets it go on. */
  unfreeze(): void;
}

/** Gives a world's clock to the user. */
export function mockClock(world: World): MockClock {
  return {
    now: () => world.clock.now(),
    advance: async (by) => advanceClockTo(world, world.clock.now() + milliseconds(by)),
    advanceTo: (moment) => advanceClockTo(world, Number(moment)),
    freeze: () => setFrozen(world, true),
    unfreeze: () => setFrozen(world, false),
  };
}

/** A span in milliseconds; refuses what does not lead forward. */
export function milliseconds(span: Span): number {
  checkInput('clock.advance', spanInput, span);
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = typeof span === 'number' ? {} : span;
  const ms = typeof span === 'number' ? span : (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
  if (Number.isFinite(ms) && ms >= 0) return ms;
  throw new ActionError(
    'invalid',
    `The clock can't be advanced by ${JSON.stringify(span)}: give milliseconds or { days, hours, minutes, seconds }, not below 0.`,
  );
}
