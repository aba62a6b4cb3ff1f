/**
 * @module
 * One run of a genuine webhook inside the store's claim: order check, second look, handler, record.
 */
import { Deadline } from '../../async/deadline.js';
import { withSignal } from '../../async/lazy-signal.js';
import type { WebhookOptions } from '../options/options.js';
import { busy, type Failure, FailureError, failed, failureFrom, rejected } from '../reply/failure.js';
import { acceptingReply, REPLIES } from '../reply/replies.js';
import type { Settings } from '../settings.js';
import type { StoredReply, StoreResult } from '../store/store.js';
import type { StoreKey } from '../store/store-key.js';
import type { WebhookEvent } from '../verify/event.js';
import { checkOrder } from './check-order.js';
import { confirmWithApi } from './confirm-with-api.js';
import type { HandlerReply, WebhookContext, WebhookHandler } from './handlers.js';

/** How a run ended. */
export type RunEnd = { readonly reply: StoredReply; readonly replayed: boolean } | { readonly failure: Failure };

/** What a run is about. */
export interface Run<Tx> {
  readonly event: WebhookEvent;
  readonly key: StoreKey;
  readonly options: WebhookOptions<Tx>;
  readonly settings: Settings;
  /** When the reply has to be out. */
  readonly deadline: Deadline;
  /** Whether work may go on after the deadline. */
  readonly mayFinishLate: boolean;
}

/** Runs it; resolves at `maxRun` at the latest, and never rejects. */
export async function runHandler<Tx>(run: Run<Tx>): Promise<RunEnd> {
  const { event, key, options, settings, deadline } = run;
  const limit = run.mayFinishLate ? limitAfter(deadline, settings) : deadline;
  let failure: Failure | undefined;
  const work = async (transaction: Tx): Promise<StoredReply> => {
    failure = undefined;
    try {
      return await handle(run, transaction);
    } catch (error) {
      // Kept here because a store may wrap what it passes on.
      failure = error instanceof FailureError ? error.failure : failed('handler-failed', error);
      throw error;
    }
  };
  const limits = { deadline: deadline.left, maxRun: settings.maxRun, retention: settings.retention[event.method] };
  try {
    const ended = options.store.run(key.key, key.fingerprint, work, withSignal(limits, limit));
    const result = await limit.race(Promise.resolve(ended), LOST);
    return result === LOST ? { failure: lost(run.mayFinishLate) } : endOf(result);
  } catch (error) {
    return { failure: failure ?? failed('store-failed', error) };
  } finally {
    if (limit !== deadline) limit.cancel();
  }
}

function limitAfter(deadline: Deadline, { maxRun, runtime }: Settings): Deadline {
  return new Deadline(maxRun, 'maxRun has passed: the result can no longer be recorded', { runtime, after: deadline });
}

const LOST = Symbol('lost');

function lost(mayFinishLate: boolean): Failure {
  if (!mayFinishLate) return busy('deadline');
  return failed('max-run', undefined, 'the work did not finish within maxRun; whatever it still does is not recorded');
}

function endOf(result: StoreResult): RunEnd {
  if ('reply' in result) {
    if (isReply(result.reply)) return result;
    throw new TypeError('the store answered with no reply: expected { status, headers, body }');
  }
  if ('busy' in result) return { failure: busy('in-flight') };
  const detail =
    'the same payment is on record with another account, sum or currency; a mock that was restarted numbers its payments from the start: keep its --state, or empty the store';
  return { failure: rejected('mismatch', REPLIES.failed, detail) };
}

/** A store of somebody's own may have kept it in another shape; then nobody knows whether the payment was accepted. */
function isReply({ status, headers, body }: Partial<StoredReply>): boolean {
  return typeof status === 'number' && typeof headers === 'object' && typeof body === 'string';
}

async function handle<Tx>(run: Run<Tx>, transaction: Tx): Promise<StoredReply> {
  const { event, options, settings, deadline } = run;
  const context: WebhookContext<Tx> = withSignal({ transaction, logger: settings.logger }, deadline);
  await checkOrder(options.order, event, context);
  if (settings.getPayment) await confirmWithApi(event, settings.getPayment, deadline.signal);
  try {
    const message: unknown = await callHandler(options, event, context);
    return typeof message === 'string' && message !== '' ? acceptingReply(message) : REPLIES.accepted;
  } catch (error) {
    throw new FailureError(failureFrom(error, 'handler-failed'));
  }
}

function callHandler<Tx>(
  options: WebhookOptions<Tx>,
  event: WebhookEvent,
  context: WebhookContext<Tx>,
): HandlerReply | Promise<HandlerReply> {
  const call = <E extends WebhookEvent>(handler: WebhookHandler<E, Tx> | undefined, of: E) => handler?.(of, context);
  switch (event.method) {
    case 'check':
      return call(options.onCheck, event);
    case 'pay':
      return call(options.onPay, event);
    case 'preauth':
      return call(options.onPreauth, event);
    case 'error':
      return call(options.onPaymentError, event);
  }
}
