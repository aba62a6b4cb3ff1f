/**
 * @module
 * Keys and addresses from the environment and a `.env` file. The environment wins, so that a deployment is not changed by a forgotten file.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { CliError } from '../cli-error.js';
import { EXIT } from '../exit-codes.js';
import type { Io } from '../io.js';
import type { Texts } from '../texts/texts.js';

/** What is configured; nothing of it is ever printed but project and addresses. */
export interface Settings {
  readonly projectId?: string | undefined;
  readonly publicKey?: string | undefined;
  readonly secretKey?: string | undefined;
  readonly testSecretKey?: string | undefined;
  readonly login?: string | undefined;
  readonly accountKey?: string | undefined;
  readonly baseUrl?: string | undefined;
}

/** The variables by setting. */
const VARIABLES = {
  projectId: 'UNITPAY_PROJECT_ID',
  publicKey: 'UNITPAY_PUBLIC_KEY',
  secretKey: 'UNITPAY_SECRET_KEY',
  testSecretKey: 'UNITPAY_TEST_SECRET_KEY',
  login: 'UNITPAY_LOGIN',
  accountKey: 'UNITPAY_ACCOUNT_KEY',
  baseUrl: 'UNITPAY_BASE_URL',
} as const satisfies Record<keyof Settings, string>;

/** Reads the settings. `envFile` was asked for by name and has to be there; `.env` need not. */
export function readSettings(io: Io, envFile: string | undefined, texts: Texts): Settings {
  const file = readEnvFile(io.cwd, envFile, texts);
  return Object.fromEntries(
    Object.entries(VARIABLES).flatMap(([setting, variable]) => {
      const value = io.env[variable] || file[variable];
      return value ? [[setting, value]] : [];
    }),
  );
}

function readEnvFile(cwd: string, envFile: string | undefined, texts: Texts): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(resolve(cwd, envFile ?? '.env'), 'utf8'));
  } catch (error) {
    if (envFile === undefined) return {};
    throw new CliError(EXIT.settings, texts.noEnvFile(envFile, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

/** Every key that is configured. */
export const keysOf = ({ secretKey, testSecretKey, accountKey }: Settings): string[] =>
  [secretKey, testSecretKey, accountKey].filter((key) => key !== undefined);

/** The settings that a command can't do without. */
export function requireSettings<Name extends keyof Settings>(
  settings: Settings,
  names: readonly Name[],
  texts: Texts,
): Required<{ readonly [Key in Name]: string }> {
  const missing = names.filter((name) => settings[name] === undefined).map((name) => VARIABLES[name]);
  if (missing.length > 0) throw new CliError(EXIT.settings, texts.missing(missing));
  return settings as Required<{ readonly [Key in Name]: string }>;
}
