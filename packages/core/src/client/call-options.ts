/**
 * @module
 * What a single call can override.
 */
import * as v from 'valibot';
import { checkCall } from '../options/check-options.js';
import { count, flag, milliseconds, namedOptions } from '../options/schemas.js';
import { got } from '../schema/describe.js';

/** Options of one call; what is left out is taken from the client. */
export interface CallOptions {
  /** Aborts the call. */
  readonly signal?: AbortSignal | undefined;
  /** Limit of the whole call in milliseconds, retries and waits included. */
  readonly timeout?: number | undefined;
  /** How often the call is retried at most, where it is safe to retry. */
  readonly maxRetries?: number | undefined;
  /** Sends `test=1` with this call, or keeps it off. */
  readonly test?: boolean | undefined;
}

/** The signal of a call, whichever copy of the platform made it. */
function signal(): v.GenericSchema<AbortSignal> {
  return v.custom<AbortSignal>(
    (value) => typeof (value as AbortSignal | null)?.addEventListener === 'function' && 'aborted' in Object(value),
    ({ input }) => `expected an AbortSignal, ${got(input)}`,
  );
}

/** The entries that every call takes. */
export const callOptionEntries = {
  signal: v.optional(signal()),
  timeout: v.optional(milliseconds()),
  maxRetries: v.optional(count(10)),
  test: v.optional(flag()),
};

const schema = namedOptions(callOptionEntries);

/**
 * Checks the options of a call.
 *
 * @throws UnitPayValidationError naming every wrong option.
 */
export function checkCallOptions(where: string, options: unknown): CallOptions {
  return options === undefined ? {} : checkCall(`${where} options`, schema, options);
}
