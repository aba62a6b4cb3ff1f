// The run before this one: what it measured stands beside, so that a figure can be seen to repeat.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { nameOf } from './words.mjs';

const file = new URL('../../last-run.json', import.meta.url);
const idOf = (row, comparison) => `${row.id}.${comparison.id}`;
const decided = (verdict) => verdict === 'met' || verdict === 'missed';

/** `{ at, found: { "row.comparison": { median, low, high, verdict } } }`; undefined before the first run. */
export const readRun = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** What the run before found for a comparison. */
export const foundBefore = (run, row, comparison) => run?.found[idOf(row, comparison)];

/** How many verdicts the two runs agree in, and those in which they contradict each other: `undecided` contradicts nothing. */
export function sameVerdicts(rows, previous) {
  const both = rows
    .flatMap(({ row, outcomes }) =>
      outcomes.map(({ comparison, verdict }) => ({
        name: `${nameOf(row, comparison, 'en')}, beside ${comparison.beside.en}`,
        before: foundBefore(previous, row, comparison)?.verdict,
        now: verdict,
      })),
    )
    .filter(({ before, now }) => decided(before) && decided(now));
  const others = both.filter(({ before, now }) => before !== now);
  return { same: both.length - others.length, others };
}

export function writeRun(at, rows) {
  const entries = rows.flatMap(({ row, outcomes }) =>
    outcomes
      .filter(({ summary }) => summary)
      .map(({ comparison, summary: { median, low, high }, verdict }) => [
        idOf(row, comparison),
        { median, low, high, verdict },
      ]),
  );
  writeFileSync(file, `${JSON.stringify({ at, found: Object.fromEntries(entries) }, null, 2)}\n`);
}
