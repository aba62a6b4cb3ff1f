/**
 * @module
 * The protocol of a refund: from how it stands and what was seen to what is written next. No clock, no store, no network; the project's
 * explorer runs this very function through every order of events.
 *
 * Five rules carry it. Commit, then send. Facts need no lease. Good news at once, bad news late. Only UnitPay's error envelope is a
 * verdict. Record first, tell afterwards.
 */
import type { Refundability, RefundProof } from '../client/refund-proof.js';
import type { Patience, RefundLimits } from './limits.js';
import {
  isSameTask,
  newAttempt,
  type RefundData,
  type RefundReason,
  type RefundTask,
  type Standing,
} from './record.js';

/** A conclusive read of the payment. */
export interface Look {
  readonly kind: 'look';
  readonly proof: RefundProof;
  /** What could be done about it if it has no refund. `not-found`: UnitPay knows no such payment; `invalid`: it can't even be asked for. */
  readonly payment: Refundability | 'not-found' | 'invalid';
  /** Whether all of the payment is asked for. */
  readonly whole: boolean;
  /** Whether the read counts towards bad news; one that a person asked for doesn't. */
  readonly counts: boolean;
  readonly message?: string | undefined;
}

/** The outcome of a request, as its sender knows it. */
export interface Answer {
  readonly kind: 'answer';
  /** The attempt and the task that it was sent for. */
  readonly attempt: number;
  readonly task: RefundTask;
  /**
   * `success`: a success with words. `refused`: UnitPay's error envelope. `turned-away`: a wrong key, a limit, a gateway's 4xx.
   * `never-left`: it provably never left this machine. `unknown`: everything else.
   */
  readonly answer: 'success' | 'refused' | 'turned-away' | 'never-left' | 'unknown';
  readonly message?: string | undefined;
}

/** What a step saw, or what it was told. */
export type Seen =
  | Look
  | Answer
  /** The read failed, or was turned away: it counts for nothing. */
  | { readonly kind: 'no-answer' }
  /** Nothing can be read in test mode. */
  | { readonly kind: 'unreadable' }
  /** The merchant asks again. */
  | { readonly kind: 'request'; readonly task: RefundTask }
  /** A person wants another attempt. */
  | { readonly kind: 'retry' }
  /** A person looked the payment up. */
  | { readonly kind: 'resolve'; readonly found: 'refunded' | 'not-refunded' }
  /** The handler resolved. */
  | { readonly kind: 'told' }
  /** The handler threw. */
  | { readonly kind: 'handler-failed' };

/** What is written next. */
export interface Move {
  readonly state: Standing['state'];
  readonly data: RefundData;
  /** Milliseconds until somebody has to look again; `null` is never. */
  readonly dueIn: number | null;
  /** What the writer does once it is committed: send the request, or tell the merchant. */
  readonly afterwards?: 'send' | 'tell' | undefined;
}

/**
 * Whether it has to be written no matter which process holds the entry by now: the entry is read again, and judged again, until it is written.
 * Everything else is dropped when the entry has moved on.
 */
export function isFact(seen: Seen): boolean {
  return seen.kind === 'answer' && seen.answer !== 'unknown';
}

/** What is written next; `undefined` when nothing is. */
export function next(now: Standing, seen: Seen, limits: RefundLimits): Move | undefined {
  switch (seen.kind) {
    case 'look':
      return afterLook(now, seen, limits);
    case 'answer':
      return afterAnswer(now, seen, limits);
    case 'no-answer':
      return isOpen(now) ? failed(now, limits.failures) : undefined;
    case 'unreadable':
      if (now.state === 'requested') return send(now, limits);
      return now.state === 'sending' ? verdict(now, 'unproven', 'unproven', limits) : undefined;
    case 'request':
      return now.state === 'refused' && !isSameTask(now.data, seen.task) ? begin(now, seen.task) : undefined;
    case 'retry':
      return now.state === 'refused' ? begin(now, now.data) : undefined;
    case 'resolve':
      if (now.state !== 'unproven') return undefined;
      return seen.found === 'refunded'
        ? verdict(now, 'refunded', undefined, limits)
        : verdict(now, 'refused', 'resolved', limits);
    case 'told':
      return isOpen(now) ? undefined : { state: now.state, data: { ...now.data, tries: 0 }, dueIn: null };
    case 'handler-failed':
      return isOpen(now) ? undefined : failed(now, limits.handler);
  }
}

function afterLook(now: Standing, seen: Look, limits: RefundLimits): Move | undefined {
  const { state } = now;
  if (state === 'refunded' || state === 'refused') return undefined;
  if (seen.proof === 'proven') return verdict(now, 'refunded', undefined, limits, seen.message);
  if (state === 'unproven') return undefined;
  if (seen.proof === 'other') {
    return verdict(now, state === 'requested' ? 'refused' : 'unproven', 'other-sum', limits);
  }
  if (seen.proof === 'unproven') return verdict(now, 'unproven', 'unproven', limits);
  return state === 'requested' ? notSentYet(now, seen, limits) : notShownYet(now, seen, limits);
}

/** Nothing points to a refund, and none was sent: send it, if the payment can have one. */
function notSentYet(now: Standing, seen: Look, limits: RefundLimits): Move | undefined {
  if (seen.payment === 'paid') return send(now, limits);
  if (seen.payment === 'invalid') return verdict(now, 'refused', 'invalid', limits, seen.message);
  const { reads, since } = counted(now);
  if (isEnough(limits.unpaid, reads, now.age - since)) {
    return verdict(now, 'refused', UNPAID[seen.payment], limits, seen.message);
  }
  return seen.counts ? lookAgain(now, reads, since, limits.unpaid) : undefined;
}

const UNPAID: Readonly<Record<Exclude<Look['payment'], 'paid' | 'invalid'>, RefundReason>> = {
  held: 'held',
  'not-paid': 'not-refundable',
  'unknown-status': 'not-refundable',
  'not-found': 'not-found',
};

/** Nothing points to a refund, but one may have been sent. */
function notShownYet(now: Standing, seen: Look, limits: RefundLimits): Move | undefined {
  const { sends, refusals, reads, since } = now.data;
  const { resend, settling, refusal } = limits;
  if (refusals === sends) {
    // A read that began before the refusal, or right after it, may show what was before.
    const left = refusal - (now.age - since);
    if (left <= 0) return verdict(now, 'refused', 'refused', limits, now.data.message);
    return seen.counts ? { state: 'sending', data: { ...now.data, tries: 0 }, dueIn: left } : undefined;
  }
  const inTime = now.age >= resend.from && now.age <= resend.until;
  if (seen.whole && seen.payment === 'paid' && refusals === 0 && sends === 1 && reads >= resend.reads && inTime) {
    return send(now, limits);
  }
  if (isEnough(settling, reads + 1, now.age)) return verdict(now, 'unproven', 'unproven', limits);
  return seen.counts ? lookAgain(now, reads + 1, since, settling) : undefined;
}

function afterAnswer(now: Standing, seen: Answer, limits: RefundLimits): Move | undefined {
  const { state, data } = now;
  if (seen.answer === 'success') {
    if (state === 'refunded') return undefined;
    if (data.sum === seen.task.sum) return verdict(now, 'refunded', undefined, limits, seen.message);
    // Another attempt asks for another sum by now; the money of this one has gone back all the same.
    const known = state === 'unproven' && data.reason === 'other-sum';
    return known ? undefined : verdict(now, 'unproven', 'other-sum', limits, seen.message);
  }
  if (state !== 'sending' || data.attempt !== seen.attempt) return undefined;
  switch (seen.answer) {
    case 'never-left':
    case 'turned-away':
      return withoutEffect(now, limits);
    case 'refused':
      if (limits.blind) return verdict(now, 'refused', 'refused', limits, seen.message);
      return {
        state,
        data: {
          ...data,
          refusals: data.refusals + 1,
          reads: 0,
          since: now.age,
          tries: 0,
          message: seen.message,
        },
        dueIn: limits.refusal,
      };
    case 'unknown':
      if (limits.blind) return verdict(now, 'unproven', 'unproven', limits, seen.message);
      return { state, data, dueIn: limits.unknown };
  }
}

/** A request that provably did nothing is not counted. */
function withoutEffect(now: Standing, limits: RefundLimits): Move {
  const { data } = now;
  const sends = data.sends - 1;
  if (sends > 0) return { state: 'sending', data: { ...data, sends }, dueIn: limits.unknown };
  return {
    ...failed(now, limits.failures),
    state: 'requested',
    data: { ...newAttempt(data, data.attempt), tries: data.tries + 1 },
  };
}

/** Commits that a request is about to leave; the process that committed it sends it. Failures stay counted: being turned away comes after a read that went well. */
function send({ data }: Standing, { lease }: RefundLimits): Move {
  return {
    state: 'sending',
    data: { ...data, sends: data.sends + 1, reads: 0, since: 0 },
    dueIn: lease,
    afterwards: 'send',
  };
}

function begin({ data }: Standing, task: RefundTask): Move {
  return { state: 'requested', data: newAttempt(task, data.attempt + 1), dueIn: 0 };
}

/** A verdict stays due until the merchant was told. */
function verdict(
  { data }: Standing,
  state: 'refunded' | 'refused' | 'unproven',
  reason: RefundReason | undefined,
  { lease }: RefundLimits,
  message?: string,
): Move {
  // What UnitPay said to a request that was refused still helps the person who has to look.
  const text = message ?? (state === 'unproven' ? data.message : undefined);
  return { state, data: { ...data, tries: 0, reason, message: text }, dueIn: lease, afterwards: 'tell' };
}

function failed({ state, data }: Standing, pauses: readonly number[]): Move {
  return { state, data: { ...data, tries: data.tries + 1 }, dueIn: pauseAt(pauses, data.tries) };
}

function lookAgain({ state, data }: Standing, reads: number, since: number, { pauses }: Patience): Move {
  return { state, data: { ...data, reads, since, tries: 0 }, dueIn: pauseAt(pauses, reads - 1) };
}

/** The reads with this one, and the age of the state at the first of them. */
function counted({ age, data }: Standing): { readonly reads: number; readonly since: number } {
  return { reads: data.reads + 1, since: data.reads === 0 ? age : data.since };
}

function isEnough(patience: Patience, reads: number, time: number): boolean {
  return reads >= patience.reads && time >= patience.time;
}

function pauseAt(pauses: readonly number[], index: number): number {
  return pauses[Math.min(index, pauses.length - 1)] ?? 0;
}

function isOpen({ state }: Standing): boolean {
  return state === 'requested' || state === 'sending';
}
