/** @module The known name that a mistyped one is closest to. */

/** The closest of the names; null when none is close enough to be meant. */
export function closestName(typed: string, names: readonly string[]): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const distance = distanceOf(typed.toLowerCase(), name.toLowerCase());
    if (distance < least) [best, least] = [name, distance];
  }
  return best !== null && least <= Math.max(2, Math.ceil(best.length / 2)) ? best : null;
}

/** How many letters have to be changed, added or left out; what begins the same counts as close. */
function distanceOf(left: string, right: string): number {
  if (left !== '' && (right.startsWith(left) || left.startsWith(right))) return 1;
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
