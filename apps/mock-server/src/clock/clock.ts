/**
 * @module
 * The mock's own clock: real time plus an offset, or a moment that stands still.
 */

/** Moscow's distance from UTC: every date of the provider is UTC+03:00. */
const MOSCOW = 3 * 3_600_000;

/** The last moment a date of the provider can show: the years after 9999 have no place in it. */
export const LATEST = Date.UTC(9999, 11, 31) - MOSCOW;

/** The mock's clock, in whole milliseconds whatever it is told: so are the moments in answers and state files. */
export class Clock {
  #offset = 0;
  #frozenAt: number | null = null;
  readonly #real: () => number;

  /** @param real Where real time comes from, epoch milliseconds. */
  constructor(real: () => number = Date.now) {
    this.#real = () => Math.floor(real());
  }

  /** Now, epoch milliseconds. */
  now(): number {
    return this.#frozenAt ?? this.#real() + this.#offset;
  }

  /** Distance from real time in milliseconds. */
  get offset(): number {
    return this.now() - this.#real();
  }

  /** Whether it stands still. */
  get frozen(): boolean {
    return this.#frozenAt !== null;
  }

  /** Moves it to a moment; it goes on (or stands) from there. */
  moveTo(at: number): void {
    const whole = Math.ceil(at);
    if (this.#frozenAt !== null) this.#frozenAt = whole;
    else this.#offset = whole - this.#real();
  }

  /** Stops it at the present moment. */
  freeze(): void {
    this.#frozenAt = this.now();
  }

  /** Lets it go on from where it stands. */
  unfreeze(): void {
    const at = this.now();
    this.#frozenAt = null;
    this.#offset = at - this.#real();
  }

  /** Back to real time. */
  reset(): void {
    this.#offset = 0;
    this.#frozenAt = null;
  }
}

/** Writes a moment as the provider does: `2026-11-23 10:00:00`, Moscow time. */
export function formatDate(at: number): string {
  const date = new Date(at + MOSCOW);
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

function two(part: number): string {
  return part < 10 ? `0${part}` : `${part}`;
}

/** Writes a moment in the other form the provider's texts name: `23.11.2026 10:00:00`, Moscow time. */
export function formatDottedDate(at: number): string {
  const [date = '', time = ''] = formatDate(at).split(' ');
  return `${date.split('-').reverse().join('.')} ${time}`;
}
