import { Deadline } from '../../async/deadline.js';
import { type RunEnd, runHandler } from '../handle/run-handler.js';
import { logFailure } from '../log/log-result.js';
import { oneLine } from '../log/log-text.js';
import type { Parts } from '../process.js';
import { coalesce } from '../store/coalesce.js';
import { storeKey } from '../store/store-key.js';
import type { WebhookEvent } from '../verify/event.js';
import type { ProcessOutcome, ProcessReason, RecoverResult } from '../webhook.js';
import { recoveredEvent, UnusablePayment } from './recovered-event.js';

/** Statuses of a payment whose money was taken and credited. */
const PAID: readonly unknown[] = ['success', 'error_pay'];

/** A recovery, and what only the sweep asks about. */
export interface Recovered extends RecoverResult {
  /** Writes the failure's own log line; the caller decides whether it is worth one. */
  readonly log: () => void;
}

/**
 * Reads a payment and, if it was paid, does what its `pay` would have done: the same store key and fingerprint, order check, handler and
 * record. Only the second look by `confirmWithApi` is left out, this being one.
 *
 * @param fingerprint What its `check` was about; another one is a mismatch.
 */
export async function recoverPayment<Tx>(
  paymentId: string,
  parts: Parts<Tx>,
  fingerprint?: string,
): Promise<Recovered> {
  const { settings, options } = parts;
  const { client } = settings;
  const done = (
    result: ProcessOutcome,
    status: string | undefined,
    reason?: ProcessReason,
    log: () => void = () => {},
  ): Recovered => ({ result, status, reason, log });
  const unable = (reason: ProcessReason, status: string | undefined, hint: string) =>
    done('failed', status, reason, () =>
      settings.logger.error(`UnitPay webhook failed: ${reason}; the payment can not be recovered`, {
        reason,
        unitpayId: paymentId,
        hint: oneLine(settings.redact(hint), 500),
      }),
    );
  if (client === undefined || client.test) {
    return unable('test-not-accepted', undefined, 'the client is in test mode, in which payments can not be read');
  }
  let payment: Readonly<Record<string, unknown>>;
  try {
    payment = await client.getPayment(paymentId);
  } catch (error) {
    return unable('confirm-unavailable', undefined, error instanceof Error ? error.message : String(error));
  }
  const status = String(payment['status']);
  if (!PAID.includes(status)) return done('ignored', status);
  const event = recoveredEvent(paymentId, payment, settings);
  if (event instanceof UnusablePayment) return unable(event.reason, status, event.hint);
  const key = storeKey(event);
  if (fingerprint !== undefined && fingerprint !== key.fingerprint) {
    const hint = 'getPayment names another account, sum or currency than the check of the payment';
    return { ...unable('mismatch', status, hint), result: 'rejected' };
  }
  const end = await run(event, parts);
  if ('reply' in end) return done(end.replayed ? 'replayed' : 'accepted', status);
  const { failure } = end;
  const trace = { method: event.method, unitpayId: event.unitpayId, account: event.account };
  return done(failure.result, status, failure.reason, () => logFailure(failure, event, trace as never, settings));

  async function run(of: WebhookEvent, { options: handlers }: Parts<Tx>): Promise<RunEnd> {
    // Nobody waits for a reply: the only limit is how long a result can be recorded.
    const { maxRun, runtime } = settings;
    const deadline = new Deadline(maxRun, 'maxRun has passed: the result can no longer be recorded', { runtime });
    const unconfirmed = { ...settings, getPayment: undefined };
    const task = { event: of, key, options: handlers, settings: unconfirmed, deadline, mayFinishLate: true };
    try {
      return await coalesce<RunEnd>(options.store, key, {
        run: () => runHandler(task),
        share: (ended) => ('reply' in ended ? { reply: ended.reply, replayed: true } : undefined),
        giveUp: () => undefined,
      });
    } finally {
      deadline.cancel();
    }
  }
}
