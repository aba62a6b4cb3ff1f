/**
 * @module
 * Pieces that options are checked with; their messages never show the value.
 */
import * as v from 'valibot';
import { nearest } from '../schema/choice.js';
import { got } from '../schema/describe.js';

/** The longest delay that timers can hold. */
const LONGEST = 2_147_483_647;

/** An object with these options and no others. */
export function namedOptions<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, v.ErrorMessage<v.StrictObjectIssue>> {
  return v.strictObject(entries, (issue) => {
    const name = issue.path?.at(-1)?.key;
    if (name === undefined) return `expected an object with options, ${got(issue.input)}`;
    if (issue.expected !== 'never') return 'is required';
    const near = nearest(String(name), Object.keys(entries));
    return `is not an option${near === undefined ? `; the options are ${Object.keys(entries).join(', ')}` : `: perhaps "${near}" is meant`}`;
  });
}

/** A secret key. */
export function key(which: string): v.GenericSchema<string> {
  return v.pipe(
    v.string(({ input }) => `expected ${which} as a string, ${got(input)}`),
    v.check((text) => text !== '', `expected ${which}, got an empty string: is an environment variable missing?`),
    v.check((text) => text === '' || /^\S(?:.*\S)?$/s.test(text), 'has spaces or a line break around it: remove them'),
    v.check((text) => !text.includes('{up}'), "contains {up}, which separates signed values: it can't be a key"),
  );
}

/** A public key: the project's number, a dash, letters and digits. */
export function publicKey(): v.GenericSchema<string> {
  const expected = 'the public key from the project settings, such as 123456-abcde';
  return v.pipe(
    v.string(({ input }) => `expected ${expected}, ${got(input)}`),
    v.regex(/^[1-9]\d*-[\w-]+$/, `expected ${expected}`),
  );
}

/** An origin: http or https, a host, perhaps a port, nothing more. */
export function origin(): v.GenericSchema<string> {
  const expected = "an origin such as 'https://unitpay.ru'";
  return v.pipe(
    v.string(({ input }) => `expected ${expected}, ${got(input)}`),
    v.check(URL.canParse, `expected ${expected}, with http:// or https:// in front`),
    v.check(
      (text) => !URL.canParse(text) || /^https?:$/.test(new URL(text).protocol),
      'must begin with https:// (or http:// for a mock)',
    ),
    v.check(
      (text) => !URL.canParse(text) || isBare(new URL(text)),
      `expected ${expected} without a path, query, fragment, user name or password: /api and /pay are added by the client`,
    ),
    v.transform((text) => new URL(text).origin),
  );
}

function isBare({ pathname, search, hash, username, password }: URL): boolean {
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
}

/** True or false. */
export function flag(): v.GenericSchema<boolean> {
  return v.boolean(({ input }) => `expected true or false, ${got(input)}`);
}

/** A duration. */
export function milliseconds(): v.GenericSchema<number> {
  return whole(1, LONGEST, 'milliseconds');
}

/** A number of times. */
export function count(most: number): v.GenericSchema<number> {
  return whole(0, most, 'times');
}

function whole(least: number, most: number, unit: string): v.GenericSchema<number> {
  return v.custom<number>(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `expected a whole number of ${unit} from ${least} to ${most}`,
  );
}

/** A function. */
export function functionOption<Type>(expected: string): v.GenericSchema<Type> {
  return v.custom<Type>(
    (value) => typeof value === 'function',
    ({ input }) => `expected ${expected}, ${got(input)}`,
  );
}
