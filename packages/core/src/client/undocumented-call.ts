/**
 * @module
 * `call()`: the way to methods and parameters that this library doesn't know.
 */
import * as v from 'valibot';
import type { MethodAuth, WireParams } from '../define-method.js';
import { got } from '../schema/describe.js';
import { type CallOptions, callOptionEntries } from './call-options.js';
import type { CallSpec } from './caller.js';
import { namedOptions } from './option-schemas.js';

/** Options of `call()`. */
export interface UndocumentedCallOptions extends CallOptions {
  /** Which key the method needs: the project's, or the profile's, with which `login` is sent too. */
  readonly auth: MethodAuth;
}

/** Parameters of `call()`; undefined ones are not sent, `true` and `false` are sent as 1 and 0. */
export type UndocumentedParams = Readonly<Record<string, string | number | bigint | boolean | undefined>>;

/** Names the client sets itself. */
const OWN: Readonly<Record<string, string>> = {
  method: 'is the first argument of call(): remove it from the parameters',
  secretKey: "is taken from the client's options: remove it from the parameters",
  test: 'is an option of the call: { test: true } beside auth',
};

/** Checks the options of `call()`. */
export const undocumentedOptions = namedOptions({
  ...callOptionEntries,
  auth: v.picklist(['project', 'partner'], "expected 'project' or 'partner': which key authorises the method?"),
});

/** Checks the method's name. */
export const undocumentedName = v.pipe(
  v.string(({ input }) => `expected a method's name as the first argument, ${got(input)}`),
  v.regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, "expected a method's name of latin letters and digits as the first argument"),
);

/** Checks parameters and turns them into text. */
export const undocumentedParams = v.pipe(
  v.record(v.string(), v.unknown(), ({ input }) => `expected an object with parameters, ${got(input)}`),
  v.rawTransform(({ dataset, addIssue, NEVER }): WireParams => {
    const texts: Record<string, string> = {};
    let wrong = false;
    for (const [name, value] of Object.entries(dataset.value)) {
      if (value === undefined) continue;
      const text = Object.hasOwn(OWN, name) ? undefined : wireText(value);
      if (text !== undefined) texts[name] = text;
      else {
        wrong = true;
        const message = Object.hasOwn(OWN, name) ? `${OWN[name]}` : `${EXPECTED}, ${got(value)}`;
        addIssue({ message, path: [{ type: 'object', origin: 'value', input: dataset.value, key: name, value }] });
      }
    }
    return wrong ? NEVER : texts;
  }),
);

const EXPECTED = 'expected a string, a boolean, a bigint, or a number that is written without an exponent';

function wireText(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const text = String(value);
  const exact = !text.includes('e') && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return exact ? text : undefined;
}

/** A method nobody declared: its result is unknown, and it is never repeated once it may have arrived. */
export function undocumentedSpec(name: string, auth: MethodAuth): CallSpec {
  return { name, auth, safe: false, fill: auth === 'partner' ? ['login'] : [], result: v.unknown() };
}
