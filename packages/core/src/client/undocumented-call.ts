/**
 * @module
 * `call()`: the way to methods and parameters that this library doesn't know.
 */
import * as v from 'valibot';
import type { MethodAuth } from '../define-method.js';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import { namedOptions, word } from '../options/schemas.js';
import { got } from '../schema/describe.js';
import { RESERVED } from '../schema/params.js';
import { text } from '../schema/text.js';
import { Problem, wireText } from '../schema/wire-text.js';
import { type CallOptions, callOptionEntries } from './call-options.js';
import type { CallSpec } from './caller.js';

/** How a method is called that the kit does not know. */
export interface UndocumentedCallOptions extends CallOptions {
  /** Which key the method needs: the project's, or the profile's, with which `login` is sent too. */
  readonly auth: MethodAuth;
}

/** Parameters of `call()`; undefined ones are not sent, `true` and `false` are sent as 1 and 0. */
export type UndocumentedParams = Readonly<Record<string, string | number | bigint | boolean | undefined>>;

/** Checks the options of `call()`. */
export const undocumentedOptions = namedOptions({
  ...callOptionEntries,
  auth: word('project', 'partner'),
});

/** Checks the method's name. */
export const undocumentedName = text({
  expected: "a method's name of latin letters and digits as the first argument",
  pattern: /^[A-Za-z]\w{0,63}$/,
});

/** Checks parameters and turns them into text. */
export const undocumentedParams = v.record(
  wireText<string>((name) => {
    return name === 'method' || name === 'secretKey' || name === 'test' ? new Problem(RESERVED[name]) : String(name);
  }),
  v.optional(wireText(readValue)),
  ({ input }) => `expected an object with parameters, ${got(input)}`,
);

function readValue(value: unknown): string | Problem {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && isExact(value)) return String(value);
  return new Problem(`expected a string, boolean, bigint, or a number without an exponent, ${got(value)}`);
}

function isExact(value: number): boolean {
  if (Number.isInteger(value)) return Number.isSafeInteger(value);
  return Number.isFinite(value) && !String(value).includes('e');
}

/** A method nobody declared: its result is unknown, and it is never retried once it may have arrived. */
export function undocumentedSpec(name: string, auth: MethodAuth): CallSpec {
  return { name, auth, safe: false, fill: auth === 'partner' ? ['login'] : [], bare: true, result: v.unknown() };
}

/** A key passed as the method's name would be shown wherever the name is. */
export function keyAsName(): UnitPayValidationError {
  return new UnitPayValidationError(
    'call',
    [{ path: '', message: "the method's name contains a secret key: pass the name of the method" }],
    'call',
  );
}
