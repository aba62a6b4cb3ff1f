import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { growingPause } from './growing-pause.js';
import { sleep } from './sleep.js';
import { untilAborted } from './until-aborted.js';
import { withTimeout } from './with-timeout.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('sleep resolves after its time and leaves no timer', async () => {
  const slept = sleep(1_000, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(1_000);
  await expect(slept).resolves.toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

it("sleep rejects with the signal's reason and leaves no timer", async () => {
  const abort = new AbortController();
  const slept = sleep(1_000, abort.signal);
  abort.abort(new Error('enough'));
  await expect(slept).rejects.toThrow('enough');
  expect(vi.getTimerCount()).toBe(0);
});

it('withTimeout rejects with its message when the promise takes longer', async () => {
  const late = withTimeout(new Promise(() => {}), 50, 'no answer');
  const rejected = expect(late).rejects.toThrow('no answer');
  await vi.advanceTimersByTimeAsync(50);
  await rejected;
});

it("withTimeout passes on the promise's outcome and leaves no timer", async () => {
  expect(await withTimeout(Promise.resolve(7), 50, 'no answer')).toBe(7);
  await expect(withTimeout(Promise.reject(new Error('broken')), 50, 'no answer')).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});

it('growingPause grows up to its longest, and takes off at most a half', () => {
  const growth = { first: 10, factor: 2, longest: 100 };
  const random = vi.spyOn(Math, 'random');
  random.mockReturnValue(1);
  expect([0, 1, 2, 9].map((retry) => growingPause(retry, growth))).toEqual([10, 20, 40, 100]);
  random.mockReturnValue(0);
  expect(growingPause(1, growth)).toBe(10);
  random.mockRestore();
});

it('a wait on a signal that has aborted already ends with its reason, and the promise may still fail unheard', async () => {
  const waited = untilAborted(Promise.reject(new Error('late')), AbortSignal.abort(new Error('enough')));
  await expect(waited).rejects.toThrow('enough');
});
