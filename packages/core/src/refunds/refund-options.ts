/**
 * @module
 * Checks the options of `createRefunds`, naming all that is wrong at once.
 */
import * as v from 'valibot';
import { INTERNALS } from '../client/internals.js';
import type { Ledger } from '../ledger/ledger.js';
import { ledgerProblem, timeScale } from '../ledger/ledger-options.js';
import { checkOptions } from '../options/check-options.js';
import { checkedOption, functionOption, loggerOption, namedOptions, whole, withDefault } from '../options/schemas.js';
import { got } from '../schema/describe.js';
import type { WebhookLogger } from '../webhook/log/logger.js';
import type { RefundHandler, RefundHooks, RefundsClient, RefundsOptions } from './refunds.js';

const handler = () => v.optional(functionOption<RefundHandler<unknown>>('a function'));

const schema = namedOptions({
  client: checkedOption<RefundsClient>((value) =>
    isObject(value) && typeof Reflect.get(value, INTERNALS) === 'function'
      ? undefined
      : `expected an instance of UnitPay, ${got(value)}`,
  ),
  ledger: checkedOption<Ledger<unknown>>(ledgerProblem),
  onRefunded: handler(),
  onFailed: handler(),
  logger: v.optional(loggerOption<WebhookLogger>('debug', 'info', 'warn', 'error')),
  concurrency: withDefault(whole(1, 100, 'refunds at a time'), 4),
  timeScale: withDefault(timeScale(), 1),
  on: withDefault(
    namedOptions({ step: v.optional(functionOption<NonNullable<RefundHooks['step']>>('a function')) }),
    {},
  ),
});

/** Options with defaults. */
export interface CheckedRefundsOptions<Tx> extends RefundsOptions<Tx> {
  readonly concurrency: number;
  readonly timeScale: number;
  readonly on: RefundHooks;
}

/**
 * Checks the options.
 *
 * @throws UnitPayValidationError naming every wrong option.
 */
export function checkRefundsOptions<Tx>(options: RefundsOptions<Tx>): CheckedRefundsOptions<Tx> {
  return checkOptions('createRefunds', schema, options) as unknown as CheckedRefundsOptions<Tx>;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
