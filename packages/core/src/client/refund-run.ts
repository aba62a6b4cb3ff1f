/**
 * @module
 * One run of ensureRefunded: read, refund once, settle.
 */
import type * as v from 'valibot';
import type { Run } from '../async/shared-runs.js';
import { UnitPayAbortError } from '../errors/unitpay-abort-error.js';
import { isUnitPayError, type Outcome, type UnitPayError } from '../errors/unitpay-error.js';
import { type RefundErrorReason, UnitPayRefundError } from '../errors/unitpay-refund-error.js';
import { type GetPaymentResult, getPayment } from '../methods/get-payment.js';
import { refundPayment } from '../methods/refund-payment.js';
import type { CallOptions } from './call-options.js';
import type { Caller } from './caller.js';
import { missingSum, observationOf, proveRefund, refundability } from './refund-proof.js';

/** Pauses before the reads that settle an unknown outcome: one read right after a reset can be stale. Milliseconds. */
const SETTLING: readonly number[] = [500, 1_000, 2_000, 4_000];

/** How a refund stands. */
export interface EnsureRefundedResult {
  /** `refunded`: by this run; `already-refunded`: before it. */
  readonly state: 'refunded' | 'already-refunded';
  /** The payment. */
  readonly paymentId: string;
  /** UnitPay's text, when it answered the refund itself. */
  readonly message: string | undefined;
  /** The payment that proves it; undefined when UnitPay's own answer did. */
  readonly payment: GetPaymentResult | undefined;
}

/** Reads, sends at most one refund, and reads until it shows. */
export class RefundRun implements Run<EnsureRefundedResult> {
  /** Whether `refundPayment` may have left already. */
  sent = false;
  readonly #caller: Caller;
  readonly #params: v.InferOutput<typeof refundPayment.params>;
  readonly #options: CallOptions;

  constructor(caller: Caller, params: v.InferOutput<typeof refundPayment.params>, options: CallOptions) {
    this.#caller = caller;
    this.#params = params;
    this.#options = options;
  }

  /** Runs; aborting keeps a refund from being sent, but doesn't stop finding out about one that was. */
  async start(stop: AbortSignal): Promise<EnsureRefundedResult> {
    const before = await this.#read(stop);
    const found = this.#judge(before, 'not-sent');
    if (found === 'proven') return this.#result('already-refunded', undefined, before);
    this.#assertRefundable(before);
    if (stop.aborted) throw new UnitPayAbortError({ method: 'ensureRefunded', outcome: 'not-sent', safe: false });
    const answer = await this.#refund();
    // A success without words is hardly UnitPay's: reading decides.
    if (answer === '') return this.#settle();
    if (typeof answer === 'string') return this.#result('refunded', answer, undefined);
    if (answer.outcome === 'not-sent') throw answer;
    return answer.outcome === 'refused' ? this.#afterRefusal(answer, before) : this.#settle(answer);
  }

  /** UnitPay's text, or what went wrong. No signal: half a request would only make the outcome unknown. */
  async #refund(): Promise<string | UnitPayError> {
    this.sent = true;
    try {
      const result = await this.#caller.perform(refundPayment, this.#params, this.#options);
      return (result as v.InferOutput<typeof refundPayment.result>).message;
    } catch (error) {
      if (!isUnitPayError(error)) throw error;
      return error;
    }
  }

  #assertRefundable(payment: GetPaymentResult): void {
    const state = refundability(payment);
    if (state === 'held') {
      this.#fail(
        'held',
        'not-sent',
        'only holds the money: cancelPayment releases it, confirmPayment takes it',
        payment,
      );
    }
    if (state === 'not-paid') {
      this.#fail(
        'not-refundable',
        'not-sent',
        `has the status "${payment.status}": no money was taken, so there is nothing to refund`,
        payment,
      );
    }
  }

  /** Another process may have been first, so one more look decides. */
  async #afterRefusal(refusal: UnitPayError, before: GetPaymentResult): Promise<EnsureRefundedResult> {
    const payment = await this.#tryRead();
    if (payment !== undefined && proveRefund(payment, this.#params.sum) === 'proven') {
      return this.#result('already-refunded', undefined, payment);
    }
    if (!before.isPreauth) throw refusal;
    const why =
      'could not be refunded. It was made in two stages: if its money is only held, cancelPayment releases it';
    return this.#fail('not-refundable', 'refused', why, payment ?? before, refusal);
  }

  async #settle(failure?: UnitPayError): Promise<EnsureRefundedResult> {
    let last: GetPaymentResult | undefined;
    for (const pause of SETTLING) {
      await this.#pause(pause);
      last = (await this.#tryRead()) ?? last;
      if (last !== undefined && proveRefund(last, this.#params.sum) === 'proven') {
        return this.#result('refunded', undefined, last);
      }
    }
    if (last !== undefined) this.#judge(last, 'unknown', failure);
    const why = `may or may not have been refunded: no clear answer came, and ${SETTLING.length} reads showed no refund. Call ensureRefunded again later, it starts by reading`;
    return this.#fail('unproven', 'unknown', why, last, failure);
  }

  #judge(payment: GetPaymentResult, outcome: Outcome, cause?: UnitPayError): 'none' | 'proven' {
    const proof = proveRefund(payment, this.#params.sum);
    if (proof === 'other') {
      const why = 'is refunded by another sum than asked for, and UnitPay allows one refund per payment';
      this.#fail('other-sum', outcome, why, payment, cause);
    }
    if (proof === 'unproven') {
      this.#fail('unproven', outcome, whyUnproven(payment), payment, cause);
    }
    return proof as 'none' | 'proven';
  }

  async #read(signal?: AbortSignal): Promise<GetPaymentResult> {
    const { paymentId } = this.#params;
    return (await this.#caller.perform(getPayment, { paymentId }, { ...this.#options, signal })) as GetPaymentResult;
  }

  /** A read that fails proves nothing; the next one may do better. */
  async #tryRead(): Promise<GetPaymentResult | undefined> {
    return this.#read().catch((error: unknown) => {
      if (!isUnitPayError(error)) throw error;
      return undefined;
    });
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#caller.runtime.after(milliseconds, resolve);
    });
  }

  #result(
    state: EnsureRefundedResult['state'],
    message: string | undefined,
    payment: GetPaymentResult | undefined,
  ): EnsureRefundedResult {
    return { state, paymentId: this.#params.paymentId, message, payment };
  }

  #fail(
    reason: RefundErrorReason,
    outcome: Outcome,
    why: string,
    payment: GetPaymentResult | undefined,
    cause?: UnitPayError,
  ): never {
    const { paymentId } = this.#params;
    const observed = payment === undefined ? undefined : observationOf(payment, this.#caller.redactor);
    throw new UnitPayRefundError(`ensureRefunded: payment ${paymentId} ${why}.`, {
      reason,
      outcome,
      paymentId,
      observed,
      cause,
    });
  }
}

function whyUnproven(payment: GetPaymentResult): string {
  const missing = payment.refunds?.length ? undefined : missingSum(payment);
  const found =
    missing === undefined
      ? 'is refunded, or seems to be, but what was read does not prove by which sum'
      : `lacks ${missing} in availableForRefund, though no refund is listed: it may be refunded in part or in full already`;
  return `${found}. Look it up in the UnitPay dashboard; if nothing was refunded, call refundPayment`;
}
