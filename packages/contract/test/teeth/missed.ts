/**
 * @module
 * Counts damages and which of them a comparison noticed.
 */
import type { Damage } from '../../src/damage/damage.js';

const counts = new Map<string, { tried: number; caught: number }>();

/** Counts which damages a comparison notices; returns those it does not. */
export async function missed<D extends Damage>(
  what: string,
  damages: readonly D[],
  notices: (damage: D) => boolean | Promise<boolean>,
): Promise<readonly string[]> {
  const count = counts.get(what) ?? { tried: 0, caught: 0 };
  counts.set(what, count);
  const slipped: string[] = [];
  for (const damage of damages) {
    count.tried++;
    if (await notices(damage)) count.caught++;
    else slipped.push(damage.what);
  }
  return slipped;
}

/** Prints the counts, by what was damaged and in all. */
export function report(): void {
  const total = { tried: 0, caught: 0 };
  for (const [what, { tried, caught }] of counts) {
    process.stdout.write(`golden-has-teeth: ${what}: ${tried} tried, ${caught} caught\n`);
    total.tried += tried;
    total.caught += caught;
  }
  const { tried, caught } = total;
  process.stdout.write(`golden-has-teeth: ${tried} damages tried, ${caught} caught, ${tried - caught} missed\n`);
}
