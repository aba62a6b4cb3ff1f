/**
 * @module
 * Pieces that options are checked with; their messages never show the value.
 */
import * as v from 'valibot';
import { got } from '../schema/describe.js';
import { text } from '../schema/text.js';
import { namingAll, notAnOption } from '../schema/unknown-name.js';
import { Problem, type WireText, wireText } from '../schema/wire-text.js';
import { SEPARATOR } from '../wire/signature.js';

/** The longest delay that timers take. */
const LONGEST = 2_147_483_647;

/** An object with these options and no others. */
export function namedOptions<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, v.ErrorMessage<v.StrictObjectIssue>> {
  const schema = v.strictObject(entries, (issue) => {
    const name = issue.path?.at(-1)?.key;
    if (name === undefined) return `expected an object with options, ${got(issue.input)}`;
    if (issue.expected !== 'never') return 'is required';
    return notAnOption(String(name), Object.keys(entries));
  });
  return namingAll(schema);
}

/** The longest key seen has 36 characters. Masking takes time in proportion to a key's length, and what is longer is a file or a list by mistake. */
const LONGEST_KEY = 256;

/** A secret key. */
export function key(which: string): WireText<string> {
  return wireText((value) => {
    if (typeof value !== 'string' || value === '') {
      return new Problem(`expected ${which}, ${got(value)} (is an environment variable missing?)`);
    }
    if (value.trim() !== value) return new Problem('has spaces or a line break around it: remove them');
    if (value.length > LONGEST_KEY) {
      return new Problem(
        `has ${value.length} characters, at most ${LONGEST_KEY} are taken: give the key alone, not a file or a list of keys`,
      );
    }
    if (/\p{Surrogate}/u.test(value)) return new Problem('holds half of a surrogate pair, which no key does');
    return value.includes(SEPARATOR) ? new Problem(`contains ${SEPARATOR}, which separates signed values`) : value;
  });
}

/** A public key: the project's number, a dash, letters and digits. */
export function publicKey(): WireText<string> {
  return text({
    expected: 'the public key from the project settings, such as 123456-abcde',
    pattern: /^[1-9]\d*-[\w-]+$/,
  });
}

/** An origin: http or https, a host, perhaps a port, nothing more. */
export function origin(): WireText<string> {
  return wireText((value) => {
    const expected = "expected an origin such as 'https://unitpay.ru'";
    if (typeof value !== 'string') return new Problem(`${expected}, ${got(value)}`);
    if (!URL.canParse(value)) return new Problem(`${expected}, with http:// or https:// in front`);
    const { protocol, hostname, pathname, search, hash, username, password, origin } = new URL(value);
    if (!/^https?:$/.test(protocol)) return new Problem('must begin with https:// (or http:// for a mock)');
    if (protocol === 'http:' && !isPrivateHost(hostname)) {
      return new Problem(
        'must begin with https://: over http:// everybody on the way reads the keys, so it is for this machine, private addresses, names without a dot, and .local, .internal and .test only',
      );
    }
    if (`${pathname}${search}${hash}${username}${password}` === '/') return origin;
    return new Problem(`${expected} without path, query, fragment, user name or password: /api and /pay are added`);
  });
}

/** Loopback, private and link-local addresses. URL has brought IPv4 into its usual form, and IPv6 into its shortest. */
const PRIVATE_ADDRESS =
  /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$|^\[(?:::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/;

function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return PRIVATE_ADDRESS.test(host);
  return !host.includes('.') || /\.(?:localhost|local|internal|test)$/.test(host);
}

/** True or false. */
export function flag(): v.GenericSchema<boolean> {
  return v.custom<boolean>(
    (value) => typeof value === 'boolean',
    ({ input }) => `expected true or false, ${got(input)}`,
  );
}

/** A duration. */
export function milliseconds(): v.GenericSchema<number> {
  return whole(1, LONGEST, 'milliseconds');
}

/** How long something is remembered or believed: no timer counts it, so it may be longer than timers can hold. */
export function duration(): v.GenericSchema<number> {
  return whole(1, Number.MAX_SAFE_INTEGER, 'milliseconds');
}

/** A size. */
export function bytes(): v.GenericSchema<number> {
  return whole(1, LONGEST, 'bytes');
}

/** A number of times. */
export function count(most: number): v.GenericSchema<number> {
  return whole(0, most, 'times');
}

/** A whole number of something. */
export function whole(least: number, most: number, unit: string): v.GenericSchema<number> {
  return v.custom<number>(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `expected a whole number of ${unit} from ${least} to ${most}`,
  );
}

/** A duration that no timer has to hold, so that it may be longer than 24 days, or have no end. */
export function period(): v.GenericSchema<number> {
  return v.custom<number>(
    (value) => value === Number.POSITIVE_INFINITY || (Number.isSafeInteger(value) && Number(value) >= 1),
    'expected a whole number of milliseconds from 1, or Infinity',
  );
}

/** A string, an empty one included. */
export function stringOption(): v.GenericSchema<string> {
  return v.custom<string>(
    (value) => typeof value === 'string',
    ({ input }) => `expected a string, ${got(input)}`,
  );
}

/** An object with these methods, or false for none. */
export function loggerOption<Logger>(...methods: readonly string[]): v.GenericSchema<Logger | false> {
  return v.custom<Logger | false>(
    (value) =>
      value === false ||
      (typeof value === 'object' &&
        value !== null &&
        methods.every((name) => typeof (value as Record<string, unknown>)[name] === 'function')),
    ({ input }) => `expected an object with ${methods.join(', ')}, or false to log nothing, ${got(input)}`,
  );
}

/** A value that a function judges: it returns what is wrong with the value, or undefined. */
export function checkedOption<Type>(problemOf: (value: unknown) => string | undefined): v.GenericSchema<Type> {
  return v.custom<Type>(
    (value) => problemOf(value) === undefined,
    ({ input }) => problemOf(input) ?? '',
  );
}

/** An option with a default. */
export function withDefault<Type>(
  schema: v.GenericSchema<Type>,
  value: Type & {},
): v.OptionalSchema<v.GenericSchema<Type>, Type & {}> {
  return v.optional(schema, value);
}

/** One of a few words. */
export function word<const Word extends string>(...words: readonly Word[]): v.GenericSchema<Word> {
  return v.custom<Word>(
    (value) => words.includes(value as Word),
    `expected ${words.map((one) => `'${one}'`).join(' or ')}`,
  );
}

export function functionOption<Type>(expected: string): v.GenericSchema<Type> {
  return v.custom<Type>(
    (value) => typeof value === 'function',
    ({ input }) => `expected ${expected}, ${got(input)}`,
  );
}
