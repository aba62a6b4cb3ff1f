import { describe, expect, it } from 'vitest';
import { Gate } from './gate.js';

const signal = new AbortController().signal;

describe('Gate', () => {
  it('lets in as many as it has places for, then in turn', async () => {
    const gate = new Gate(1);
    const order: string[] = [];
    const leave = await gate.enter(signal);
    const enter = (name: string) =>
      gate.enter(signal).then((out) => {
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
    const gate = new Gate(1);
    const abort = new AbortController();
    const leave = await gate.enter(signal);
    const aborted = gate.enter(abort.signal);
    const next = gate.enter(signal);
    abort.abort(new Error('gone'));
    await expect(aborted).rejects.toThrow('gone');
    leave();
    await expect(next).resolves.toBeTypeOf('function');
  });

  it('loses no place to one that is admitted and aborted in the same instant', async () => {
    const gate = new Gate(1);
    const abort = new AbortController();
    const leave = await gate.enter(signal);
    const aborted = gate.enter(abort.signal);
    abort.abort(new Error('gone'));
    leave();
    await aborted.then((out) => out()).catch(() => {});
    await expect(gate.enter(signal)).resolves.toBeTypeOf('function');
  });
});
