/**
 * @module
 * The flags of `unitpay-mock`.
 */
import { parseArgs } from 'node:util';

/** Flags as given. */
export type Flags = ReturnType<typeof readFlags>;

/** Reads the command line; throws a TypeError that names an unknown or incomplete flag. */
export function readFlags(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      host: text,
      port: text,
      'public-url': text,
      'project-id': text,
      'public-key': text,
      'secret-key': text,
      'test-secret-key': text,
      login: text,
      'partner-secret-key': text,
      'webhook-url': text,
      'success-url': text,
      'fail-url': text,
      'tls-cert': text,
      'tls-key': text,
      state: text,
      lang: text,
      json: { type: 'boolean' },
      quiet: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  return values;
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
