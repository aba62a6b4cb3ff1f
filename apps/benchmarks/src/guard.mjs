// What CI holds: nothing is tenfold worse than its aim. Wide enough for any machine, and for a busy one.

import { measureRow } from './measure/row.mjs';
import { judgeRow } from './report/judge.mjs';
import { nameOf } from './report/words.mjs';
import { loadRow } from './rows/index.mjs';

/** How many times worse than its aim a comparison may be. */
const SLACK = 8;
const ROWS = {
  'webhook-verify': {},
  'webhook-process': {},
  'form-url': {},
  'client-stub': {},
  servers: { only: ['node-http', 'express5'] },
  import: {},
  types: {},
};

/** The bound of a comparison. */
const bound = ({ aim, better = 'higher' }) => (better === 'higher' ? aim / SLACK : aim * SLACK);

/** True when even the friendlier end of the interval is beyond the bound. */
export function tooSlow({ comparison, summary }) {
  const { better = 'higher' } = comparison;
  return better === 'higher' ? summary.high < bound(comparison) : summary.low > bound(comparison);
}

/** Measures a few rows; resolves with sentences about what is far too slow. */
export async function guard() {
  const problems = [];
  let compared = 0;
  for (const [id, options] of Object.entries(ROWS)) {
    const row = await loadRow(id);
    const outcomes = judgeRow(row, await measureRow(row, { rounds: 7, ...options }));
    for (const outcome of outcomes.filter(({ summary, comparison }) => summary && comparison.aim)) {
      compared += 1;
      const { comparison, summary } = outcome;
      const said = `${nameOf(row, comparison, 'en')}, beside ${comparison.beside.en}: ${summary.median.toFixed(3)} (bound ${bound(comparison).toFixed(3)})`;
      console.log(said);
      if (tooSlow(outcome)) problems.push(said);
    }
  }
  if (compared < 12) problems.push(`only ${compared} comparisons were made: the guard itself is broken`);
  return { problems, compared };
}
