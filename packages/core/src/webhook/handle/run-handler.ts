/**
 * @module
 * One run of a genuine webhook inside the store's claim: order check, second look, handler, record.
 */

import { Deadline } from '../../async/deadline.js';
import type { WebhookOptions } from '../options/options.js';
import type { Settings } from '../options/resolve-options.js';
import type { StoredReply, StoreResult } from '../store/store.js';
import type { StoreKey } from '../store/store-key.js';
import type { WebhookEvent } from '../verify/event.js';
import { checkOrder } from './check-order.js';
import { confirm } from './confirm-with-api.js';
import type { HandlerReply, WebhookContext, WebhookHandler } from './handlers.js';
import { busy, failed, rejected, type Stop, StopError, thrown } from './rejection.js';
import { acceptingReply, TEXTS } from './replies.js';

/** How a run ended. */
export type RunEnd = { readonly reply: StoredReply; readonly replayed: boolean } | { readonly stop: Stop };

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
export async function runOnce<Tx>(run: Run<Tx>): Promise<RunEnd> {
  const { event, key, options, settings, deadline } = run;
  const limit = new Deadline(settings.maxRun, 'maxRun has passed: the result can no longer be recorded');
  const signal = run.mayFinishLate ? limit.signal : deadline.signal;
  let stop: Stop | undefined;
  const work = async (transaction: Tx): Promise<StoredReply> => {
    try {
      return await handle(run, transaction);
    } catch (error) {
      // Kept here because a store may wrap what it passes on.
      stop = error instanceof StopError ? error.stop : failed('handler-failed', error);
      throw error;
    }
  };
  const retention = settings.retention[event.method];
  try {
    const ended = Promise.resolve(
      options.store.run(key.key, key.fingerprint, work, {
        deadline: deadline.left,
        signal,
        maxRun: settings.maxRun,
        retention,
      }),
    );
    const result = await (run.mayFinishLate ? limit : deadline).race(ended, LOST);
    return result === LOST ? { stop: lost(run.mayFinishLate) } : endOf(result);
  } catch (error) {
    return { stop: stop ?? failed('store-failed', error) };
  } finally {
    limit.cancel();
  }
}

const LOST = Symbol('lost');

function lost(mayFinishLate: boolean): Stop {
  if (!mayFinishLate) return busy('deadline');
  return failed('max-run', undefined, 'the work did not finish within maxRun; whatever it still does is not recorded');
}

function endOf(result: StoreResult): RunEnd {
  if ('reply' in result) return result;
  if ('busy' in result) return { stop: busy('in-flight') };
  const detail =
    'the same payment is on record with another account, sum or currency; a mock that was restarted numbers its payments anew: keep its --state, or empty the store';
  return { stop: rejected('mismatch', TEXTS.failed, detail) };
}

async function handle<Tx>(run: Run<Tx>, transaction: Tx): Promise<StoredReply> {
  const { event, options, settings, deadline } = run;
  const context: WebhookContext<Tx> = { transaction, signal: deadline.signal, logger: settings.logger };
  await checkOrder(options.order, event, context);
  await confirm(event, settings, deadline.signal);
  try {
    const message: unknown = await callHandler(options, event, context);
    return acceptingReply(typeof message === 'string' && message !== '' ? message : TEXTS.accepted);
  } catch (error) {
    throw new StopError(thrown(error, 'handler-failed'));
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
