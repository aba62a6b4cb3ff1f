/**
 * @module
 * One step of a refund: look, let the machine decide, write by compare-and-set, and only then send or tell.
 */
import { pause } from '../async/pause.js';
import type { ClientInternals } from '../client/internals.js';
import type { Ledger, LedgerChange, LedgerEntry } from '../ledger/ledger.js';
import type { GetPaymentResult } from '../methods/get-payment.js';
import type { RefundLimits } from './limits.js';
import { type Answer, isFact, type Move, next, type Seen } from './machine.js';
import { failedLook, failedSend, isWrongKey, lookAt, type Observed } from './observe.js';
import { readStanding, recordOf, type Standing, writeData } from './record.js';
import type { RefundLog } from './refund-log.js';
import type { RefundHandler, RefundStepEvent } from './refunds.js';
import { safeText } from './safe-text.js';

/** What steps need. */
export interface StepParts<Tx> {
  readonly ledger: Ledger<Tx>;
  readonly topic: string;
  readonly internals: ClientInternals;
  readonly limits: RefundLimits;
  /** Milliseconds for one request. */
  readonly timeout: number;
  readonly log: RefundLog;
  readonly onRefunded: RefundHandler<Tx> | undefined;
  readonly onFailed: RefundHandler<Tx> | undefined;
  readonly report: (event: RefundStepEvent) => void;
}

/**
 * A request that could not leave within so many milliseconds after its commit was begun does not leave at all: this process may have been
 * frozen, and others may have concluded something since.
 */
const LATEST_SEND = 15_000;

/** How long an answer is tried to be written while the ledger is away, in milliseconds. */
const FACT_PATIENCE = 60_000;
const FIRST_FACT_PAUSE = 100;
const LONGEST_FACT_PAUSE = 5_000;

const HOUR = 3_600_000;

/** Takes steps. */
export class RefundSteps<Tx> {
  readonly #parts: StepParts<Tx>;

  constructor(parts: StepParts<Tx>) {
    this.#parts = parts;
  }

  /** A step of an entry that was taken; never rejects, since the entry is due again after its lease anyway. */
  async taken(entry: LedgerEntry): Promise<void> {
    try {
      const now = readStanding(entry);
      if (now === undefined) return await this.#putOff(entry);
      if (now.state === 'requested' || now.state === 'sending') await this.look(entry, now, true);
      // Taken, so due, so not told yet: the process that wrote the verdict did not come to that, or the handler threw.
      else await this.tell(entry, now);
    } catch (error) {
      const paymentId = this.#paymentOf(entry);
      this.#parts.log.stepFailed(paymentId, error);
      this.#parts.report({ paymentId, attempt: 0, result: 'failed', reason: undefined, duration: 0 });
    }
  }

  /** Looks at the payment and writes what follows. `counts`: whether the look counts towards bad news. */
  async look(entry: LedgerEntry, now: Standing, counts: boolean): Promise<void> {
    const began = performance.now();
    const { ledger, limits } = this.#parts;
    const observed = await this.#observe(entry, now, counts);
    const { seen } = observed;
    const before = clocks();
    const move = next(now, seen, limits);
    if (move === undefined) return this.#report(entry, now, 'waiting', waitReason(observed), began);
    const written = await ledger.replace(entry, changeOf(move));
    if (written === undefined) return this.#report(entry, now, 'overtaken', undefined, began);
    if (move.afterwards === 'send') return this.#send(written, move, before, began);
    await this.#written(written, move, waitReason(observed), began);
  }

  /** Runs the handler of a verdict, and writes that the merchant was told. */
  async tell(entry: LedgerEntry, now: Standing): Promise<void> {
    const began = performance.now();
    const { ledger, limits, log } = this.#parts;
    const paymentId = this.#paymentOf(entry);
    const handler = now.state === 'refunded' ? this.#parts.onRefunded : this.#parts.onFailed;
    const record = recordOf(paymentId, now);
    const told = next(now, { kind: 'told' }, limits);
    if (told === undefined) return;
    let failure: { readonly error: unknown } | undefined;
    const work = async (transaction: Tx): Promise<void> => {
      try {
        await handler?.(record, { transaction, logger: log.logger });
      } catch (error) {
        // Kept here because a ledger may wrap what it passes on.
        failure = { error };
        throw error;
      }
    };
    try {
      const written = await ledger.replace(entry, changeOf(told), { work });
      if (written !== undefined) log.handlerResolved(paymentId);
      return this.#report(entry, now, written === undefined ? 'overtaken' : 'told', now.data.reason, began);
    } catch (error) {
      if (failure === undefined) throw error;
      log.handlerFailed(paymentId, now, failure.error);
      const later = next(now, { kind: 'handler-failed' }, limits);
      if (later !== undefined) await ledger.replace(entry, changeOf(later));
      this.#report(entry, now, 'handler-failed', now.data.reason, began);
    }
  }

  async #observe(entry: LedgerEntry, now: Standing, counts: boolean): Promise<Observed> {
    const { internals, limits, timeout, log } = this.#parts;
    if (limits.blind) return { seen: { kind: 'unreadable' } };
    const paymentId = this.#paymentOf(entry);
    try {
      const payment = (await internals.getPayment(paymentId, { timeout })) as unknown as GetPaymentResult;
      log.rightKey();
      return { seen: lookAt(payment, now.data.sum, counts) };
    } catch (error) {
      const observed = failedLook(error, counts);
      const { seen } = observed;
      if (isWrongKey(error)) log.wrongKey();
      else if (seen.kind === 'no-answer') log.noAnswer(paymentId, now, error, 'read');
      return seen.kind === 'look' ? { ...observed, seen: { ...seen, message: this.#safe(seen.message) } } : observed;
    }
  }

  async #send(entry: LedgerEntry, { data }: Move, before: Clocks, began: number): Promise<void> {
    const { internals, timeout, log } = this.#parts;
    const paymentId = this.#paymentOf(entry);
    const { sum, cashItems, paymentMethod, attempt } = data;
    const task = { sum, cashItems, paymentMethod };
    const answer = (outcome: Pick<Answer, 'answer' | 'message'>): Answer => ({
      kind: 'answer',
      attempt,
      task,
      answer: outcome.answer,
      message: this.#safe(outcome.message),
    });
    if (passed(before) > LATEST_SEND) return this.#answered(entry, answer({ answer: 'never-left' }), began);
    let seen: Answer;
    try {
      const params = { paymentId, ...given(task) } as Parameters<ClientInternals['refund']>[0];
      // No signal: half a request would only make the outcome unknown.
      const message = await internals.refund(params, { timeout });
      // A success without words is hardly UnitPay's: reading decides.
      seen = answer(message === '' ? { answer: 'unknown' } : { answer: 'success', message });
      log.rightKey();
    } catch (error) {
      seen = answer(failedSend(error));
      const now = readStanding(entry);
      if (isWrongKey(error)) log.wrongKey();
      else if (seen.answer === 'turned-away' && now !== undefined) log.noAnswer(paymentId, now, error, 'send');
    }
    await this.#answered(entry, seen, began);
  }

  /** Writes what the request's own answer says. */
  async #answered(entry: LedgerEntry, seen: Answer, began: number): Promise<void> {
    const { ledger, limits } = this.#parts;
    const reason = seen.answer === 'success' ? undefined : seen.answer;
    if (isFact(seen)) return this.#writeFact(entry, seen, reason, began);
    const now = readStanding(entry);
    const move = now && next(now, seen, limits);
    const written = move && (await ledger.replace(entry, changeOf(move)));
    if (move !== undefined && written !== undefined) return this.#written(written, move, reason, began);
    if (now !== undefined) this.#report(entry, now, 'overtaken', reason, began);
  }

  /** Facts need no lease: no matter which process has the entry by now, it is judged again and written, also when the ledger is away for a while. */
  async #writeFact(
    { key }: LedgerEntry,
    seen: Answer,
    reason: RefundStepEvent['reason'],
    began: number,
  ): Promise<void> {
    const { ledger, limits, topic, log } = this.#parts;
    const giveUp = performance.now() + FACT_PATIENCE;
    let failure: unknown = new Error('the entry is held by somebody else');
    for (let wait = FIRST_FACT_PAUSE; ; wait = Math.min(2 * wait, LONGEST_FACT_PAUSE)) {
      let written: LedgerEntry | undefined;
      let move: Move | undefined;
      try {
        const entry = await ledger.find(topic, key);
        const now = entry && readStanding(entry);
        if (entry === undefined || now === undefined) return;
        move = next(now, seen, limits);
        if (move === undefined) return this.#report(entry, now, 'overtaken', reason, began);
        written = await ledger.replace(entry, changeOf(move));
      } catch (error) {
        failure = error;
      }
      if (written !== undefined && move !== undefined) return this.#written(written, move, reason, began);
      if (performance.now() + wait > giveUp) break;
      await pause(wait);
    }
    log.factLost(key.slice(topic.length + 1), seen.answer, failure);
  }

  /** What follows from a change that this step itself has written. */
  async #written(entry: LedgerEntry, move: Move, reason: RefundStepEvent['reason'], began: number): Promise<void> {
    const now: Standing = { state: move.state, data: move.data, age: entry.age };
    if (move.afterwards !== 'tell') return this.#report(entry, now, 'waiting', reason, began);
    this.#parts.log.verdict(this.#paymentOf(entry), now);
    this.#report(entry, now, move.state as 'refunded', move.data.reason, began);
    await this.tell(entry, now);
  }

  /** Written by another version: left as it is, for an hour. */
  async #putOff(entry: LedgerEntry): Promise<void> {
    this.#parts.log.unreadable(entry.key);
    await this.#parts.ledger.replace(entry, { state: entry.state, data: entry.data, dueIn: HOUR });
  }

  #safe(text: string | undefined): string | undefined {
    return safeText(text, this.#parts.internals.redact);
  }

  #paymentOf({ key }: LedgerEntry): string {
    return key.slice(this.#parts.topic.length + 1);
  }

  #report(
    entry: LedgerEntry,
    { data }: Pick<Standing, 'data'>,
    result: RefundStepEvent['result'],
    reason: RefundStepEvent['reason'],
    began: number,
  ): void {
    const { attempt } = data;
    const duration = performance.now() - began;
    this.#parts.report({ paymentId: this.#paymentOf(entry), attempt, result, reason, duration });
  }
}

/** A change as the ledger takes it. */
export function changeOf({ state, data, dueIn }: Move): LedgerChange {
  return { state, data: writeData(data), dueIn };
}

/** Why nothing was decided. */
function waitReason({ seen, error }: Observed<Seen>): RefundStepEvent['reason'] {
  if (seen.kind === 'no-answer') return isWrongKey(error) ? 'unauthorized' : 'no-answer';
  if (seen.kind !== 'look') return undefined;
  if (seen.payment === 'paid') return 'no-refund';
  return seen.payment;
}

interface Clocks {
  readonly monotonic: number;
  readonly date: number;
}

/** Both clocks: one of them may stand still while the machine sleeps. */
function clocks(): Clocks {
  return { monotonic: performance.now(), date: Date.now() };
}

function passed(since: Clocks): number {
  const now = clocks();
  return Math.max(now.monotonic - since.monotonic, now.date - since.date);
}

/** The members that are given. */
function given(task: object): object {
  return Object.fromEntries(Object.entries(task).filter(([, value]) => value !== undefined));
}
