import { describe, expect, it } from 'vitest';
import type { RefundLimits } from './limits.js';
import { type Answer, isFact, type Look, next, type Seen } from './machine.js';
import { newAttempt, type RefundData, type Standing } from './record.js';

/** Every figure another, so that none can stand in for another one. */
const LIMITS: RefundLimits = {
  lease: 7,
  failures: [11, 12, 13],
  handler: [21, 22],
  unpaid: { pauses: [31, 32, 33], reads: 3, time: 100 },
  settling: { pauses: [41, 42], reads: 4, time: 1_000 },
  unknown: 51,
  refusal: 60,
  resend: { reads: 2, from: 200, until: 500 },
  blind: false,
};
const BLIND = { ...LIMITS, blind: true };
const STATES = ['requested', 'sending', 'refunded', 'refused', 'unproven'] as const;
const ENDED = ['refunded', 'refused', 'unproven'] as const;

const data = (changes: Partial<RefundData> = {}): RefundData => ({ ...newAttempt({}, 1), ...changes });
const at = (state: Standing['state'], changes: Partial<RefundData> = {}, age = 0): Standing => ({
  state,
  age,
  data: data(changes),
});
const look = (changes: Partial<Look> = {}): Look => ({
  kind: 'look',
  proof: 'none',
  payment: 'paid',
  whole: false,
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
const SENT = { sends: 1 };

describe('a fact, which is written no matter which process holds the entry by now,', () => {
  it.each(['success', 'refused', 'turned-away', 'never-left'] as const)('is the answer %s', (kind) => {
    expect(isFact(answer(kind))).toBe(true);
  });

  it.each<Seen>([
    answer('unknown'),
    look({ proof: 'proven' }),
    { kind: 'no-answer' },
    { kind: 'told' },
    { kind: 'retry' },
  ])('is not %j', (seen) => {
    expect(isFact(seen)).toBe(false);
  });
});

describe('a read that proves the refund', () => {
  it.each(['requested', 'sending', 'unproven'] as const)('ends one that is %s, and the merchant is told', (state) => {
    const now = at(state, { ...SENT, tries: 2, reason: 'unproven', message: 'earlier' });
    expect(next(now, look({ proof: 'proven', message: 'now' }), LIMITS)).toStrictEqual({
      state: 'refunded',
      data: data({ ...SENT, tries: 0, reason: undefined, message: 'now' }),
      dueIn: 7,
      afterwards: 'tell',
    });
  });

  it.each(['refunded', 'refused'] as const)('changes nothing about one that is %s', (state) => {
    for (const proof of ['proven', 'other', 'unproven', 'none'] as const)
      expect(next(at(state), look({ proof }), LIMITS)).toBeUndefined();
  });

  it('is the only one that changes what is unproven', () => {
    for (const proof of ['other', 'unproven', 'none'] as const)
      expect(next(at('unproven', SENT), look({ proof }), LIMITS)).toBeUndefined();
  });
});

describe('a read that shows a refund of another sum', () => {
  it('refuses what was never sent', () => {
    const move = next(at('requested', { message: 'earlier' }), look({ proof: 'other', message: 'x' }), LIMITS);
    expect(move).toStrictEqual({
      state: 'refused',
      data: data({ reason: 'other-sum', message: undefined }),
      dueIn: 7,
      afterwards: 'tell',
    });
  });

  it('leaves what was sent to a person, with what UnitPay said to the request', () => {
    const move = next(at('sending', { ...SENT, message: 'earlier' }), look({ proof: 'other' }), LIMITS);
    expect(move).toStrictEqual({
      state: 'unproven',
      data: data({ ...SENT, reason: 'other-sum', message: 'earlier' }),
      dueIn: 7,
      afterwards: 'tell',
    });
  });
});

it.each(['requested', 'sending'] as const)(
  'a read that proves nothing leaves a refund that is %s to a person',
  (state) => {
    expect(next(at(state, SENT), look({ proof: 'unproven' }), LIMITS)).toMatchObject({
      state: 'unproven',
      data: { reason: 'unproven', tries: 0 },
      dueIn: 7,
      afterwards: 'tell',
    });
  },
);

describe('a read without a refund, before anything was sent,', () => {
  it('lets the request leave once that is committed; failures stay counted', () => {
    expect(next(at('requested', { reads: 2, since: 50, tries: 3 }, 90), look(), LIMITS)).toStrictEqual({
      state: 'sending',
      data: data({ sends: 1, reads: 0, since: 0, tries: 3 }),
      dueIn: 7,
      afterwards: 'send',
    });
  });

  it('ends at once where UnitPay calls the parameters invalid', () => {
    expect(next(at('requested'), look({ payment: 'invalid', message: 'why' }), LIMITS)).toMatchObject({
      state: 'refused',
      data: { reason: 'invalid', message: 'why' },
      afterwards: 'tell',
    });
  });

  it.each([
    ['held', 'held'],
    ['not-paid', 'not-refundable'],
    ['unknown-status', 'not-refundable'],
    ['not-found', 'not-found'],
  ] as const)('of a payment that is %s ends as %s after enough reads over enough time', (payment, reason) => {
    const now = at('requested', { reads: 2, since: 50 }, 150);
    expect(next(now, look({ payment, message: 'why' }), LIMITS)).toMatchObject({
      state: 'refused',
      data: { reason, message: 'why' },
      dueIn: 7,
      afterwards: 'tell',
    });
  });

  it.each([
    ['too few', { reads: 1, since: 50 }, 151, 2, 50, 32],
    ['too little time', { reads: 2, since: 50 }, 149, 3, 50, 33],
    ['too many for the list of pauses', { reads: 6, since: 50 }, 149, 7, 50, 33],
    ['the first, which begins the time,', { reads: 0, since: 0 }, 149, 1, 149, 31],
  ] as const)('is waited for: %s', (_what, counted, age, reads, since, dueIn) => {
    expect(next(at('requested', { ...counted, tries: 2 }, age), look({ payment: 'held' }), LIMITS)).toStrictEqual({
      state: 'requested',
      data: data({ reads, since, tries: 0 }),
      dueIn,
    });
  });

  it('that a person asked for is not counted', () => {
    const now = at('requested', { reads: 0, since: 0 }, 149);
    expect(next(now, look({ payment: 'held', counts: false }), LIMITS)).toBeUndefined();
  });
});

describe('a read without a refund, after a request that UnitPay refused,', () => {
  const refused = (age: number) => at('sending', { sends: 1, refusals: 1, since: 100, tries: 2, message: 'no' }, age);

  it.each([160, 161])('ends it when it is late enough to know of the refusal (%i)', (age) => {
    expect(next(refused(age), look({ counts: false }), LIMITS)).toMatchObject({
      state: 'refused',
      data: { reason: 'refused', message: 'no' },
      dueIn: 7,
      afterwards: 'tell',
    });
  });

  it('waits for the rest of that time otherwise', () => {
    expect(next(refused(159), look(), LIMITS)).toStrictEqual({
      state: 'sending',
      data: data({ sends: 1, refusals: 1, since: 100, tries: 0, message: 'no' }),
      dueIn: 1,
    });
    expect(next(refused(159), look({ counts: false }), LIMITS)).toBeUndefined();
  });
});

describe('a read without a refund, after a request that may have arrived,', () => {
  const sent = (changes: Partial<RefundData> = {}, age = 300) => at('sending', { sends: 1, reads: 2, ...changes }, age);
  const whole = look({ whole: true });

  it.each([200, 300, 500])('lets a whole refund leave once more at the age of %i', (age) => {
    expect(next(sent({ since: 5, tries: 1 }, age), whole, LIMITS)).toStrictEqual({
      state: 'sending',
      data: data({ sends: 2, reads: 0, since: 0, tries: 1 }),
      dueIn: 7,
      afterwards: 'send',
    });
  });

  it.each<readonly [string, Standing, Look]>([
    ['it is too early', sent({}, 199), whole],
    ['it is too late', sent({}, 501), whole],
    ['it is a part', sent(), look()],
    ['the payment is not paid', sent(), look({ whole: true, payment: 'held' })],
    ['one of two was refused', sent({ sends: 2, refusals: 1 }), whole],
    ['it was sent twice', sent({ sends: 2 }), whole],
    ['the reads are too few', sent({ reads: 1 }), whole],
  ])('sends nothing more where %s', (_why, now, seen) => {
    const move = next(now, seen, LIMITS);
    expect(move).toMatchObject({ state: 'sending', data: { sends: now.data.sends, reads: now.data.reads + 1 } });
    expect(move?.afterwards).toBeUndefined();
  });

  it.each([
    [0, 41],
    [1, 42],
    [9, 42],
  ])('is the next of %i, and looked for again after %i', (reads, dueIn) => {
    expect(next(sent({ reads, since: 5, tries: 3 }), look(), LIMITS)).toStrictEqual({
      state: 'sending',
      data: data({ sends: 1, reads: reads + 1, since: 5, tries: 0 }),
      dueIn,
    });
  });

  it('leaves it to a person after enough reads over enough time, also when a person asked', () => {
    for (const counts of [true, false]) {
      expect(next(sent({ reads: 3, message: 'said' }, 1_000), look({ counts }), LIMITS)).toMatchObject({
        state: 'unproven',
        data: { reason: 'unproven', message: 'said' },
        afterwards: 'tell',
      });
    }
  });

  it.each([
    [2, 1_000],
    [3, 999],
  ])('does not after %i reads at the age of %i', (reads, age) => {
    expect(next(sent({ reads }, age), look(), LIMITS)).toMatchObject({ state: 'sending' });
    expect(next(sent({ reads }, age), look({ counts: false }), LIMITS)).toBeUndefined();
  });
});

describe('a success', () => {
  it.each(['requested', 'sending', 'refused', 'unproven'] as const)('ends a refund that is %s', (state) => {
    const now = at(state, { sum: '1.00', attempt: 3 });
    expect(next(now, answer('success', { task: { sum: '1.00' }, message: 'done' }), LIMITS)).toMatchObject({
      state: 'refunded',
      data: { reason: undefined, message: 'done' },
      dueIn: 7,
      afterwards: 'tell',
    });
  });

  it('is known already of one that is refunded', () => {
    expect(next(at('refunded'), answer('success', { task: { sum: '2.00' } }), LIMITS)).toBeUndefined();
  });

  it.each(['requested', 'sending', 'refused', 'unproven'] as const)(
    'of an earlier attempt for another sum is left to a person, of one that is %s',
    (state) => {
      const now = at(state, { sum: '1.00', reason: 'unproven' });
      expect(next(now, answer('success', { task: {}, message: 'done' }), LIMITS)).toMatchObject({
        state: 'unproven',
        data: { reason: 'other-sum', message: 'done' },
        afterwards: 'tell',
      });
    },
  );

  it('of an earlier attempt for another sum is said once', () => {
    expect(next(at('unproven', { sum: '1.00', reason: 'other-sum' }), answer('success'), LIMITS)).toBeUndefined();
    expect(next(at('refused', { sum: '1.00', reason: 'other-sum' }), answer('success'), LIMITS)).toMatchObject({
      state: 'unproven',
    });
  });
});

describe('an answer without a success', () => {
  const KINDS = ['refused', 'turned-away', 'never-left', 'unknown'] as const;

  it.each(KINDS)('(%s) is about the attempt under way only', (kind) => {
    for (const state of ['requested', ...ENDED] as const)
      expect(next(at(state, SENT), answer(kind), LIMITS)).toBeUndefined();
    expect(next(at('sending', { ...SENT, attempt: 2 }), answer(kind), LIMITS)).toBeUndefined();
  });

  it('that refuses is counted, and looked at again later', () => {
    const now = at('sending', { sends: 2, refusals: 1, reads: 4, since: 8, tries: 3 }, 77);
    expect(next(now, answer('refused', { message: 'no' }), LIMITS)).toStrictEqual({
      state: 'sending',
      data: data({ sends: 2, refusals: 2, reads: 0, since: 77, tries: 0, message: 'no' }),
      dueIn: 60,
    });
  });

  it('that refuses ends it where nothing can be read', () => {
    expect(next(at('sending', SENT), answer('refused', { message: 'no' }), BLIND)).toMatchObject({
      state: 'refused',
      data: { reason: 'refused', message: 'no' },
      afterwards: 'tell',
    });
  });

  it('that is unknown is looked after, and left to a person where nothing can be read', () => {
    const now = at('sending', { sends: 1, reads: 1, since: 2, tries: 3 });
    expect(next(now, answer('unknown'), LIMITS)).toStrictEqual({ state: 'sending', data: now.data, dueIn: 51 });
    expect(next(now, answer('unknown', { message: 'cut' }), BLIND)).toMatchObject({
      state: 'unproven',
      data: { reason: 'unproven', message: 'cut' },
      afterwards: 'tell',
    });
  });

  it.each(['turned-away', 'never-left'] as const)('(%s) begins the attempt again, and waits longer', (kind) => {
    const now = at('sending', { sum: '1.00', sends: 1, reads: 4, since: 8, tries: 1, message: 'old' }, 9);
    expect(next(now, answer(kind), LIMITS)).toStrictEqual({
      state: 'requested',
      data: { ...newAttempt({ sum: '1.00' }, 1), tries: 2 },
      dueIn: 12,
    });
  });

  it.each(['turned-away', 'never-left'] as const)('(%s) takes nothing from a request before it', (kind) => {
    const now = at('sending', { sends: 2, reads: 4, since: 8 });
    expect(next(now, answer(kind), LIMITS)).toStrictEqual({
      state: 'sending',
      data: data({ sends: 1, reads: 4, since: 8 }),
      dueIn: 51,
    });
  });
});

describe('a read that failed', () => {
  it.each([
    [0, 11],
    [2, 13],
    [7, 13],
  ])('is tried again: after %i others in %i', (tries, dueIn) => {
    for (const state of ['requested', 'sending'] as const)
      expect(next(at(state, { tries, reads: 2 }), { kind: 'no-answer' }, LIMITS)).toStrictEqual({
        state,
        data: data({ tries: tries + 1, reads: 2 }),
        dueIn,
      });
  });

  it.each(ENDED)('changes nothing about one that is %s', (state) => {
    expect(next(at(state), { kind: 'no-answer' }, LIMITS)).toBeUndefined();
  });

  it('is due at once where no pause is set', () => {
    const none = { ...LIMITS, failures: [] };
    expect(next(at('requested'), { kind: 'no-answer' }, none)).toMatchObject({ dueIn: 0 });
  });
});

describe('where nothing can be read', () => {
  it('a refund is sent unseen, once', () => {
    expect(next(at('requested'), { kind: 'unreadable' }, BLIND)).toMatchObject({
      state: 'sending',
      data: { sends: 1 },
      afterwards: 'send',
    });
    expect(next(at('sending', SENT), { kind: 'unreadable' }, BLIND)).toMatchObject({
      state: 'unproven',
      data: { reason: 'unproven' },
      afterwards: 'tell',
    });
  });

  it.each(ENDED)('nothing changes about one that is %s', (state) => {
    expect(next(at(state), { kind: 'unreadable' }, BLIND)).toBeUndefined();
  });
});

describe('asked again', () => {
  const other: Seen = { kind: 'request', task: { sum: '2.00', cashItems: 'c', paymentMethod: 'm' } };

  it('a refused refund begins again if something else is asked for', () => {
    expect(next(at('refused', { sum: '1.00', attempt: 4, sends: 2 }), other, LIMITS)).toStrictEqual({
      state: 'requested',
      data: newAttempt({ sum: '2.00', cashItems: 'c', paymentMethod: 'm' }, 5),
      dueIn: 0,
    });
    expect(next(at('refused', other.task), other, LIMITS)).toBeUndefined();
  });

  it('a refused refund begins again if a person wants it', () => {
    expect(
      next(at('refused', { sum: '1.00', attempt: 4, sends: 2, reason: 'held' }), { kind: 'retry' }, LIMITS),
    ).toStrictEqual({
      state: 'requested',
      data: newAttempt({ sum: '1.00' }, 5),
      dueIn: 0,
    });
  });

  it.each(STATES.filter((state) => state !== 'refused'))('one that is %s stays as it is', (state) => {
    expect(next(at(state), other, LIMITS)).toBeUndefined();
    expect(next(at(state), { kind: 'retry' }, LIMITS)).toBeUndefined();
  });
});

describe('a person who looked', () => {
  it('ends what is unproven', () => {
    const now = at('unproven', { ...SENT, reason: 'unproven', message: 'said' });
    expect(next(now, { kind: 'resolve', found: 'refunded' }, LIMITS)).toMatchObject({
      state: 'refunded',
      data: { reason: undefined, message: undefined },
      afterwards: 'tell',
    });
    expect(next(now, { kind: 'resolve', found: 'not-refunded' }, LIMITS)).toMatchObject({
      state: 'refused',
      data: { reason: 'resolved' },
      afterwards: 'tell',
    });
  });

  it.each(STATES.filter((state) => state !== 'unproven'))('says nothing about one that is %s', (state) => {
    for (const found of ['refunded', 'not-refunded'] as const)
      expect(next(at(state), { kind: 'resolve', found }, LIMITS)).toBeUndefined();
  });
});

describe('the merchant', () => {
  it.each(ENDED)('who was told of one that is %s is not told again', (state) => {
    expect(next(at(state, { tries: 3, reason: 'held' }), { kind: 'told' }, LIMITS)).toStrictEqual({
      state,
      data: data({ tries: 0, reason: 'held' }),
      dueIn: null,
    });
  });

  it.each(ENDED)('whose handler failed is told later of one that is %s', (state) => {
    expect(next(at(state, { tries: 1 }), { kind: 'handler-failed' }, LIMITS)).toStrictEqual({
      state,
      data: data({ tries: 2 }),
      dueIn: 22,
    });
  });

  it.each(['requested', 'sending'] as const)('is told nothing of one that is %s', (state) => {
    expect(next(at(state), { kind: 'told' }, LIMITS)).toBeUndefined();
    expect(next(at(state), { kind: 'handler-failed' }, LIMITS)).toBeUndefined();
  });
});
