import { describe, expect, it } from 'vitest';
import { refundLimits } from './limits.js';
import { type Answer, isFact, type Look, next, type Seen } from './machine.js';
import { newAttempt, type RefundData, type RefundState, type Standing } from './record.js';

const MINUTE = 60_000;
const LEASE = MINUTE;
const limits = refundLimits(1, LEASE, false);
const blind = refundLimits(1, LEASE, true);
const PART = { sum: '100.00' };

function standing(state: RefundState, data: Partial<RefundData> = {}, age = 0): Standing {
  return { state, age, data: { ...newAttempt({}, 1), ...data } };
}
const look = (changes: Partial<Look> = {}): Look => ({
  kind: 'look',
  proof: 'none',
  payment: 'paid',
  whole: true,
  counts: true,
  ...changes,
});
const answer = (kind: Answer['answer'], changes: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  attempt: 1,
  task: {},
  answer: kind,
  ...changes,
});
const VERDICTS = ['refunded', 'refused', 'unproven'] as const;
const OPEN = ['requested', 'sending'] as const;

describe('a fact', () => {
  it.each(['success', 'refused', 'turned-away', 'never-left'] as const)(
    'is an answer that says something: %s',
    (kind) => {
      expect(isFact(answer(kind))).toBe(true);
    },
  );

  it('is neither an unknown outcome nor a read', () => {
    expect([isFact(answer('unknown')), isFact(look())]).toEqual([false, false]);
  });
});

describe('a read without an answer', () => {
  it.each(OPEN)('is tried again while the refund is %s, each time later, at last every 15 minutes', (state) => {
    const pauses = [0, 1, 2, 3, 4, 9].map((tries) => next(standing(state, { tries }), { kind: 'no-answer' }, limits));
    expect(pauses.map((move) => move?.dueIn)).toEqual([2_000, 10_000, MINUTE, 5 * MINUTE, 15 * MINUTE, 15 * MINUTE]);
    expect(pauses.map((move) => [move?.state, move?.data.tries])).toEqual(
      [1, 2, 3, 4, 5, 10].map((tries) => [state, tries]),
    );
  });

  it.each(VERDICTS)('changes nothing about a refund that is %s', (state) => {
    expect(next(standing(state), { kind: 'no-answer' }, limits)).toBeUndefined();
  });
});

describe('a read', () => {
  it.each(['refunded', 'refused'] as const)('changes nothing about a refund that is %s', (state) => {
    expect(next(standing(state), look({ proof: 'proven' }), limits)).toBeUndefined();
  });

  it('that proves the refund ends also an unproven one well, and nothing else does', () => {
    const now = standing('unproven', { reason: 'unproven' });
    expect(next(now, look({ proof: 'proven' }), limits)).toMatchObject({ state: 'refunded', afterwards: 'tell' });
    for (const proof of ['none', 'other', 'unproven'] as const)
      expect(next(now, look({ proof }), limits)).toBeUndefined();
  });

  it('that shows another sum refuses what was not sent, and leaves to a person what was', () => {
    const seen = look({ proof: 'other' });
    expect(next(standing('requested'), seen, limits)).toMatchObject({
      state: 'refused',
      data: { reason: 'other-sum' },
    });
    expect(next(standing('sending'), seen, limits)).toMatchObject({ state: 'unproven', data: { reason: 'other-sum' } });
  });

  it.each(OPEN)('that proves nothing while something points to a refund leaves it to a person: %s', (state) => {
    expect(next(standing(state), look({ proof: 'unproven' }), limits)).toMatchObject({
      state: 'unproven',
      data: { reason: 'unproven' },
      dueIn: LEASE,
      afterwards: 'tell',
    });
  });

  it('of a payment that is paid lets the first request leave', () => {
    expect(next(standing('requested', { tries: 3 }), look(), limits)).toMatchObject({
      state: 'sending',
      data: { sends: 1, tries: 3 },
      afterwards: 'send',
    });
  });

  it('of parameters that UnitPay calls invalid refuses at once, with its words', () => {
    const seen = look({ payment: 'invalid', message: 'Неверные параметры' });
    expect(next(standing('requested'), seen, limits)).toMatchObject({
      state: 'refused',
      data: { reason: 'invalid', message: 'Неверные параметры' },
    });
  });

  it.each([
    ['held', 'held'],
    ['not-paid', 'not-refundable'],
    ['unknown-status', 'not-refundable'],
    ['not-found', 'not-found'],
  ] as const)('of a payment that is %s refuses after four reads in ten minutes, not before', (payment, reason) => {
    const seen = look({ payment });
    const before = [
      standing('requested', { reads: 3, since: 0 }, 9.9 * MINUTE),
      standing('requested', { reads: 2 }, 60 * MINUTE),
    ];
    for (const now of before) expect(next(now, seen, limits)).toMatchObject({ state: 'requested' });
    expect(next(standing('requested', { reads: 3, since: 0 }, 10 * MINUTE), seen, limits)).toMatchObject({
      state: 'refused',
      data: { reason },
    });
  });

  it('that a person asked for counts towards nothing bad', () => {
    const seen = look({ payment: 'not-paid', counts: false });
    expect(next(standing('requested', { reads: 1 }, 3 * MINUTE), seen, limits)).toBeUndefined();
    expect(next(standing('sending', { sends: 1 }, 2_000), look({ counts: false }), limits)).toBeUndefined();
    const refused = standing('sending', { sends: 1, refusals: 1, since: 0 }, 10_000);
    expect(next(refused, look({ counts: false }), limits)).toBeUndefined();
    expect(next(refused, look(), limits)).toMatchObject({ state: 'sending', dueIn: 50_000 });
  });

  it('a minute after the refusal of every request makes it final, with the words of then', () => {
    const now = standing('sending', { sends: 1, refusals: 1, since: 5_000, message: 'нет' }, MINUTE + 5_000);
    expect(next(now, look(), limits)).toMatchObject({ state: 'refused', data: { reason: 'refused', message: 'нет' } });
  });

  it.each([
    ['of a part', look({ whole: false }), { sends: 1, reads: 2 }, 2 * MINUTE],
    ['of a payment that is not paid', look({ payment: 'held' }), { sends: 1, reads: 2 }, 2 * MINUTE],
    ['that was sent twice already', look(), { sends: 2, reads: 2 }, 2 * MINUTE],
    ['one of whose requests was refused', look(), { sends: 2, refusals: 1, reads: 2 }, 2 * MINUTE],
    ['that was read too rarely', look(), { sends: 1, reads: 1 }, 2 * MINUTE],
    ['that left less than a minute ago', look(), { sends: 1, reads: 2 }, MINUTE - 1],
    ['that left more than 25 minutes ago', look(), { sends: 1, reads: 2 }, 25 * MINUTE + 1],
  ])('does not let a refund leave again %s', (_what, seen, data, age) => {
    expect(next(standing('sending', data, age), seen, limits)).toMatchObject({
      state: 'sending',
      data: { reads: data.reads + 1 },
    });
  });

  it.each([MINUTE, 25 * MINUTE])('lets a whole one leave a second time %i ms after the first', (age) => {
    expect(next(standing('sending', { sends: 1, reads: 2 }, age), look(), limits)).toMatchObject({
      data: { sends: 2, reads: 0 },
      afterwards: 'send',
    });
  });

  it('that shows nothing for an hour leaves it to a person', () => {
    const now = standing('sending', { sends: 2, reads: 6, message: 'что-то сказано' }, 60 * MINUTE);
    expect(next(now, look(), limits)).toMatchObject({ state: 'unproven', data: { message: 'что-то сказано' } });
  });
});

describe('in test mode, where nothing can be read,', () => {
  it('a request leaves at once, and one of a process that crashed stays with a person', () => {
    const seen: Seen = { kind: 'unreadable' };
    expect(next(standing('requested'), seen, blind)).toMatchObject({ state: 'sending', afterwards: 'send' });
    expect(next(standing('sending', { sends: 1 }), seen, blind)).toMatchObject({ state: 'unproven' });
    for (const state of VERDICTS) expect(next(standing(state), seen, blind)).toBeUndefined();
  });

  it.each([
    ['refused', 'refused'],
    ['unknown', 'unproven'],
  ] as const)('an answer that is %s ends it as %s', (kind, state) => {
    expect(next(standing('sending', { sends: 1 }), answer(kind), blind)).toMatchObject({ state, afterwards: 'tell' });
  });
});

describe('an answer', () => {
  it.each(['requested', 'sending', 'refused', 'unproven'] as const)('of success ends a refund that is %s', (state) => {
    expect(next(standing(state), answer('success', { message: 'да' }), limits)).toMatchObject({
      state: 'refunded',
      data: { message: 'да' },
    });
  });

  it('of success to a refund that is known changes nothing', () => {
    expect(next(standing('refunded'), answer('success'), limits)).toBeUndefined();
  });

  it('of success to an attempt with another sum leaves it to a person, once', () => {
    const seen = answer('success', { task: PART });
    expect(next(standing('requested', { attempt: 2 }), seen, limits)).toMatchObject({
      state: 'unproven',
      data: { reason: 'other-sum' },
    });
    expect(next(standing('unproven', { reason: 'other-sum' }), seen, limits)).toBeUndefined();
    expect(next(standing('unproven', { reason: 'unproven' }), seen, limits)).toMatchObject({
      data: { reason: 'other-sum' },
    });
  });

  it.each(['refused', 'turned-away', 'never-left', 'unknown'] as const)(
    'that says %s is dropped when the refund has moved on',
    (kind) => {
      expect(next(standing('requested'), answer(kind), limits)).toBeUndefined();
      expect(next(standing('sending', { attempt: 2, sends: 1 }), answer(kind), limits)).toBeUndefined();
    },
  );

  it.each(['never-left', 'turned-away'] as const)('that says %s takes its request back', (kind) => {
    expect(next(standing('sending', { sends: 1, tries: 1 }), answer(kind), limits)).toMatchObject({
      state: 'requested',
      data: { sends: 0, tries: 2 },
      dueIn: 10_000,
    });
    // Another request of this attempt may have left.
    expect(next(standing('sending', { sends: 2 }), answer(kind), limits)).toMatchObject({
      state: 'sending',
      data: { sends: 1 },
      dueIn: 5_000,
    });
  });

  it('of refusal is counted, and believed after a look a minute later', () => {
    const now = standing('sending', { sends: 1, reads: 4, tries: 2 }, 3_000);
    expect(next(now, answer('refused', { message: 'нет' }), limits)).toEqual({
      state: 'sending',
      data: { ...now.data, refusals: 1, reads: 0, since: 3_000, tries: 0, message: 'нет' },
      dueIn: MINUTE,
    });
  });

  it('that is unknown leaves everything as it is, for a look soon', () => {
    const now = standing('sending', { sends: 1 });
    expect(next(now, answer('unknown'), limits)).toEqual({ state: 'sending', data: now.data, dueIn: 5_000 });
  });
});

describe('what the merchant or a person says', () => {
  it('opens a new attempt for another sum, of a refused refund only', () => {
    const seen: Seen = { kind: 'request', task: PART };
    expect(next(standing('refused', { attempt: 3, sends: 1 }), seen, limits)).toMatchObject({
      state: 'requested',
      data: { ...PART, attempt: 4, sends: 0 },
      dueIn: 0,
    });
    expect(next(standing('refused', PART), seen, limits)).toBeUndefined();
    for (const state of ['requested', 'sending', 'refunded', 'unproven'] as const)
      expect(next(standing(state), seen, limits)).toBeUndefined();
  });

  it('tries a refused refund again, and no other', () => {
    expect(next(standing('refused', PART), { kind: 'retry' }, limits)).toMatchObject({ data: { ...PART, attempt: 2 } });
    for (const state of ['requested', 'sending', 'refunded', 'unproven'] as const)
      expect(next(standing(state), { kind: 'retry' }, limits)).toBeUndefined();
  });

  it.each([
    ['refunded', 'refunded', undefined],
    ['not-refunded', 'refused', 'resolved'],
  ] as const)('resolves an unproven refund, and no other: %s', (found, state, reason) => {
    expect(next(standing('unproven'), { kind: 'resolve', found }, limits)).toMatchObject({ state, data: { reason } });
    for (const other of ['requested', 'sending', 'refunded', 'refused'] as const)
      expect(next(standing(other), { kind: 'resolve', found }, limits)).toBeUndefined();
  });
});

describe('a verdict', () => {
  it.each(VERDICTS)('that was told is never due again: %s', (state) => {
    expect(next(standing(state, { tries: 4 }), { kind: 'told' }, limits)).toMatchObject({
      state,
      data: { tries: 0 },
      dueIn: null,
    });
  });

  it.each(VERDICTS)('whose handler threw is told again, each time later: %s', (state) => {
    const dueIn = (tries: number) => next(standing(state, { tries }), { kind: 'handler-failed' }, limits)?.dueIn;
    expect([dueIn(0), dueIn(1), dueIn(5), dueIn(50)]).toEqual([5_000, 30_000, 60 * MINUTE, 60 * MINUTE]);
  });

  it.each(OPEN)('is not there yet, so nothing can be told: %s', (state) => {
    for (const kind of ['told', 'handler-failed'] as const)
      expect(next(standing(state), { kind }, limits)).toBeUndefined();
  });
});
