const SECOND = 1_000;

/** Lets through one line per reason and second, so that strangers can't fill a disk, and counts the others. */
export class FloodLimit {
  readonly #now: () => number;
  readonly #lines = new Map<string, { writtenAt: number; unwritten: number }>();

  /** @param now Milliseconds from any starting point. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How many lines of this reason were left out since the last one that was written; `undefined` when this one is to be left out too. */
  pass(reason: string): number | undefined {
    const now = this.#now();
    const line = this.#lines.get(reason);
    if (line && now - line.writtenAt < SECOND) {
      line.unwritten += 1;
      return undefined;
    }
    this.#lines.set(reason, { writtenAt: now, unwritten: 0 });
    return line?.unwritten ?? 0;
  }
}
