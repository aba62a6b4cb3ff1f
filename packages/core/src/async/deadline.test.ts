import { describe, expect, it, vi } from 'vitest';
import { handClock } from '../../test/runtimes.js';
import { Deadline } from './deadline.js';
import { deadlineBehind, withSignal } from './lazy-signal.js';

const never = () => new Promise<never>(() => {});

describe('a deadline', () => {
  it('starts no timer before somebody asks for it', async () => {
    const runtime = handClock();
    const deadline = new Deadline(100, 'late', { runtime });
    expect(runtime.started).toBe(0);
    await runtime.pass(40);
    expect(deadline.left).toBe(60);
    expect(deadline.passed).toBe(false);
  });

  it('aborts its signal with its message when it passes, counted from its making', async () => {
    const runtime = handClock();
    const deadline = new Deadline(100, 'late', { runtime });
    await runtime.pass(40);
    const { signal } = deadline;
    await runtime.pass(59);
    expect(signal.aborted).toBe(false);
    await runtime.pass(1);
    expect(signal.reason).toEqual(new Error('late'));
    expect(deadline.signal).toBe(signal);
  });

  it('gives a signal that is aborted already when it is first read afterwards', async () => {
    const runtime = handClock();
    const deadline = new Deadline(100, 'late', { runtime });
    const raced = deadline.race(never(), 'whenLate');
    await runtime.pass(100);
    expect(await raced).toBe('whenLate');
    expect(deadline.signal.aborted).toBe(true);
  });

  it('lets a promise that settles first win, and forgets it', async () => {
    const runtime = handClock();
    const deadline = new Deadline(100, 'late', { runtime });
    expect(await deadline.race(Promise.resolve('done'), 'late')).toBe('done');
    await expect(deadline.race(Promise.reject(new Error('failed')), 'late')).rejects.toThrow('failed');
    deadline.cancel();
    expect(runtime.pending).toBe(0);
  });

  it('leaves a rejection that comes too late to nobody', async () => {
    const runtime = handClock();
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const deadline = new Deadline(100, 'late', { runtime });
    let fail = (_error: Error) => {};
    const failing = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    const raced = deadline.race(failing, 'late');
    await runtime.pass(100);
    fail(new Error('too late'));
    await runtime.pass(0);
    process.off('unhandledRejection', unhandled);
    expect(await raced).toBe('late');
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('called off starts no timer any more and never passes', async () => {
    const runtime = handClock();
    const deadline = new Deadline(100, 'late', { runtime });
    const { signal } = deadline;
    deadline.cancel();
    const late = new Deadline(100, 'late', { runtime });
    late.cancel();
    void late.signal;
    expect(runtime.pending).toBe(0);
    await runtime.pass(200);
    expect(signal.aborted).toBe(false);
  });

  it('after another starts its timer only when that one has passed, and is not later for it', async () => {
    const runtime = handClock();
    const first = new Deadline(100, 'first', { runtime });
    const second = new Deadline(300, 'second', { runtime, after: first });
    const { signal } = second;
    expect(runtime.pending).toBe(1);
    await runtime.pass(100);
    expect(runtime.pending).toBe(1);
    await runtime.pass(199);
    expect(signal.aborted).toBe(false);
    await runtime.pass(1);
    expect(signal.aborted).toBe(true);
  });
});

describe('a signal made when it is read', () => {
  const timed = () => {
    const deadline = new Deadline(100, 'late', { runtime: handClock() });
    return { deadline, context: withSignal({ transaction: 7 }, deadline) };
  };

  it('is the one of its deadline, also in a copy, through a proxy and for an heir', () => {
    const { deadline, context } = timed();
    for (const given of [
      context,
      { ...context },
      Object.assign({}, context),
      new Proxy(context, {}),
      Object.create(context),
    ]) {
      expect(given.signal).toBe(deadline.signal);
    }
  });

  it('is all that shows of it', () => {
    const { context } = timed();
    expect(Object.keys(context)).toEqual(['transaction', 'signal']);
    expect(Object.getOwnPropertySymbols({ ...context })).toEqual([]);
  });

  it('tells its deadline from a copy, which has a signal and nothing else', () => {
    const { deadline, context } = timed();
    expect(deadlineBehind(context)).toBe(deadline);
    expect(deadlineBehind({ ...context })).toBeUndefined();
  });
});
