/**
 * @module
 * Two workers, a ledger, UnitPay, its dashboard and a person around one refund. What is decided is decided by the real machine; the model only
 * carries it out as the steps do, and lets everything go wrong that can: crashes between any two steps, leases that end at any moment, lost
 * requests and answers, requests that arrive late, reads that are stale.
 */
import type { RefundLimits } from '../../src/refunds/limits.js';
import { type Answer, isFact, type Look, type Move, next, type Seen } from '../../src/refunds/machine.js';
import {
  newAttempt,
  type RefundData,
  type RefundReason,
  type RefundTask,
  type Standing,
} from '../../src/refunds/record.js';
import type { Event, Model } from './explore.js';

/** What UnitPay may mean by its rules on refunds of one payment; the older two are readings of older pages. */
export type RefundRule =
  /** One refund per payment. */
  | 'one'
  /** The same sum not twice within half an hour, and nothing said of afterwards. */
  | 'half-hour'
  /** Never more than what is left of the payment. */
  | 'rest';

/** What is explored. */
export interface RefundSetting {
  readonly whole: boolean;
  readonly rule: RefundRule;
  readonly paid: boolean;
  /** What was refunded can't be read as a sum. */
  readonly blind: boolean;
  /** A refund may take any time to show. */
  readonly slow: boolean;
  /** How many reads may be stale. */
  readonly stale: number;
  readonly crashes: number;
  /** Somebody may refund in the dashboard too. */
  readonly cabinet: boolean;
  /** A person may retry and resolve. */
  readonly person: boolean;
  /** Somebody may call settle(). */
  readonly settle: boolean;
  /** Whether handlers commit with "told", or run before it. */
  readonly transactions: boolean;
}

/** What a broken variant does otherwise; none of it in the real thing. */
export interface Variant {
  readonly next?: (now: Standing, seen: Seen, limits: RefundLimits) => Move | undefined;
  readonly isFact?: (seen: Seen) => boolean;
  readonly limits?: Partial<RefundLimits>;
  readonly isWhole?: boolean;
  /** Whether a change is refused to who has an old version. */
  readonly unfenced?: boolean;
  readonly sendsBeforeCommit?: boolean;
  readonly toldBeforeHandler?: boolean;
  readonly verdictWithHandler?: boolean;
  readonly leaseNeverEnds?: boolean;
}

/**
 * The limits as small numbers: pauses of one tick; "an hour" is 4 ticks, "25 minutes" 2, and half an hour 3. Zero pauses are superseded by
 * leases that end at any moment.
 */
export const TICKS: RefundLimits = {
  lease: -1,
  failures: [0],
  handler: [0],
  unpaid: { pauses: [1], reads: 3, time: 2 },
  settling: { pauses: [1], reads: 3, time: 4 },
  unknown: 0,
  refusal: 1,
  resend: { reads: 1, from: 1, until: 2 },
  blind: false,
};
const HALF_AN_HOUR = 3;
const AN_HOUR = 4;
/** Later than anything that matters. */
const LONGEST = 15;

// Places in a state.
let places = 0;
const place = () => places++;
const RECORD = place();
const RECORD_HIGH = place();
const AGE = place();
const DUE = place();
const TOLD = place();
const LEASE = place();
const worker = () => ({
  at: place(),
  fresh: place(),
  saw: place(),
  attempt: place(),
  request: place(),
  held: place(),
  heldHigh: place(),
  settles: place(),
});
const WORKERS = [worker(), worker()] as const;
const WORKER_PLACES = WORKERS[1].at - WORKERS[0].at;
const LATE = place();
const OURS = place();
const CABINET = place();
const RECENT = place();
const STALE = place();
const CABINET_LEFT = place();
const PERSON_SAID_NO = place();
const KNOWN = place();
const SENT = [place(), place()] as const;
const EFFECTS = place();
const RESOLVED = place();
const CRASHES = place();
const OF_BEFORE = place();
const UNITPAY_REFUSED = place();

/** Where a worker is. */
const IDLE = 0;
const HAS_ENTRY = 1;
const HAS_SEEN = 2;
const MAY_SEND = 3;
const AWAITS = 4;
const HAS_ANSWER = 5;
const HANDLER_RAN = 6;
const SENDS_FIRST = 7;

/** Where a request is. */
const ON_ITS_WAY = 1;
const DONE = 2;
const REFUSED = 3;
const TURNED_AWAY = 4;

/** What a worker saw. */
const LOOKS: readonly (Pick<Look, 'proof' | 'payment'> & { readonly name: string })[] = [
  { name: 'the refund', proof: 'proven', payment: 'paid' },
  { name: 'no refund', proof: 'none', payment: 'paid' },
  { name: 'another sum', proof: 'other', payment: 'paid' },
  { name: 'an unclear sum', proof: 'unproven', payment: 'paid' },
  { name: 'an unpaid payment', proof: 'none', payment: 'not-paid' },
];
const [PROVEN, NONE, OTHER, UNCLEAR, UNPAID] = [0, 1, 2, 3, 4];
const NO_ANSWER = LOOKS.length;
const ANSWERS: readonly Answer['answer'][] = ['success', 'refused', 'turned-away', 'unknown', 'never-left'];
const answerAt = (answer: Answer['answer']) => ANSWERS.indexOf(answer);

// Everything that the machine can be told, by number.
const lookCode = (saw: number, counts: boolean) => saw + (counts ? 0 : NO_ANSWER + 1);
const FIRST_ANSWER = 2 * (NO_ANSWER + 1);
const answerCode = (answer: number, attempt: number) => FIRST_ANSWER + answer + attempt * ANSWERS.length;
const FIRST_OTHER = FIRST_ANSWER + 2 * ANSWERS.length;
const [TOLD_CODE, FAILED_CODE, RETRY_CODE, FOUND_CODE, NOT_FOUND_CODE] = [0, 1, 2, 3, 4].map(
  (i) => FIRST_OTHER + i,
) as [number, number, number, number, number];
const CODES = FIRST_OTHER + 5;

function seenAt(code: number, whole: boolean, task: RefundTask): Seen {
  if (code < FIRST_ANSWER) {
    const saw = code % (NO_ANSWER + 1);
    const look = LOOKS[saw];
    return look === undefined ? { kind: 'no-answer' } : { kind: 'look', ...look, whole, counts: code === saw };
  }
  if (code < FIRST_OTHER) {
    const which = code - FIRST_ANSWER;
    const answer = ANSWERS[which % ANSWERS.length] as Answer['answer'];
    return { kind: 'answer', answer, attempt: 1 + Math.floor(which / ANSWERS.length), task };
  }
  const others: readonly Seen[] = [
    { kind: 'told' },
    { kind: 'handler-failed' },
    { kind: 'retry' },
    { kind: 'resolve', found: 'refunded' },
    { kind: 'resolve', found: 'not-refunded' },
  ];
  return others[code - FIRST_OTHER] as Seen;
}

/** Which worker is which makes no difference: one order stands for both, which halves the states. */
function canonical(s: Uint8Array): Uint8Array {
  const [first, second] = [WORKERS[0].at, WORKERS[1].at];
  let order = 0;
  for (let i = 0; i < WORKER_PLACES && order === 0; i++) order = (s[first + i] as number) - (s[second + i] as number);
  const lease = s[LEASE] as number;
  if (order > 0 || (order === 0 && lease < 2)) return s;
  if (order < 0) {
    const block = s.slice(first, first + WORKER_PLACES);
    s.copyWithin(first, second, second + WORKER_PLACES);
    s.set(block, second);
  }
  s[LEASE] = lease === 0 ? 0 : 3 - lease;
  return s;
}

/** The model of a setting, or of a broken variant. */
export function refundModel(setting: RefundSetting, variant: Variant = {}): Model {
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

  type Happen = (name: string, fair: boolean, change: (s: Uint8Array) => void) => void;

  function events(from: Uint8Array): Event[] {
    const out: Event[] = [];
    const happen = (name: string, fair: boolean, change: (s: Uint8Array) => void) => {
      const to = from.slice();
      change(to);
      out.push({ name, to, fair });
    };
    for (const i of [0, 1] as const) work(from, i, happen);
    provider(from, happen);
    person(from, happen);
    return out;
  }

  /** What one worker may do. */
  function work(from: Uint8Array, i: 0 | 1, happen: Happen): void {
    const w = WORKERS[i];
    const record = recordIn(from);
    const name = 'a worker ';
    const at = get(from, w.at);
    const isFresh = from[w.fresh] === 1 || variant.unfenced === true;
    const dropped = () => happen(`${name}finds that the entry has moved on`, true, (s) => rest(s, i));

    if (from[LEASE] === i + 1 && !variant.leaseNeverEnds) {
      happen(`${name}loses the lease`, at === IDLE, (s) => {
        s[LEASE] = 0;
      });
    }
    if (at !== IDLE && get(from, CRASHES) < setting.crashes) {
      happen(`${name}crashes`, false, (s) => {
        if (s[w.request] === ON_ITS_WAY) count(s, LATE, 3);
        rest(s, i);
        count(s, CRASHES, 9);
      });
    }
    switch (at) {
      case IDLE:
        if (from[LEASE] === 0 && (isOpen(record) || from[TOLD] === 0)) {
          happen(`${name}takes the entry (${record.state})`, true, (s) => {
            bump(s, i);
            s[AGE] = Math.max(get(s, AGE), get(s, DUE));
            s[LEASE] = i + 1;
            s[w.at] = HAS_ENTRY;
            s[w.fresh] = 1;
            setHeld(s, i);
          });
        }
        if (setting.settle && (isOpen(record) || record.state === 'unproven')) {
          happen(`${name}settles (${record.state})`, false, (s) => {
            s[w.at] = HAS_ENTRY;
            s[w.fresh] = 1;
            s[w.settles] = 1;
            setHeld(s, i);
          });
        }
        return;
      case HAS_ENTRY:
        if (!isFresh) dropped();
        else if (isOpen(record) || from[w.settles] === 1) reads(from, i, happen);
        else tells(from, i, happen);
        return;
      case HAS_SEEN: {
        if (!isFresh) {
          dropped();
          return;
        }
        const known = variant.unfenced ? numberIn(from, w.held, w.heldHigh) : numberIn(from);
        happen(`${name}decides`, true, (s) => {
          const move = moveOf(known, get(s, AGE), lookCode(get(s, w.saw), s[w.settles] === 0));
          if (move === undefined) {
            rest(s, i);
            return;
          }
          if (move.afterwards === 'send' && variant.sendsBeforeCommit) {
            s[w.at] = SENDS_FIRST;
            s[w.saw] = 0;
            return;
          }
          write(s, i, move);
          after(s, i, move);
        });
        return;
      }
      case MAY_SEND:
      case SENDS_FIRST:
        happen(`${name}sends the request`, true, (s) => {
          s[w.request] = ON_ITS_WAY;
          s[w.at] = AWAITS;
          count(s, SENT[s[w.attempt] as 0 | 1], 3);
        });
        happen(`${name}can not send the request`, false, (s) => {
          s[w.at] = HAS_ANSWER;
          s[w.saw] = answerAt('never-left');
          // Counted as sent, so that being proven without effect takes it off again.
          count(s, SENT[s[w.attempt] as 0 | 1], 3);
        });
        return;
      case AWAITS:
        awaits(from, i, happen);
        return;
      case HAS_ANSWER:
        writesAnswer(from, i, happen);
        return;
      case HANDLER_RAN:
        happen(`${name}writes that the merchant was told`, true, (s) => {
          const move = isFresh ? moveOf(numberIn(s), 0, TOLD_CODE) : undefined;
          if (move !== undefined) write(s, i, move);
          rest(s, i);
        });
        return;
    }
  }

  /** What a step does when its change is written. */
  function after(s: Uint8Array, i: number, move: Move): void {
    const w = WORKERS[i as 0 | 1];
    if (move.afterwards === undefined) {
      rest(s, i);
      return;
    }
    s[w.saw] = 0;
    s[w.request] = 0;
    s[w.settles] = 0;
    s[w.fresh] = 1;
    setHeld(s, i);
    s[w.attempt] = move.afterwards === 'send' ? move.data.attempt - 1 : 0;
    s[w.at] = move.afterwards === 'send' ? MAY_SEND : HAS_ENTRY;
  }

  function reads(from: Uint8Array, i: number, happen: Happen): void {
    const w = WORKERS[i as 0 | 1];
    const see = (saw: number, how: string, fair: boolean, isStale = false) =>
      happen(`a worker reads ${how}`, fair, (s) => {
        s[w.at] = HAS_SEEN;
        s[w.saw] = saw;
        if (isStale) s[STALE] = get(s, STALE) - 1;
      });
    const total = paidBack(from);
    const shown = setting.blind ? UNCLEAR : total === asked ? PROVEN : OTHER;
    const truth = !setting.paid ? UNPAID : total === 0 ? NONE : shown;
    see(truth as number, `${LOOKS[truth as number]?.name}`, true);
    // No read is half an hour old.
    if (get(from, STALE) > 0 && from[RECENT] === 1) {
      if (setting.paid) see(UNPAID as number, 'an unpaid payment, which is stale', false, true);
      if (total > 0) see(NONE as number, 'no refund, which is stale', false, true);
    }
    if (setting.slow && total > 0) see(NONE as number, 'no refund, since it does not show yet', false);
    see(NO_ANSWER, 'nothing: it fails', false);
  }

  function tells(from: Uint8Array, i: number, happen: Happen): void {
    const w = WORKERS[i as 0 | 1];
    const name = 'a worker ';
    const record = recordIn(from);
    if (from[TOLD] === 1) {
      happen(`${name}has nothing to tell`, true, (s) => rest(s, i));
      return;
    }
    const told = (s: Uint8Array) => {
      const move = moveOf(numberIn(s), 0, TOLD_CODE);
      if (move !== undefined) write(s, i, move);
    };
    const failed = (s: Uint8Array) => {
      const move = moveOf(numberIn(s), 0, FAILED_CODE);
      if (move !== undefined) write(s, i, move);
      rest(s, i);
    };
    happen(`${name}runs a handler that throws`, false, failed);
    if (!setting.transactions) {
      happen(`${name}runs the handler`, true, (s) => {
        if (record.state === 'refunded') count(s, EFFECTS, 2);
        s[w.at] = HANDLER_RAN;
      });
      return;
    }
    if (variant.toldBeforeHandler) {
      happen(`${name}writes that the merchant was told, and the handler throws`, false, (s) => {
        told(s);
        rest(s, i);
      });
    }
    happen(`${name}commits the handler's writes with "told"`, true, (s) => {
      if (record.state === 'refunded') count(s, EFFECTS, 2);
      told(s);
      rest(s, i);
    });
  }

  function awaits(from: Uint8Array, i: number, happen: Happen): void {
    const w = WORKERS[i as 0 | 1];
    const name = 'a worker ';
    const learn = (how: string, fair: boolean, answer: Answer['answer'], change: (s: Uint8Array) => void = () => {}) =>
      happen(`${name}${how}`, fair, (s) => {
        s[w.request] = 0;
        s[w.at] = HAS_ANSWER;
        s[w.saw] = answerAt(answer);
        change(s);
      });
    const arrives = (what: string, fair: boolean, request: number, change: (s: Uint8Array) => void = () => {}) =>
      happen(`UnitPay ${what} the request of a worker`, fair, (s) => {
        s[w.request] = request;
        change(s);
      });
    if (from[w.request] !== ON_ITS_WAY) {
      const answer = from[w.request] === DONE ? 'success' : from[w.request] === REFUSED ? 'refused' : 'turned-away';
      learn(`is answered: ${answer}`, true, answer);
      learn('loses the answer', false, 'unknown');
      return;
    }
    if (canRefund(from)) {
      arrives('carries out', true, DONE, (s) => {
        count(s, OURS, 3);
        s[RECENT] = 1;
      });
    }
    arrives('refuses', true, REFUSED, (s) => {
      s[UNITPAY_REFUSED] = 1;
    });
    arrives('turns away', false, TURNED_AWAY);
    learn('loses the request', false, 'unknown');
    if (get(from, LATE) < 2)
      learn('gives up waiting; the request is still on its way', false, 'unknown', (s) => count(s, LATE, 3));
  }

  function writesAnswer(from: Uint8Array, i: number, happen: Happen): void {
    const w = WORKERS[i as 0 | 1];
    const attempt = get(from, w.attempt);
    const code = answerCode(get(from, w.saw), attempt);
    const seen = seenAt(code, whole, task) as Answer;
    const change = (s: Uint8Array) => {
      if (seen.answer === 'success') s[KNOWN] = 1;
      // Provably without effect.
      if (seen.answer !== 'success' && seen.answer !== 'unknown') {
        const at = SENT[attempt as 0 | 1];
        s[at] = get(s, at) - 1;
      }
      if (variant.sendsBeforeCommit && recordIn(s).state === 'requested' && s[w.fresh] === 1) {
        const { data } = recordIn(s);
        write(s, i, { state: 'sending', data: { ...data, sends: 1, reads: 0 }, dueIn: limits.lease });
      }
      const isMine = s[w.fresh] === 1 || variant.unfenced === true;
      const move = isMine || isWritten(seen) ? moveOf(numberIn(s), get(s, AGE), code) : undefined;
      if (move === undefined) {
        rest(s, i);
        return;
      }
      write(s, i, move);
      after(s, i, move);
    };
    happen(`a worker writes the answer: ${seen.answer}`, true, change);
    if (variant.verdictWithHandler && seen.answer === 'success') {
      happen(`a worker runs a handler that throws, and the verdict is rolled back with it`, false, (s) => {
        s[KNOWN] = 1;
        rest(s, i);
      });
    }
  }

  function provider(from: Uint8Array, happen: Happen): void {
    if (get(from, LATE) > 0) {
      const late = (what: string, change: (s: Uint8Array) => void) =>
        happen(`a late request is ${what}`, true, (s) => {
          s[LATE] = get(s, LATE) - 1;
          change(s);
        });
      if (canRefund(from)) {
        late('carried out', (s) => {
          count(s, OURS, 3);
          s[RECENT] = 1;
        });
      }
      late('dropped or refused', () => {});
    }
    if (from[CABINET_LEFT] === 1 && setting.paid) {
      for (const which of [1, 2]) {
        const total = paidBack(from);
        const sum = which === 1 ? asked : otherSum;
        if (setting.rule === 'one' ? total > 0 : total + sum > 2) continue;
        happen(`somebody refunds ${which === 1 ? 'the same' : 'another'} sum in the dashboard`, false, (s) => {
          s[CABINET_LEFT] = 0;
          s[CABINET] = which;
          s[RECENT] = 1;
        });
      }
    }
    const age = get(from, AGE);
    if (isOpen(recordIn(from)) && age < AN_HOUR) {
      happen('time passes', false, (s) => {
        s[AGE] = age + 1;
      });
    }
    // What the second request of a whole refund rests on: a request is carried out within five minutes of the decision to send it, or not at all.
    const isMoving =
      get(from, LATE) > 0 ||
      WORKERS.some((w) => from[w.at] === HAS_SEEN || from[w.at] === MAY_SEND || from[w.request] === ON_ITS_WAY);
    const canPass = get(from, OURS) > 0 ? age >= HALF_AN_HOUR || from[OF_BEFORE] === 1 : get(from, CABINET) > 0;
    if (setting.rule === 'half-hour' && from[RECENT] === 1 && canPass && !isMoving) {
      happen('half an hour passes since the last refund', false, (s) => {
        s[RECENT] = 0;
      });
    }
  }

  function person(from: Uint8Array, happen: Happen): void {
    if (!setting.person) return;
    const record = recordIn(from);
    const act = (name: string, code: number, change: (s: Uint8Array) => void) => {
      const move = moveOf(numberIn(from), get(from, AGE), code);
      if (move === undefined) return;
      happen(`a person ${name}`, false, (s) => {
        write(s, -1, move);
        change(s);
      });
    };
    if (from[RESOLVED] === 0) {
      const found = paidBack(from) === asked ? 'refunded' : 'not-refunded';
      act(`looks: ${found}`, found === 'refunded' ? FOUND_CODE : NOT_FOUND_CODE, (s) => {
        s[RESOLVED] = 1;
        if (found === 'not-refunded') s[PERSON_SAID_NO] = 1;
      });
    }
    if (record.data.attempt === 1) {
      act('retries', RETRY_CODE, (s) => {
        if (get(s, OURS) > 0) s[OF_BEFORE] = 1;
      });
    }
  }

  const CAUSES_OF_UNPAID: readonly (RefundReason | undefined)[] = ['not-refundable', 'held', 'not-found'];

  function broken(s: Uint8Array): string | undefined {
    const { state, data } = recordIn(s);
    const isWord = s[PERSON_SAID_NO] === 1;
    if (!whole) {
      if (SENT.some((at) => get(s, at) > 1)) return 'a part was sent twice, and nobody said so';
      if (get(s, OURS) > 1 && !isWord) return 'a part was refunded twice';
    } else if (paidBack(s) > 2 && !isWord) return 'more money than the payment went back';
    if (state === 'refunded' && !(get(s, OURS) > 0 || s[CABINET] === 1)) return '"refunded", but no money went back';
    if (state === 'refused' && data.reason === 'refused' && !isWord) {
      if (s[UNITPAY_REFUSED] === 0) return '"refused", but UnitPay refused nothing';
      if (get(s, OURS) > 0) return '"refused", but our money went back';
      const canStill = (w: (typeof WORKERS)[number]) => s[w.request] === ON_ITS_WAY || s[w.at] === MAY_SEND;
      if (get(s, LATE) > 0 || WORKERS.some(canStill)) return '"refused", but a request can still take effect';
    }
    if (state === 'refused' && CAUSES_OF_UNPAID.includes(data.reason) && setting.paid)
      return '"not paid", but it is paid';
    if (s[KNOWN] === 1 && state !== 'refunded') return 'UnitPay said success, and the record forgot it';
    if (setting.transactions && get(s, EFFECTS) > 1) return 'the handler took effect twice';
    if (state === 'refunded' && s[TOLD] === 1 && s[EFFECTS] === 0) return 'told, but the handler never took effect';
    return undefined;
  }

  function isEnd(s: Uint8Array): boolean {
    const { state } = recordIn(s);
    if (isOpen({ state }) || s[TOLD] === 0 || get(s, LATE) > 0) return false;
    if (WORKERS.some((w) => s[w.at] !== IDLE)) return false;
    return state !== 'refunded' || get(s, EFFECTS) > 0;
  }

  const initial = new Uint8Array(places);
  initial[RECORD] = first;
  initial[RECENT] = 1;
  initial[STALE] = setting.stale;
  initial[CABINET_LEFT] = setting.cabinet ? 1 : 0;
  return { initial, events, broken, isEnd, canonical, ending: 'always' };
}
