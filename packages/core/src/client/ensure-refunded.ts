/**
 * @module
 * Refunds a payment at most once and finds out what became of it.
 */
import type * as v from 'valibot';
import { SharedRuns } from '../async/shared-runs.js';
import { UnitPayAbortError } from '../errors/unitpay-abort-error.js';
import { UnitPayRefundError } from '../errors/unitpay-refund-error.js';
import { type RefundPaymentParams, refundPayment } from '../methods/refund-payment.js';
import { padded } from '../schema/decimal.js';
import type { CallOptions } from './call-options.js';
import type { Caller } from './caller.js';
import type { EnsureRefundedResult } from './refund-run.js';
import { RefundRun } from './refund-run.js';

/** What to refund: the payment, or a part of it. */
export type EnsureRefundedParams = Pick<RefundPaymentParams, 'paymentId' | 'sum' | 'cashItems'>;

const WHERE = 'ensureRefunded';

type Runs = SharedRuns<EnsureRefundedResult>;

/** Where the runs of a process are found, also by another copy of this package (its ESM and CommonJS builds are two). The number is its layout. */
const RUNS: unique symbol = Symbol.for('unitpay-kit.refund-runs.1') as never;

/**
 * Shared by all clients of the process: two of them may well belong to one project. At a mock only by those that have one `fetch`: another
 * may lead to the mock of another test, where the same number is another payment.
 */
function runsOf(sharingKey: object): Runs {
  const registry = globalThis as { [RUNS]?: WeakMap<object, Runs> };
  if (registry[RUNS] === undefined) Object.defineProperty(registry, RUNS, { value: new WeakMap<object, Runs>() });
  const byKey = registry[RUNS] as WeakMap<object, Runs>;
  const runs = byKey.get(sharingKey) ?? new SharedRuns();
  byKey.set(sharingKey, runs);
  return runs;
}

/**
 * Joins the run in progress for this payment, or starts one.
 *
 * @param sharingKey What the clients that share runs have in common: at a mock their `fetch`.
 * @param scope What tells projects apart: host, project, test mode.
 */
export async function ensureRefunded(
  caller: Caller,
  sharingKey: object,
  scope: string,
  input: unknown,
  { signal, ...options }: CallOptions,
): Promise<EnsureRefundedResult> {
  const params = caller.check(WHERE, refundPayment.params, input);
  const { paymentId } = params;
  const key = `${scope} ${paymentId}`;
  const task = taskOf(params);
  if (signal?.aborted) throw new UnitPayAbortError({ method: WHERE, outcome: 'not-sent', safe: false });
  const runs = runsOf(sharingKey);
  const current = runs.get(key);
  if (current !== undefined && current.task !== task) {
    throw new UnitPayRefundError(
      `${WHERE}: payment ${paymentId} is being refunded right now with another sum or other receipt items. This call sent nothing. Wait for the other one, then look at the payment.`,
      { reason: 'conflict', outcome: 'not-sent', paymentId, observed: undefined },
    );
  }
  const shared = current ?? runs.start(key, task, new RefundRun(caller, params, options));
  return shared.join(signal, (stopped) => {
    return new UnitPayAbortError({ method: WHERE, outcome: stopped ? 'not-sent' : 'unknown', safe: false });
  });
}

function taskOf({ sum, cashItems }: v.InferOutput<typeof refundPayment.params>): string {
  return JSON.stringify([sum === undefined ? null : padded(sum), cashItems ?? null]);
}
