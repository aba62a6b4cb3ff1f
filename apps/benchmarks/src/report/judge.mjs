// From what a row measured to what is said of it.
import { judge, summarise } from '../measure/statistics.mjs';

/** Every comparison of a row with its summary and verdict. */
export function judgeRow(row, measured) {
  return row.comparisons.map((comparison) => {
    const samples = measured[comparison.id];
    if (samples === undefined) return { comparison, verdict: 'absent' };
    const { by = 'cpu', aim, better = 'higher' } = comparison;
    const summary = summarise(samples.value ?? samples[by]);
    const others = samples.value ? undefined : { cpu: summarise(samples.cpu), clock: summarise(samples.clock) };
    return { comparison, summary, others, verdict: judge(summary, aim, better) };
  });
}
