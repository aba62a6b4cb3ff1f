// What is said of a handful of measurements: their median, and how far it can be believed.

/** The middle value. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The median with its 95 % confidence interval, taken from the order of the values: it assumes nothing about how they are distributed,
 * and one round that another program disturbed moves it by one rank only.
 */
export function summarise(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.floor((sorted.length - 1.96 * Math.sqrt(sorted.length)) / 2));
  return { median: median(sorted), low: sorted[rank], high: sorted[sorted.length - 1 - rank], rounds: sorted.length };
}

/** `met`, `missed`, or `undecided` when the spread touches the aim. */
export function judge({ low, high }, aim, better) {
  if (aim === undefined) return 'no aim';
  if (better === 'higher') return low >= aim ? 'met' : high < aim ? 'missed' : 'undecided';
  return high <= aim ? 'met' : low > aim ? 'missed' : 'undecided';
}
