/**
 * @module
 * What to say about a name that nothing here has.
 */

/** Says that there is no such name, which one is probably meant, and which there are. */
export function unknownName(name: string, names: readonly string[]): string {
  const probable = names.find((one) => isNear(name.toLowerCase(), one.toLowerCase()));
  const question = probable === undefined ? '' : `; did you mean "${probable}"?`;
  const known = names.length === 0 ? 'Nothing can be given' : `There are: ${names.join(', ')}`;
  return `there is no "${name}" here${question || '.'} ${known}`;
}

/** One begins with the other, or they differ by a slip of the finger or two. */
function isNear(given: string, known: string): boolean {
  return given.startsWith(known) || known.startsWith(given) || slips(given, known) <= (known.length > 3 ? 2 : 1);
}

/** How many letters have to be put in, left out or changed. */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [place, letter] of [...one].entries()) {
    const next = [place + 1];
    for (const [index, wanted] of [...other].entries()) {
      const changed = (row[index] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
