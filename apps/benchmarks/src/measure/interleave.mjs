// Several ways of doing one thing, in one process, in turns.

/**
 * Does a thing `count` times; may promise. As an object it can `prepare` what `run` needs, which is not measured.
 *
 * @typedef {((count: number) => unknown) | { prepare(count: number): unknown, run(count: number, prepared: any): unknown }} Side
 */

/** One batch of a side: processor and clock time of one operation, in microseconds. */
async function batch(side, count) {
  const run = typeof side === 'function' ? side : side.run;
  const prepared = await side.prepare?.(count);
  // What an earlier batch left behind is not this one's to collect.
  globalThis.gc?.({ type: 'minor' });
  const processor = process.cpuUsage();
  const clock = performance.now();
  await run(count, prepared);
  const elapsed = performance.now() - clock;
  const { user, system } = process.cpuUsage(processor);
  return { cpu: (user + system) / count, clock: (1000 * elapsed) / count };
}

/** How often a side has to run for a batch of about so many milliseconds; running it warms it up. */
async function calibrate(side, milliseconds) {
  let count = 8;
  for (;;) {
    const { clock } = await batch(side, count);
    const total = (clock * count) / 1000;
    if (total >= milliseconds) return count;
    count = Math.ceil(count * Math.min(8, Math.max(1.3, (1.1 * milliseconds) / Math.max(total, 0.01))));
  }
}

/**
 * Measures sides in turns, so that whatever else the machine does disturbs all alike.
 *
 * @param {Record<string, Side>} sides
 * @returns {Promise<Record<string, { cpu: number[], clock: number[] }>>} microseconds of one operation, by round
 */
export async function interleave(sides, { rounds, milliseconds = 25 }) {
  const names = Object.keys(sides);
  const counts = {};
  // Twice: the first time includes the compiler's work.
  for (let warm = 0; warm < 2; warm += 1)
    for (const name of names) counts[name] = await calibrate(sides[name], milliseconds);
  const results = Object.fromEntries(names.map((name) => [name, { cpu: [], clock: [] }]));
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < names.length; turn += 1) {
      // Another one begins each round.
      const name = names[(turn + round) % names.length];
      const { cpu, clock } = await batch(sides[name], counts[name]);
      results[name].cpu.push(cpu);
      results[name].clock.push(clock);
    }
  return results;
}

/** How fast `ours` is beside `other`, by round: 1 is equal, 2 twice as fast. */
export function speedBeside(results, ours, other) {
  const ratio = (kind) => results[ours][kind].map((cost, round) => results[other][kind][round] / cost);
  return { cpu: ratio('cpu'), clock: ratio('clock') };
}

/** How many times the cost of `other` ours is, by round. */
export function costBeside(results, ours, other) {
  return speedBeside(results, other, ours);
}
