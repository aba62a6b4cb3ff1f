import { expect, it } from 'vitest';
import { sameVerdicts } from './last-run.mjs';
import { page } from './markdown.mjs';

const row = {
  id: 'thing',
  title: { en: 'A thing', ru: 'Вещь' },
  comparisons: [],
};
const outcome = (id: string, verdict: string, median: number) => ({
  comparison: { id, of: { en: id, ru: id }, beside: { en: 'another', ru: 'другое' }, aim: 1 },
  summary: { median, low: median, high: median, rounds: 9 },
  verdict,
});
const rows = [{ row, outcomes: [outcome('a', 'met', 2), outcome('b', 'missed', 0.5), outcome('c', 'undecided', 1)] }];
const previous = {
  at: '2026-11-27T23:59:00.000Z',
  found: {
    'thing.a': { median: 2.1, low: 2, high: 2.2, verdict: 'met' },
    'thing.b': { median: 1.5, low: 1.4, high: 1.6, verdict: 'met' },
    'thing.c': { median: 1.5, low: 1.4, high: 1.6, verdict: 'met' },
  },
};
const report = {
  rows,
  previous,
  profiles: { thing: [{ name: 'slow — core/slow.js', share: 0.5 }] },
  machine: { processor: 'p', cores: 2, memory: 'm', system: 's', node: 'n', load: '0.1' },
  versions: ['other 1'],
  date: '2026-11-28',
};

it('the page shows the run before beside each figure, and counts the verdicts that repeat', () => {
  const text = page('en', report as never);
  expect(text).toContain(
    '| A thing: a | another | 2.00 (2.00–2.00) | — | — | 1.00 | met | 2.10 (2.00–2.20), met | — |',
  );
  expect(text).toContain('The run before this one was at 2026-11-27 23:59 UTC.');
  expect(text).toContain('1 verdicts are the same, 1 differ: A thing: b, beside another (met, now missed).');
});

it('the page says of each row that misses why, with a profile', () => {
  for (const language of ['en', 'ru'])
    expect(page(language, report as never)).toContain('- 50.0 % `slow — core/slow.js`');
});

it('undecided contradicts nothing, and neither does a run without one before', () => {
  expect(sameVerdicts(rows as never, previous as never).others.map(({ name }: { name: string }) => name)).toEqual([
    'A thing: b, beside another',
  ]);
  expect(sameVerdicts(rows as never, undefined)).toEqual({ same: 0, others: [] });
});
