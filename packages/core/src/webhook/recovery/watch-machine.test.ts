import { expect, it } from 'vitest';
import { nextWatch, pauseAfter, type WatchData, type WatchSeen, watchLimits } from './watch-machine.js';

const limits = watchLimits(1);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const fresh: WatchData = { looks: 0, rejections: 0, paid: false };
const open: WatchSeen = { kind: 'open', paid: false };

it('pauses 2, 5, 15 minutes, 1, 3, 8 hours, then a day each', () => {
  const minutes = Array.from({ length: 9 }, (_, looks) => pauseAfter(looks, limits) / MINUTE);
  expect(minutes).toEqual([2, 5, 15, 60, 180, 480, 1440, 1440, 1440]);
});

it.each(['delivered', 'refunded'] as const)('stops watching what is %s, and says nothing', (kind) => {
  expect(nextWatch(fresh, 0, { kind, paid: true }, limits)).toEqual({ remove: true });
});

it('says at once that a payment which contradicts its check was charged and not delivered', () => {
  expect(nextWatch(fresh, 0, { kind: 'mismatch', paid: true }, limits)).toEqual({ remove: true, say: 'charged' });
});

it('looks at a refused one three times, and says it once, at the end', () => {
  const rejected: WatchSeen = { kind: 'rejected', paid: true };
  const first = nextWatch(fresh, 0, rejected, limits);
  expect(first).toMatchObject({ data: { rejections: 1, looks: 1, paid: true }, dueIn: 5 * MINUTE });
  expect(nextWatch({ ...fresh, rejections: 2 }, 0, rejected, limits)).toEqual({ remove: true, say: 'charged' });
});

it('gives up after six days, with a line if it was ever paid', () => {
  expect(nextWatch(fresh, 6 * DAY - 1, open, limits)).toMatchObject({ dueIn: 5 * MINUTE });
  expect(nextWatch(fresh, 6 * DAY, open, limits)).toEqual({ remove: true, say: undefined });
  expect(nextWatch({ ...fresh, paid: true }, 6 * DAY, open, limits)).toEqual({ remove: true, say: 'unsettled' });
});

it('keeps what a look showed: how many there were, and that it was ever paid', () => {
  const now: WatchData = { fingerprint: 'f', looks: 1, rejections: 1, paid: false };
  expect(nextWatch(now, 0, { kind: 'open', paid: true }, limits)).toStrictEqual({
    data: { fingerprint: 'f', looks: 2, rejections: 1, paid: true },
    dueIn: 15 * MINUTE,
  });
  expect(nextWatch({ ...now, paid: true }, 0, open, limits)).toMatchObject({ data: { paid: true } });
  expect(nextWatch(now, 0, open, limits)).toMatchObject({ data: { paid: false } });
});

it('ends at its last day also for a refusal that is not the third, and for one delivered late says nothing', () => {
  expect(nextWatch(fresh, 6 * DAY, { kind: 'rejected', paid: true }, limits)).toEqual({
    remove: true,
    say: 'unsettled',
  });
  expect(nextWatch({ ...fresh, rejections: 5 }, 6 * DAY, { kind: 'delivered', paid: true }, limits)).toEqual({
    remove: true,
  });
});

it('multiplies every pause by the scale, and looks at once where there is none', () => {
  const half = watchLimits(0.5);
  expect(half.pauses.map((pause) => pause / MINUTE)).toEqual([1, 2.5, 7.5, 30, 90, 240, 720]);
  expect(half).toMatchObject({ end: 3 * DAY, rejections: 3 });
  expect(pauseAfter(0, { ...half, pauses: [] })).toBe(0);
});
