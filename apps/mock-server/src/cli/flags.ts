/**
 * @module
 * Reads the command line of `unitpay-mock`, and the environment.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DECLARED, type Declared, variableOf } from './declared.js';

type Every = (typeof DECLARED)[number];
type Switch = Extract<Every, { readonly reading: 'switch' }>['flag'];
type Valued = Exclude<Every['flag'], Switch>;

/** Flags as given. */
export type Flags = { readonly [Name in Valued]?: string } & { readonly [Name in Switch]?: boolean };

/** Variables of no other flags: help and version are asked for by hand. */
const BY_HAND: readonly string[] = ['help', 'version'];

/**
 * Reads the command line, and the environment for what is not given there; throws a TypeError that names an unknown or incomplete flag.
 */
export function readFlags(args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Flags {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    DECLARED.map((one: Declared) => [
      one.flag,
      {
        type: one.reading === 'switch' ? ('boolean' as const) : ('string' as const),
        ...(one.short === undefined ? {} : { short: one.short }),
      },
    ]),
  );
  const { values } = parseArgs({ args: [...args], strict: true, allowPositionals: false, options });
  return { ...fromEnv(env), ...values } as Flags;
}

/** Flags given by the environment; switches by any value but an empty one, 0, no and false. */
function fromEnv(env: Readonly<Record<string, string | undefined>>): Flags {
  const given = DECLARED.flatMap((one: Declared): [string, string | boolean][] => {
    const value = env[variableOf(one)];
    if (value === undefined || value === '' || BY_HAND.includes(one.flag)) return [];
    return [[one.flag, one.reading === 'switch' ? yes(value) !== false : value]];
  });
  return Object.fromEntries(given) as Flags;
}

/** Yes or no as people write it; anything else as it is. */
export function yes(value: string): boolean | string {
  if (['yes', 'true', '1'].includes(value.toLowerCase())) return true;
  return ['no', 'false', '0'].includes(value.toLowerCase()) ? false : value;
}

/** The language asked for, also beside flags that can't be read. */
export function readLang(args: readonly string[]): string | undefined {
  const { lang } = parseArgs({ args: [...args], strict: false, options: { lang: { type: 'string' } } }).values;
  return typeof lang === 'string' ? lang : undefined;
}

/** Where the mock listens unless told otherwise. */
export const DEFAULT_HOST = '127.0.0.1';
export const DEFAULT_PORT = 4010;

/** The port asked for. */
export function readPort(value: string | undefined): number | null {
  if (value === undefined) return DEFAULT_PORT;
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : null;
}
