/**
 * @module
 * The end of a store's run. Of our own webhook it is a deadline: then nobody has to make a signal and listen to it.
 */
import { deadlineBehind } from './lazy-signal.js';
import { untilAborted } from './until-aborted.js';

/** What a run is given: its signal, which may not be made yet. */
export interface Limited {
  readonly signal: AbortSignal;
}

/** Whether the run is out of time. */
export function isOver(options: Limited): boolean {
  return deadlineBehind(options)?.passed ?? options.signal.aborted;
}

/** The promise's outcome, or a rejection with the signal's reason as soon as the run is out of time. */
export async function untilOver<T>(promise: Promise<T>, options: Limited): Promise<T> {
  const limit = deadlineBehind(options);
  if (!limit) return await untilAborted(promise, options.signal);
  const ended = await limit.race(promise, OVER);
  if (ended === OVER) throw options.signal.reason;
  return ended;
}

const OVER = Symbol('over');
