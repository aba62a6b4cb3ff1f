import { describe, expect, it } from 'vitest';
import { refundLimits } from './limits.js';
import { isSameTask, newAttempt, type RefundData, readStanding, recordOf, writeData } from './record.js';

const DATA: RefundData = { ...newAttempt({ sum: '1.00', cashItems: 'c', paymentMethod: 'm' }, 2), sends: 1 };
const entry = (changes: object = {}, state = 'sending') => ({
  state,
  data: JSON.stringify({ ...DATA, ...changes }),
  age: 5,
});

it('a new attempt keeps what is asked for, and nothing else', () => {
  const task = { ...DATA, reason: 'held', message: 'x', sends: 3, reads: 4 };
  expect(newAttempt(task, 7)).toStrictEqual({
    sum: '1.00',
    cashItems: 'c',
    paymentMethod: 'm',
    attempt: 7,
    sends: 0,
    refusals: 0,
    reads: 0,
    since: 0,
    tries: 0,
  });
});

it.each(['sum', 'cashItems', 'paymentMethod'])('two refunds are not alike that differ in %s', (name) => {
  const task = { sum: '1.00', cashItems: 'c', paymentMethod: 'm' };
  expect(isSameTask(task, { ...task })).toBe(true);
  expect(isSameTask(task, { ...task, [name]: undefined })).toBe(false);
});

describe('an entry of the ledger', () => {
  it.each(['requested', 'sending', 'refunded', 'refused', 'unproven'])(
    'that is %s is read as it was written',
    (state) => {
      expect(readStanding({ state, data: writeData(DATA), age: 5 })).toStrictEqual({
        state,
        age: 5,
        data: JSON.parse(JSON.stringify(DATA)),
      });
    },
  );

  it.each(['refused', 'not-refundable', 'held', 'not-found', 'invalid', 'other-sum', 'unproven', 'resolved'])(
    'may give the reason %s',
    (reason) => {
      expect(readStanding(entry({ reason }))?.data.reason).toBe(reason);
    },
  );

  it.each(['attempt', 'sends', 'refusals', 'reads', 'since', 'tries'])(
    'without a right count of %s is unknown',
    (name) => {
      expect(readStanding(entry({ [name]: 0 }))).toBeDefined();
      for (const value of [undefined, '1', -1, null]) expect(readStanding(entry({ [name]: value }))).toBeUndefined();
    },
  );

  it.each(['sum', 'cashItems', 'paymentMethod', 'message'])('whose %s is no text is unknown', (name) => {
    expect(readStanding(entry({ [name]: undefined }))).toBeDefined();
    expect(readStanding(entry({ [name]: 'text' }))).toBeDefined();
    for (const value of [1, null, {}]) expect(readStanding(entry({ [name]: value }))).toBeUndefined();
  });

  it.each([
    ['a state of another version', entry({}, 'waiting')],
    ['a reason of another version', entry({ reason: 'later' })],
    ['no JSON', { ...entry(), data: '{' }],
    ['no object', { ...entry(), data: '7' }],
    ['nothing', { ...entry(), data: 'null' }],
  ])('with %s is unknown', (_what, written) => {
    expect(readStanding(written)).toBeUndefined();
  });

  it('is shown without what only the ledger needs', () => {
    const data = { ...DATA, reason: 'held', message: 'why' } as const;
    expect(recordOf('5', { state: 'refused', age: 1.6, data })).toStrictEqual({
      paymentId: '5',
      sum: '1.00',
      state: 'refused',
      reason: 'held',
      message: 'why',
      attempt: 2,
      stateFor: 2,
    });
  });
});

it('every pause and limit is multiplied by the scale, but not the lease', () => {
  const seconds = (...list: readonly number[]) => list.map((one) => one * 500);
  expect(refundLimits(0.5, 9, true)).toStrictEqual({
    lease: 9,
    failures: seconds(2, 10, 60, 300, 900),
    handler: seconds(5, 30, 120, 600, 1_800, 3_600),
    unpaid: { pauses: seconds(10, 60, 300, 240), reads: 4, time: 300_000 },
    settling: { pauses: seconds(5, 20, 60, 240, 600, 900, 1_800), reads: 7, time: 1_800_000 },
    unknown: 2_500,
    refusal: 30_000,
    resend: { reads: 2, from: 30_000, until: 750_000 },
    blind: true,
  });
  expect(refundLimits(1, 9, false).blind).toBe(false);
});
