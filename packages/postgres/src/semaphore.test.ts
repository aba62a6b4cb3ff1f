import { describe, expect, it } from 'vitest';
import { Semaphore } from './semaphore.js';

const signal = new AbortController().signal;

describe('Semaphore', () => {
  it('lets in as many as it has places for, then in turn', async () => {
    const semaphore = new Semaphore(1);
    const order: string[] = [];
    const leave = await semaphore.enter(signal);
    const enter = (name: string) =>
      semaphore.enter(signal).then((out) => {
        order.push(name);
        out();
      });
    const queue = [enter('a'), enter('b')];
    expect(order).toEqual([]);
    leave();
    await Promise.all(queue);
    expect(order).toEqual(['a', 'b']);
  });

  it('passes over those who were aborted', async () => {
    const semaphore = new Semaphore(1);
    const abort = new AbortController();
    const leave = await semaphore.enter(signal);
    const aborted = semaphore.enter(abort.signal);
    const next = semaphore.enter(signal);
    abort.abort(new Error('gone'));
    await expect(aborted).rejects.toThrow('gone');
    leave();
    await expect(next).resolves.toBeTypeOf('function');
  });

  it('loses no place to one that is admitted and aborted in the same instant', async () => {
    const semaphore = new Semaphore(1);
    const abort = new AbortController();
    const leave = await semaphore.enter(signal);
    const aborted = semaphore.enter(abort.signal);
    abort.abort(new Error('gone'));
    leave();
    await aborted.then((out) => out()).catch(() => {});
    await expect(semaphore.enter(signal)).resolves.toBeTypeOf('function');
  });
});
