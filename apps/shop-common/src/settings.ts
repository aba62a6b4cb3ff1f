/**
 * @module
 * The shop's settings, from environment variables.
 */

/** What a shop needs to know to run. */
export interface Settings {
  readonly port: number;
  readonly baseUrl: string;
  readonly projectId: string;
  readonly publicKey: string;
  readonly secretKey: string;
  /** Connection string of a PostgreSQL server; without it PGlite keeps the orders in `folder`. */
  readonly databaseUrl: string | undefined;
  readonly folder: string;
  /** What every pause of refunds and of the search for lost webhooks is multiplied by: 1, or less for the demonstration. */
  readonly timeScale: number;
  /** When a call of UnitPay's API is given up, in milliseconds; a worker's lease is as long as four of them. */
  readonly timeout: number;
  /** The mock calls from this machine; the real UnitPay never does. */
  readonly allowLoopback: boolean;
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new Error(
    `Set ${name}. Start everything at once with "npm start", or copy the settings from the mock's dashboard.`,
  );
}

/** Reads the settings; throws with the variable's name when one is missing. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const baseUrl = required(env, 'UNITPAY_BASE_URL');
  const timeScale = Number(env['TIME_SCALE'] ?? 1);
  return {
    port: Number(env['PORT'] ?? 3000),
    baseUrl,
    projectId: required(env, 'UNITPAY_PROJECT_ID'),
    publicKey: required(env, 'UNITPAY_PUBLIC_KEY'),
    secretKey: required(env, 'UNITPAY_SECRET_KEY'),
    databaseUrl: env['DATABASE_URL'],
    folder: env['SHOP_DATA'] ?? '.data/shop',
    timeScale,
    timeout: Math.max(1_000, Math.round(10_000 * Math.min(1, timeScale))),
    allowLoopback: ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(baseUrl).hostname),
  };
}
