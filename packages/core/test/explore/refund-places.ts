/**
 * @module
 * A state of the model as a short list of small numbers: what stands where, and what the machine can be told, by number.
 */
import type { Answer, Look, Seen } from '../../src/refunds/machine.js';
import type { RefundTask } from '../../src/refunds/record.js';

export const HALF_AN_HOUR = 3;
export const AN_HOUR = 4;
/** Later than anything that matters. */
export const LONGEST = 15;

// Places in a state.
let places = 0;
const place = () => places++;
export const RECORD = place();
export const RECORD_HIGH = place();
export const AGE = place();
export const DUE = place();
export const TOLD = place();
export const LEASE = place();
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
export const WORKERS = [worker(), worker()] as const;
export const WORKER_PLACES = WORKERS[1].at - WORKERS[0].at;
export const LATE = place();
export const OURS = place();
export const CABINET = place();
export const RECENT = place();
export const STALE = place();
export const CABINET_LEFT = place();
export const PERSON_SAID_NO = place();
export const KNOWN = place();
export const SENT = [place(), place()] as const;
export const EFFECTS = place();
export const RESOLVED = place();
export const CRASHES = place();
export const OF_BEFORE = place();
export const UNITPAY_REFUSED = place();
/** How many numbers a state has. */
export const PLACES = places;

/** Where a worker is. */
export const IDLE = 0;
export const HAS_ENTRY = 1;
export const HAS_SEEN = 2;
export const MAY_SEND = 3;
export const AWAITS = 4;
export const HAS_ANSWER = 5;
export const HANDLER_RAN = 6;
export const SENDS_FIRST = 7;

/** Where a request is. */
export const ON_ITS_WAY = 1;
export const DONE = 2;
export const REFUSED = 3;
export const TURNED_AWAY = 4;

/** What a worker saw. */
export const LOOKS: readonly (Pick<Look, 'proof' | 'payment'> & { readonly name: string })[] = [
  { name: 'the refund', proof: 'proven', payment: 'paid' },
  { name: 'no refund', proof: 'none', payment: 'paid' },
  { name: 'another sum', proof: 'other', payment: 'paid' },
  { name: 'an unclear sum', proof: 'unproven', payment: 'paid' },
  { name: 'an unpaid payment', proof: 'none', payment: 'not-paid' },
];
export const [PROVEN, NONE, OTHER, UNCLEAR, UNPAID] = [0, 1, 2, 3, 4];
export const NO_ANSWER = LOOKS.length;
export const ANSWERS: readonly Answer['answer'][] = ['success', 'refused', 'turned-away', 'unknown', 'never-left'];
export const answerAt = (answer: Answer['answer']) => ANSWERS.indexOf(answer);

// Everything that the machine can be told, by number.
export const lookCode = (saw: number, counts: boolean) => saw + (counts ? 0 : NO_ANSWER + 1);
export const FIRST_ANSWER = 2 * (NO_ANSWER + 1);
export const answerCode = (answer: number, attempt: number) => FIRST_ANSWER + answer + attempt * ANSWERS.length;
export const FIRST_OTHER = FIRST_ANSWER + 2 * ANSWERS.length;
export const [TOLD_CODE, FAILED_CODE, RETRY_CODE, FOUND_CODE, NOT_FOUND_CODE] = [0, 1, 2, 3, 4].map(
  (i) => FIRST_OTHER + i,
) as [number, number, number, number, number];
export const CODES = FIRST_OTHER + 5;

export function seenAt(code: number, whole: boolean, task: RefundTask): Seen {
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
export function canonical(s: Uint8Array): Uint8Array {
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
