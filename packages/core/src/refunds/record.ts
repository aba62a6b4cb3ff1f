/**
 * @module
 * A refund as it is known: what the merchant sees, and what the ledger keeps of it.
 */

/**
 * - `requested`: durable; nothing has been sent.
 * - `sending`: a request is about to leave, or has left, and what became of it is not known yet.
 * - `refunded`: UnitPay said so, or reading the payment proves it.
 * - `refused`: no money went back, and none will by itself.
 * - `unproven`: a person has to look; see `resolve`.
 */
export type RefundState = 'requested' | 'sending' | 'refunded' | 'refused' | 'unproven';

/** Why a refund ended as it did. */
export type RefundReason =
  /** UnitPay answered with an error; its text is in `message`. */
  | 'refused'
  /** The payment was never paid, or has a status that nothing is known of. */
  | 'not-refundable'
  /** The payment only holds the money: `cancelPayment` releases it. */
  | 'held'
  /** UnitPay knows no such payment. */
  | 'not-found'
  /** UnitPay called the parameters invalid. */
  | 'invalid'
  /** The payment has a refund of another sum. */
  | 'other-sum'
  /** What was read proves neither that money went back nor that it did not. */
  | 'unproven'
  /** A person looked and found no refund. */
  | 'resolved';

/** A refund as the ledger knows it. */
export interface RefundRecord {
  /** The payment. */
  readonly paymentId: string;
  /** The part that was asked for, padded to two decimals; `undefined` is all of it. */
  readonly sum: string | undefined;
  /** How it stands. */
  readonly state: RefundState;
  /** Why, for `refused` and `unproven`. */
  readonly reason: RefundReason | undefined;
  /** UnitPay's text, masked. */
  readonly message: string | undefined;
  /** 1, and one more for each new attempt; `(paymentId, attempt, state)` tells notifications apart. */
  readonly attempt: number;
  /** Milliseconds since it came into this state, by the store's clock. */
  readonly stateFor: number;
}

/** What is asked for, as it goes to UnitPay. */
export interface RefundTask {
  readonly sum?: string | undefined;
  /** Encoded for the wire. */
  readonly cashItems?: string | undefined;
  readonly paymentMethod?: string | undefined;
}

/** What the ledger keeps of a refund besides its state: only what is needed, and nothing about the payer. */
export interface RefundData extends RefundTask {
  readonly attempt: number;
  /** Requests of this attempt that may have left. */
  readonly sends: number;
  /** How many of them UnitPay refused. */
  readonly refusals: number;
  /** Conclusive reads in a row that showed no refund. */
  readonly reads: number;
  /** The age of the state, in milliseconds, at the first of those reads; or at the last refusal. */
  readonly since: number;
  /** Failures in a row: reads without an answer, requests turned away, a handler that threw. The index of the next pause. */
  readonly tries: number;
  readonly reason?: RefundReason | undefined;
  readonly message?: string | undefined;
}

/** A refund as one step finds it. */
export interface Standing {
  readonly state: RefundState;
  /** Milliseconds since it came into this state. */
  readonly age: number;
  readonly data: RefundData;
}

const STATES: readonly string[] = ['requested', 'sending', 'refunded', 'refused', 'unproven'] satisfies RefundState[];
const REASONS: readonly string[] = [
  'refused',
  'not-refundable',
  'held',
  'not-found',
  'invalid',
  'other-sum',
  'unproven',
  'resolved',
] satisfies RefundReason[];
const COUNTERS = ['attempt', 'sends', 'refusals', 'reads', 'since', 'tries'] as const;
const TEXTS = ['sum', 'cashItems', 'paymentMethod', 'message'] as const;

/** The data of a new attempt. */
export function newAttempt(task: RefundTask, attempt: number): RefundData {
  const { sum, cashItems, paymentMethod } = task;
  return { sum, cashItems, paymentMethod, attempt, sends: 0, refusals: 0, reads: 0, since: 0, tries: 0 };
}

/** Whether two refunds are asked for alike. Sums are padded by now; no sum and a sum are different, whatever the order's sum is. */
export function isSameTask(left: RefundTask, right: RefundTask): boolean {
  return left.sum === right.sum && left.cashItems === right.cashItems && left.paymentMethod === right.paymentMethod;
}

/** The data as text for the ledger. */
export function writeData(data: RefundData): string {
  return JSON.stringify(data);
}

/** Reads an entry; `undefined` for one that another version wrote: a state or a shape that this one doesn't know. */
export function readStanding(entry: { state: string; data: string; age: number }): Standing | undefined {
  const data = parsed(entry.data);
  if (data === undefined || !STATES.includes(entry.state)) return undefined;
  const counted = COUNTERS.every((name) => typeof data[name] === 'number' && data[name] >= 0);
  const written = TEXTS.every((name) => data[name] === undefined || typeof data[name] === 'string');
  const explained = data['reason'] === undefined || REASONS.includes(data['reason'] as string);
  if (!counted || !written || !explained) return undefined;
  return { state: entry.state as RefundState, age: entry.age, data: data as unknown as RefundData };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** What the merchant sees. */
export function recordOf(paymentId: string, { state, age, data }: Standing): RefundRecord {
  const { sum, reason, message, attempt } = data;
  return { paymentId, sum, state, reason, message, attempt, stateFor: Math.round(age) };
}
