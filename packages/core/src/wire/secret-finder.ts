/**
 * @module
 * Finds a secret in a text however it was encoded on its way back to us: as it is, percent-encoded once or more, escaped for JSON or HTML, in
 * any mixture of these, in any case. A gateway's error page can echo the query in whatever form it likes.
 *
 * All readings of a text are followed at once, from left to right: for each length of a beginning of the secret it is known where a match of
 * that beginning started. So the time is at most the text's length times the secret's, whatever stands in them; a regular
 * expression over the same readings took seconds for long keys, and its compilation more than most texts.
 */
import { type Reading, readings } from './readings.js';

/** A part of a text, from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A key such as `secret`, as examples and mocks have: inside other words (`secretKey`) it is no key. */
const PLAIN_WORD = /^[a-z]{1,7}$/i;
const LETTER = /[a-z]/i;
/** A letter that ends an escape (`%3D`, `\\n`) belongs to no word. */
const ESCAPE_END = /(?:%[\da-f]{2}|\\[a-z])$/i;

const BACKSLASH = 0x5c;
/** So many backslashes in front of a secret belong to its escapes. */
const LEADING_BACKSLASHES = 8;

/** Where matches of beginnings of the secret started: `starts[n]` for its first n units, -1 for none; none is longer than `longest`. */
interface Front {
  readonly starts: Int32Array;
  longest: number;
}

/** Makes a function that finds each place of a secret in a text. */
export function secretFinder(secret: string): (text: string) => Span[] {
  const units = Array.from({ length: secret.length }, (_, index) => folded(secret.charCodeAt(index)));
  const whole = units.length;
  const isPlainWord = PLAIN_WORD.test(secret);
  const endsInBackslash = units[whole - 1] === BACKSLASH;
  const emptyFront = (): Front => ({ starts: new Int32Array(whole + 1).fill(-1), longest: 0 });

  /** What the beginnings at one place become when this unit is read there; `at` is where a new match would start. */
  function advance(from: Front, unit: number, into: Front, at: number, mayStart: boolean): void {
    const read = folded(unit);
    for (let count = Math.min(from.longest, whole - 1); count >= 0; count -= 1) {
      if (units[count] !== read) continue;
      const start = count === 0 ? (mayStart ? at : -1) : (from.starts[count] as number);
      if (start >= 0) note(into, count + 1, start);
    }
    // Escaping adds backslashes, any number of them.
    if (unit === BACKSLASH) merge(from, into);
  }

  return (text) => {
    const spans: Span[] = [];
    const ahead = new Map<number, Front>();
    let here = emptyFront();
    let next = emptyFront();
    let from = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const arriving = ahead.get(at);
      if (arriving) {
        merge(arriving, here);
        ahead.delete(at);
      }
      const start = here.starts[whole] as number;
      if (start >= 0 && !(isPlainWord && LETTER.test(text[at] ?? ''))) {
        const end = endOf(text, at, start, ahead);
        from = push(spans, { start: withLeading(text, start, from), end });
        clear(here);
        ahead.clear();
        at = end - 1;
        continue;
      }
      const unit = text.charCodeAt(at);
      const mayStart = !isPlainWord || startsWord(text, at);
      advance(here, unit, next, at, mayStart);
      for (const reading of readings(text, at)) jump(here, reading, at, mayStart);
      [here, next] = [next, here];
      clear(next);
    }
    return spans;

    function jump(origin: Front, { unit, second, to }: Reading, at: number, mayStart: boolean): void {
      // Most encoded characters are in no match and begin none.
      if (origin.longest === 0 && units[0] !== folded(unit)) return;
      const target = ahead.get(to) ?? emptyFront();
      if (second === undefined) advance(origin, unit, target, at, mayStart);
      else {
        const half = emptyFront();
        advance(origin, unit, half, at, mayStart);
        advance(half, second, target, at, false);
      }
      if (target.longest > 0) ahead.set(to, target);
    }
  };

  /** The end of a match: the furthest of its readings, and the escapes of a last backslash. */
  function endOf(text: string, at: number, start: number, ahead: ReadonlyMap<number, Front>): number {
    let end = at;
    for (const [to, front] of ahead) if (to > end && front.starts[whole] === start) end = to;
    while (endsInBackslash) {
      if (text.charCodeAt(end) === BACKSLASH) end += 1;
      else {
        const another = readings(text, end).find(({ unit }) => unit === BACKSLASH);
        if (another === undefined) break;
        end = another.to;
      }
    }
    return end;
  }
}

function folded(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

function note(front: Front, count: number, start: number): void {
  const before = front.starts[count] as number;
  if (before < 0 || start < before) front.starts[count] = start;
  if (count > front.longest) front.longest = count;
}

function merge(from: Front, into: Front): void {
  for (let count = 1; count <= from.longest; count += 1) {
    const start = from.starts[count] as number;
    if (start >= 0) note(into, count, start);
  }
}

function clear(front: Front): void {
  front.starts.fill(-1, 0, front.longest + 1);
  front.longest = 0;
}

function push(spans: Span[], span: Span): number {
  spans.push(span);
  return span.end;
}

function withLeading(text: string, start: number, from: number): number {
  let first = start;
  while (first > from && start - first < LEADING_BACKSLASHES && text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return first;
}

function startsWord(text: string, at: number): boolean {
  return !LETTER.test(text[at - 1] ?? '') || ESCAPE_END.test(text.slice(Math.max(0, at - 3), at));
}
