import type { Deadline } from './deadline.js';

/** Where the deadline of {@link withSignal} is kept: invisible to inspection, reachable through a proxy, not copied by a spread. */
const DEADLINE: unique symbol = Symbol('deadline');

interface Timed {
  readonly [DEADLINE]?: Deadline;
}

/**
 * One descriptor for every object, so that all of them have one shape; with a getter of its own, each would be compiled apart. An own,
 * enumerable property, so that `{ ...context }` keeps the signal.
 */
const SIGNAL: PropertyDescriptor & ThisType<Timed> = {
  get() {
    return this[DEADLINE]?.signal;
  },
  enumerable: true,
  configurable: true,
};

/** Gives an object the property `signal`, which is made when it is first read: an AbortController costs microseconds, and few are asked for. */
export function withSignal<Base extends object>(
  base: Base,
  deadline: Deadline,
): Base & { readonly signal: AbortSignal } {
  Object.defineProperty(base, DEADLINE, { value: deadline });
  return Object.defineProperty(base, 'signal', SIGNAL) as Base & { readonly signal: AbortSignal };
}

/** The deadline behind the signal of {@link withSignal}; `undefined` for any other object, a copy included. */
export function deadlineBehind(options: object): Deadline | undefined {
  return (options as Timed)[DEADLINE];
}
