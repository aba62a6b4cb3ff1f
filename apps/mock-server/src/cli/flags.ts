/**
 * @module
 * The flags of `unitpay-mock`.
 */
import { parseArgs } from 'node:util';

/** Flags as given. */
export type Flags = ReturnType<typeof readFlags>;

/** Environment variables that stand for flags begin so: `UNITPAY_MOCK_WEBHOOK_URL` is `--webhook-url`. */
const PREFIX = 'UNITPAY_MOCK_';

/**
 * Reads the command line, and the environment for what is not given there; throws a TypeError that names an unknown or incomplete flag.
 */
export function readFlags(args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}) {
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
      name: text,
      check: text,
      'cash-register': text,
      encoding: text,
      'init-type': text,
      'payment-types': text,
      'refund-rule': text,
      'paid-shows': text,
      form: text,
      strict: text,
      balance: text,
      'payout-limit': text,
      'payout-minimum': text,
      payouts: text,
      'webhook-timeout': text,
      'webhook-ip': text,
      'allowed-hosts': text,
      'journal-limit': text,
      'delivery-limit': text,
      seed: text,
      state: text,
      lang: text,
      json: { type: 'boolean' },
      quiet: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  return { ...fromEnv(env, values), ...values };
}

/** Flags given by the environment; `json` and `quiet` by any value but an empty one, 0, no and false. */
function fromEnv<Values extends object>(
  env: Readonly<Record<string, string | undefined>>,
  values: Values,
): Partial<Values> {
  const given = Object.entries(env).flatMap(([name, value]): [string, string | boolean][] => {
    if (!name.startsWith(PREFIX) || value === undefined || value === '') return [];
    const flag = name.slice(PREFIX.length).toLowerCase().replaceAll('_', '-');
    if (flag in values) return [];
    return [[flag, flag === 'json' || flag === 'quiet' ? yes(value) !== false : value]];
  });
  return Object.fromEntries(given) as Partial<Values>;
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
