import { expect, it } from 'vitest';
import { tooSlow } from './guard.mjs';

const faster = { comparison: { aim: 0.8 }, summary: { low: 0.7, high: 0.9 } };
const cheaper = { comparison: { aim: 3.5, better: 'lower' }, summary: { low: 3, high: 4 } };
const times = ({ low, high }: { low: number; high: number }, factor: number) => ({
  low: low * factor,
  high: high * factor,
});

it('the guard lets pass what is at its aim', () => {
  expect([tooSlow(faster), tooSlow(cheaper)]).toStrictEqual([false, false]);
});

it('the guard stops a speed that is a tenth of its aim', () => {
  expect(tooSlow({ ...faster, summary: times(faster.summary, 0.1) })).toBe(true);
});

it('the guard stops a cost that is ten times its aim', () => {
  expect(tooSlow({ ...cheaper, summary: times(cheaper.summary, 10) })).toBe(true);
});

it('the guard lets pass what a busy machine makes three times slower', () => {
  expect(tooSlow({ ...faster, summary: times(faster.summary, 1 / 3) })).toBe(false);
});
