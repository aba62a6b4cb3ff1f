/**
 * @module
 * Where refunds are asked for, looked at, and decided by people.
 */
import * as v from 'valibot';
import { pause } from '../async/pause.js';
import type { ClientInternals } from '../client/internals.js';
import { type RefundErrorReason, UnitPayRefundError } from '../errors/unitpay-refund-error.js';
import type { Ledger, LedgerEntry } from '../ledger/ledger.js';
import type { LedgerWorker } from '../ledger/worker.js';
import { checkOptions } from '../options/check-options.js';
import { namedOptions, whole, withDefault, word } from '../options/schemas.js';
import { padded } from '../schema/decimal.js';
import type { RefundLimits } from './limits.js';
import { next, type Seen } from './machine.js';
import {
  isSameTask,
  newAttempt,
  type RefundRecord,
  type RefundTask,
  readStanding,
  recordOf,
  type Standing,
  writeData,
} from './record.js';
import type { RefundLog } from './refund-log.js';
import { changeOf, type RefundSteps } from './refund-steps.js';
import type { RefundListOptions, RefundRequestOptions } from './refunds.js';

/** What the desk works with. */
export interface DeskParts<Tx> {
  readonly ledger: Ledger<Tx>;
  readonly topic: string;
  readonly internals: ClientInternals;
  readonly log: RefundLog;
  readonly worker: LedgerWorker;
  readonly steps: RefundSteps<Tx>;
  readonly limits: RefundLimits;
}

/** How often a change is tried whose row others hold or have changed, and the pause in between, in milliseconds. */
const TRIES = 8;
const TRY_PAUSE = 100;

const requestOptions = namedOptions({ transaction: v.optional(v.unknown()) });
const listOptions = namedOptions({
  limit: withDefault(whole(1, 1_000, 'refunds'), 100),
  after: v.optional(v.unknown()),
});
const stateWord = word('requested', 'sending', 'refunded', 'refused', 'unproven');
const foundWord = word('refunded', 'not-refunded');

/** What merchants and people ask of refunds; the worker has its own way in. */
export class RefundDesk<Tx> {
  readonly #parts: DeskParts<Tx>;
  /** Steps that `settle` has begun in this process, by key: those who ask meanwhile share them. */
  readonly #settling = new Map<string, Promise<RefundRecord>>();

  constructor(parts: DeskParts<Tx>) {
    this.#parts = parts;
  }

  async request(params: unknown, options: RefundRequestOptions<Tx> = {}): Promise<RefundRecord> {
    const where = 'refunds.request';
    const { ledger, topic, internals, worker, limits } = this.#parts;
    const { paymentId, sum, cashItems, paymentMethod } = internals.checkRefund(where, params);
    checkOptions(`${where} options`, requestOptions, options);
    const { transaction } = options;
    const task: RefundTask = { sum: sum === undefined ? undefined : padded(sum), cashItems, paymentMethod };
    const data = writeData(newAttempt(task, 1));
    const fresh = { topic, key: `${topic}:${paymentId}`, state: 'requested', data, dueIn: 0 } as const;
    let record: Standing;
    for (let tries = 1; ; tries++) {
      // `add` reads as well, and in the caller's transaction: with a pool of one there is no other connection while that is open.
      const { entry, added } = await ledger.add(fresh, transaction);
      record = this.#readable(where, entry);
      if (added || isSameTask(record.data, task)) break;
      const move = next(record, { kind: 'request', task }, limits);
      if (move === undefined) {
        const why = `is on record as ${record.state} with another sum or other receipt items. Wait until it has ended, and look at it with refunds.get`;
        throw refusal(where, paymentId, 'conflict', why);
      }
      const written = await ledger.replace(entry, changeOf(move), { transaction });
      if (written !== undefined) {
        record = { state: move.state, data: move.data, age: written.age };
        break;
      }
      await this.#turn(where, paymentId, tries);
    }
    if (transaction === undefined) worker.wake();
    // Nobody sees the entry before the caller's commit, and nobody tells of that.
    else worker.wakeSoon();
    return recordOf(paymentId, record);
  }

  async settle(paymentId: unknown): Promise<RefundRecord> {
    const where = 'refunds.settle';
    const id = this.#id(where, paymentId);
    const running = this.#settling.get(id);
    if (running !== undefined) return running;
    const settling = this.#settleNow(where, id).finally(() => this.#settling.delete(id));
    this.#settling.set(id, settling);
    this.#parts.worker.add(settling);
    return settling;
  }

  async get(paymentId: unknown): Promise<RefundRecord | undefined> {
    const where = 'refunds.get';
    const id = this.#id(where, paymentId);
    const entry = await this.#find(id);
    return entry && recordOf(id, this.#readable(where, entry));
  }

  async list(state: unknown, options: RefundListOptions = {}): Promise<readonly RefundRecord[]> {
    const where = 'refunds.list';
    const { ledger, topic, log } = this.#parts;
    const named = checkOptions(where, namedOptions({ state: stateWord }), { state });
    const { limit, after } = checkOptions(`${where} options`, listOptions, options);
    const last = after === undefined ? undefined : `${topic}:${this.#id(where, after)}`;
    const entries = await ledger.list(topic, named.state, limit, last);
    return entries.flatMap((entry) => {
      const standing = readStanding(entry);
      if (standing === undefined) log.unreadable(entry.key);
      return standing === undefined ? [] : [recordOf(this.#paymentOf(entry), standing)];
    });
  }

  async resolve(paymentId: unknown, found: unknown): Promise<RefundRecord> {
    const where = 'refunds.resolve';
    const named = checkOptions(where, namedOptions({ found: foundWord }), { found });
    return this.decide(where, paymentId, { kind: 'resolve', found: named.found });
  }

  /** A person's decision. */
  async decide(
    where: string,
    paymentId: unknown,
    seen: Extract<Seen, { kind: 'retry' | 'resolve' }>,
  ): Promise<RefundRecord> {
    const id = this.#id(where, paymentId);
    const { ledger, limits, worker, steps } = this.#parts;
    for (let tries = 1; ; tries++) {
      const entry = await this.#requested(where, id);
      const now = this.#readable(where, entry);
      const move = next(now, seen, limits);
      if (move === undefined) {
        const from = seen.kind === 'retry' ? 'refused' : 'unproven';
        throw refusal(where, id, 'wrong-state', `is ${now.state}; this is for refunds that are ${from}`);
      }
      const written = await ledger.replace(entry, changeOf(move));
      if (written === undefined) {
        await this.#turn(where, id, tries);
        continue;
      }
      const standing: Standing = { state: move.state, data: move.data, age: written.age };
      if (move.afterwards === 'tell') {
        this.#parts.log.verdict(id, standing);
        const telling = steps.tell(written, standing).catch((error) => this.#parts.log.stepFailed(id, error));
        worker.add(telling);
        await telling;
      } else worker.wake();
      return recordOf(id, standing);
    }
  }

  async #settleNow(where: string, id: string): Promise<RefundRecord> {
    const entry = await this.#requested(where, id);
    const now = this.#readable(where, entry);
    if (now.state === 'refunded' || now.state === 'refused') return recordOf(id, now);
    await this.#parts.steps.look(entry, now, false);
    return recordOf(id, this.#readable(where, await this.#requested(where, id)));
  }

  /** Waits for another try at an entry whose row others hold, or have changed meanwhile. */
  async #turn(where: string, id: string, tries: number): Promise<void> {
    if (tries >= TRIES) {
      throw refusal(where, id, 'conflict', 'is being worked on right now. Call again in a moment');
    }
    await pause(TRY_PAUSE);
  }

  async #requested(where: string, id: string): Promise<LedgerEntry> {
    const entry = await this.#find(id);
    if (entry === undefined) throw refusal(where, id, 'not-requested', 'has no refund on record: call request first');
    return entry;
  }

  #find(id: string): Promise<LedgerEntry | undefined> {
    const { ledger, topic } = this.#parts;
    return ledger.find(topic, `${topic}:${id}`);
  }

  #readable(where: string, entry: LedgerEntry): Standing {
    const standing = readStanding(entry);
    if (standing !== undefined) return standing;
    const why = `has an entry that this version of the package can't read ("${entry.key}"): it was left alone. Is a newer version running beside this one?`;
    throw refusal(where, this.#paymentOf(entry), 'unreadable', why);
  }

  #id(where: string, paymentId: unknown): string {
    return this.#parts.internals.checkPaymentId(where, paymentId);
  }

  #paymentOf({ key }: LedgerEntry): string {
    return key.slice(this.#parts.topic.length + 1);
  }
}

function refusal(where: string, paymentId: string, reason: RefundErrorReason, why: string): UnitPayRefundError {
  const message = `${where}: payment ${paymentId} ${why}. This call sent nothing.`;
  return new UnitPayRefundError(message, { reason, outcome: 'not-sent', paymentId, observed: undefined });
}
