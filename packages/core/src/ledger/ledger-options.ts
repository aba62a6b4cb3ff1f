/**
 * @module
 * Options that all users of a ledger share.
 */
import type * as v from 'valibot';
import { checkedOption } from '../options/schemas.js';
import { got } from '../schema/describe.js';

const METHODS = ['add', 'find', 'take', 'replace', 'list', 'remove', 'prune'] as const;

/** What keeps a value from being a ledger. */
export function ledgerProblem(value: unknown): string | undefined {
  const isLedger = typeof value === 'object' && value !== null;
  if (isLedger && METHODS.every((name) => typeof Reflect.get(value, name) === 'function')) return undefined;
  const ledgers = 'postgresLedger({ pool }), redisLedger(client), or memoryLedger() for tests';
  return `expected a ledger: ${ledgers}; ${got(value)}`;
}

/** What every pause is multiplied by. */
export function timeScale(): v.GenericSchema<number> {
  return checkedOption<number>((value) =>
    typeof value === 'number' && value > 0 && value <= 100
      ? undefined
      : 'expected a number above 0, at most 100: what every pause is multiplied by',
  );
}
