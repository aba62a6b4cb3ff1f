import { expect, it } from 'vitest';
import { judge, median, summarise } from './statistics.mjs';

it('the median of an even count lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

it('the interval of 21 rounds leaves out the six most extreme on either side', () => {
  const rounds = Array.from({ length: 21 }, (_, index) => index);
  expect(summarise(rounds)).toStrictEqual({ median: 10, low: 6, high: 14, rounds: 21 });
});

it('one round that another program disturbed does not move the interval to it', () => {
  expect(summarise([...Array.from({ length: 20 }, () => 1), 1000]).high).toBe(1);
});

it.each([
  [{ low: 0.9, high: 1.1 }, 0.8, 'higher', 'met'],
  [{ low: 0.5, high: 0.7 }, 0.8, 'higher', 'missed'],
  [{ low: 0.7, high: 0.9 }, 0.8, 'higher', 'undecided'],
  [{ low: 1.2, high: 1.9 }, 2, 'lower', 'met'],
  [{ low: 2.1, high: 2.3 }, 2, 'lower', 'missed'],
  [{ low: 1.9, high: 2.1 }, 2, 'lower', 'undecided'],
  [{ low: 1, high: 1 }, undefined, 'higher', 'no aim'],
])('%j beside the aim %s, where %s is better, is %s', (summary, aim, better, verdict) => {
  expect(judge(summary, aim, better)).toBe(verdict);
});
