/**
 * @module
 * Broken variants of the machine and of its steps, each of which looks reasonable. The explorer has to catch every one of them: otherwise it
 * would prove nothing about the real thing.
 */
import { isFact, type Move, next, type Seen } from '../../src/refunds/machine.js';
import type { Standing } from '../../src/refunds/record.js';
import { type RefundSetting, TICKS, type Variant } from './refund-rules.js';
import { PLAIN } from './refund-settings.js';

/** A broken variant, where it shows. */
export interface Broken {
  /** A sentence: what the variant does. */
  readonly name: string;
  readonly variant: Variant;
  readonly setting: RefundSetting;
  /** It shows only after some hundred thousand states: left to the whole run. */
  readonly isDeep?: boolean;
}

const rest: RefundSetting = { ...PLAIN, rule: 'rest' };
const whole: RefundSetting = { ...PLAIN, whole: true };

/** The machine, except that some things are seen as others. */
const seeing = (change: (seen: Seen) => Seen): Variant => ({
  next: (now, seen, limits) => next(now, change(seen), limits),
});

/** The machine, except for some moves. */
const deciding = (instead: (now: Standing, seen: Seen) => Move | undefined): Variant => ({
  next: (now, seen, limits) => instead(now, seen) ?? next(now, seen, limits),
});

const isShown = (seen: Seen): boolean => seen.kind === 'look' && seen.proof !== 'none';

/** All of them. */
export const BROKEN: readonly Broken[] = [
  { name: 'sends before it commits', variant: { sendsBeforeCommit: true }, setting: rest },
  {
    name: 'forgets an earlier request when a later one never left',
    isDeep: true,
    variant: deciding((now, seen) =>
      seen.kind === 'answer' && seen.answer === 'never-left' && now.state === 'sending'
        ? { state: 'requested', data: { ...now.data, sends: 0, refusals: 0, reads: 0, since: 0 }, dueIn: 0 }
        : undefined,
    ),
    setting: whole,
  },
  {
    name: 'drops a success when somebody else has the entry by now',
    variant: { isFact: (seen) => isFact(seen) && seen.kind === 'answer' && seen.answer !== 'success' },
    setting: rest,
  },
  { name: 'writes the verdict together with the handler', variant: { verdictWithHandler: true }, setting: rest },
  { name: 'sends a part a second time', variant: { isWhole: true }, setting: rest },
  {
    name: 'takes the first refusal for the end',
    variant: deciding((now, seen) =>
      seen.kind === 'answer' &&
      seen.answer === 'refused' &&
      now.state === 'sending' &&
      now.data.attempt === seen.attempt
        ? { state: 'refused', data: { ...now.data, reason: 'refused' }, dueIn: TICKS.lease, afterwards: 'tell' }
        : undefined,
    ),
    setting: whole,
  },
  {
    name: 'takes one refusal of two requests for the end',
    variant: deciding((now, seen) =>
      seen.kind === 'look' && !isShown(seen) && now.state === 'sending' && now.data.refusals > 0
        ? { state: 'refused', data: { ...now.data, reason: 'refused' }, dueIn: TICKS.lease, afterwards: 'tell' }
        : undefined,
    ),
    setting: whole,
  },
  {
    name: 'believes after a crash that nothing was sent',
    variant: deciding((now, seen) =>
      seen.kind === 'look' && !isShown(seen) && now.state === 'sending' && now.data.refusals === 0
        ? { state: 'requested', data: { ...now.data, sends: 0, reads: 0 }, dueIn: 0 }
        : undefined,
    ),
    setting: rest,
  },
  { name: 'writes without looking at the version', variant: { unfenced: true }, setting: rest },
  {
    name: 'believes the first read that says unpaid',
    variant: { limits: { unpaid: { pauses: [1], reads: 1, time: 0 } } },
    setting: rest,
  },
  {
    name: 'counts a read that failed as one that says unpaid',
    variant: seeing((seen) =>
      seen.kind === 'no-answer'
        ? { kind: 'look', proof: 'none', payment: 'not-paid', whole: false, counts: true }
        : seen,
    ),
    setting: rest,
  },
  {
    name: 'sends the whole again at any time',
    variant: { limits: { resend: { reads: 1, from: 1, until: Number.POSITIVE_INFINITY } } },
    setting: { ...whole, rule: 'half-hour', slow: true, stale: 0 },
  },
  { name: 'says "told" before the handler ran', variant: { toldBeforeHandler: true }, setting: rest },
  {
    name: 'takes a limit or a wrong key for a refusal',
    variant: seeing((seen) =>
      seen.kind === 'answer' && seen.answer === 'turned-away' ? { ...seen, answer: 'refused' } : seen,
    ),
    setting: rest,
  },
  {
    name: 'takes an unknown outcome for a refusal',
    variant: seeing((seen) =>
      seen.kind === 'answer' && seen.answer === 'unknown' ? { ...seen, answer: 'refused' } : seen,
    ),
    setting: rest,
  },
  {
    name: 'lets the answer of an old attempt count for the new one',
    isDeep: true,
    variant: {
      next: (now, seen, limits) =>
        next(now, seen.kind === 'answer' ? { ...seen, attempt: now.data.attempt } : seen, limits),
    },
    setting: { ...rest, person: true },
  },
  {
    name: 'lets a person retry what is unproven',
    isDeep: true,
    variant: {
      next: (now, seen, limits) =>
        next(seen.kind === 'retry' && now.state === 'unproven' ? { ...now, state: 'refused' } : now, seen, limits),
    },
    setting: { ...rest, person: true },
  },
  {
    name: 'takes a limit or a wrong key for a success',
    variant: seeing((seen) =>
      seen.kind === 'answer' && seen.answer === 'turned-away' ? { ...seen, answer: 'success' } : seen,
    ),
    setting: rest,
  },
  { name: 'never gives up a lease', variant: { leaseNeverEnds: true }, setting: rest },
  {
    name: 'never gives up reading',
    variant: { limits: { settling: { pauses: [1], reads: Number.POSITIVE_INFINITY, time: 4 } } },
    setting: rest,
  },
];
