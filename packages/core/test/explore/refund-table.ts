/**
 * @module
 * What the parts of the model share.
 */
import type { RefundLimits } from '../../src/refunds/limits.js';
import { isFact, type Move, next } from '../../src/refunds/machine.js';
import { newAttempt, type RefundData, type Standing } from '../../src/refunds/record.js';
import {
  AGE,
  CABINET,
  CODES,
  DUE,
  LEASE,
  LONGEST,
  OURS,
  RECENT,
  RECORD,
  RECORD_HIGH,
  seenAt,
  TOLD,
  WORKER_PLACES,
  WORKERS,
} from './refund-places.js';
import { type RefundSetting, TICKS, type Variant } from './refund-rules.js';

/** What the parts of the model share: the machine, asked by number, and the places, read and written by name. */
export function refundTable(setting: RefundSetting, variant: Variant = {}) {
  const limits: RefundLimits = { ...TICKS, ...variant.limits };
  const decide = variant.next ?? next;
  const isWritten = variant.isFact ?? isFact;
  const { whole } = setting;
  const asked = whole ? 2 : 1;
  const otherSum = whole ? 1 : 2;
  const task = { sum: whole ? undefined : '1.00' };

  const records: Pick<Standing, 'state' | 'data'>[] = [];
  const recordIndex = new Map<string, number>();
  const intern = (state: Standing['state'], data: RefundData): number => {
    // What decides nothing but a pause would only multiply the states.
    const plain = { ...data, tries: 0, message: undefined, reads: Math.min(data.reads, 4) };
    const key = `${state} ${JSON.stringify(plain)}`;
    const known = recordIndex.get(key);
    if (known !== undefined) return known;
    recordIndex.set(key, records.length);
    return records.push({ state, data: plain }) - 1;
  };
  const first = intern('requested', newAttempt(task, 1));

  const numberIn = (s: Uint8Array, low = RECORD, high = RECORD_HIGH) => (s[low] as number) + 256 * (s[high] as number);
  const recordIn = (s: Uint8Array) => records[numberIn(s)] as Pick<Standing, 'state' | 'data'>;
  const get = (s: Uint8Array, at: number) => s[at] as number;
  const paidBack = (s: Uint8Array) =>
    get(s, OURS) * asked + (s[CABINET] === 1 ? asked : s[CABINET] === 2 ? otherSum : 0);
  const canRefund = (s: Uint8Array): boolean => {
    const total = paidBack(s);
    if (!setting.paid) return false;
    if (setting.rule === 'one') return total === 0;
    const isSame = get(s, OURS) > 0 || s[CABINET] === 1;
    // Read literally, the note of half an hour says nothing about what is left.
    if (setting.rule === 'half-hour' && isSame) return s[RECENT] === 0;
    return total + asked <= 2;
  };

  // The machine is pure, so each of its few hundred different questions is asked once.
  const moves = new Map<number, Move | undefined>();
  const written = new Map<Move, number>();
  const moveOf = (record: number, age: number, code: number): Move | undefined => {
    const key = (record * (LONGEST + 1) + age) * CODES + code;
    if (!moves.has(key)) {
      const now = { ...(records[record] as Pick<Standing, 'state' | 'data'>), age };
      moves.set(key, decide(now, seenAt(code, variant.isWhole ?? whole, task), limits));
    }
    return moves.get(key);
  };

  const isOpen = ({ state }: Pick<Standing, 'state'>) => state === 'requested' || state === 'sending';

  const setHeld = (s: Uint8Array, i: number) => {
    const w = WORKERS[i as 0 | 1];
    if (!variant.unfenced) return;
    s[w.held] = get(s, RECORD);
    s[w.heldHigh] = get(s, RECORD_HIGH);
  };
  const bump = (s: Uint8Array, by: number) => {
    WORKERS.forEach((w, i) => {
      if (i !== by) s[w.fresh] = 0;
    });
  };
  const rest = (s: Uint8Array, i: number) => {
    const { at } = WORKERS[i as 0 | 1];
    s.fill(0, at, at + WORKER_PLACES);
  };
  /** A compare-and-set that wins. */
  const write = (s: Uint8Array, by: number, move: Move) => {
    const before = recordIn(s);
    const record = written.get(move) ?? intern(move.state, move.data);
    written.set(move, record);
    s[RECORD] = record % 256;
    s[RECORD_HIGH] = Math.floor(record / 256);
    if (move.state !== before.state || !isOpen(move)) s[AGE] = 0;
    const isLeased = move.dueIn === limits.lease;
    s[LEASE] = isLeased && by >= 0 ? by + 1 : 0;
    s[DUE] = isLeased || move.dueIn === null ? get(s, AGE) : Math.min(LONGEST, get(s, AGE) + move.dueIn);
    if (!isOpen(move)) s[DUE] = 0;
    s[TOLD] = move.dueIn === null ? 1 : 0;
    bump(s, by);
  };
  const count = (s: Uint8Array, at: number, most: number) => {
    s[at] = Math.min(most, get(s, at) + 1);
  };

  return {
    setting,
    variant,
    limits,
    isWritten,
    whole,
    asked,
    otherSum,
    task,
    first,
    numberIn,
    recordIn,
    get,
    paidBack,
    canRefund,
    moveOf,
    isOpen,
    setHeld,
    bump,
    rest,
    write,
    count,
  };
}

/** See {@link refundTable}. */
export type RefundTable = ReturnType<typeof refundTable>;

/** Adds an event: its name, whether it is bound to happen, and how it changes the state. */
export type Happen = (name: string, fair: boolean, change: (s: Uint8Array) => void) => void;
