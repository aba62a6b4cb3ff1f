/**
 * @module
 * Finds a secret in a text however it was encoded on its way back to us: as it is, percent-encoded once or more, escaped for JSON or HTML, in
 * any mixture of these, in any case. A gateway's error page can echo the query in whatever form it likes.
 *
 * All readings of a text are followed at once, from left to right: for each length of a beginning of the secret it is known where a match of
 * that beginning started. So the time is at most the text's length times the secret's, whatever stands in them; a regular
 * expression over the same readings took seconds for long keys, and its compilation more than most texts.
 */
import { readings } from './readings.js';

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
/** Where something can be encoded. */
const MAY_BE_ENCODED = '%&+\\';
const BACKSLASH = 92;

/** Makes a function that finds each place of a secret in a text. */
export function secretFinder(secret: string): (text: string) => Span[] {
  const codes = Array.from(secret, (character) => folded(character.codePointAt(0) as number));
  const whole = codes.length;
  const isPlainWord = PLAIN_WORD.test(secret);

  return (text) => {
    const spans: Span[] = [];
    /** By place and by number of characters: where a match of so many first characters of the secret started. */
    let fronts = new Map<number, number[]>();
    let from = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const here = fronts.get(at);
      // Nothing is under way, and nothing begins.
      if (!here && folded(text.charCodeAt(at)) !== codes[0] && !mayBeEncoded(text, at)) continue;
      fronts.delete(at);
      const start = here?.[whole];
      if (start !== undefined && !(isPlainWord && LETTER.test(text.charAt(at)))) {
        const end = endOf(text, at, start, fronts);
        spans.push({ start: withLeading(text, start, from), end });
        from = end;
        fronts = new Map();
        at = end - 1;
        continue;
      }
      const front = here ?? [];
      if (!isPlainWord || startsWord(text, at)) front[0] = at;
      for (const [code, to] of readings(text, at)) {
        const next = advance(front, folded(code), fronts.get(to) ?? []);
        if (next.length > 0) fronts.set(to, next);
      }
    }
    return spans;
  };

  /** What matches at one place become when this character is read there. */
  function advance(front: readonly number[], code: number, next: number[]): number[] {
    for (let count = 0; count < front.length; count += 1) {
      const start = front[count];
      if (start === undefined) continue;
      if (codes[count] === code) next[count + 1] = Math.min(next[count + 1] ?? start, start);
      // Escaping adds backslashes, any number of them.
      if (code === BACKSLASH && count > 0) next[count] = Math.min(next[count] ?? start, start);
    }
    return next;
  }

  /** The end of a match: the furthest of its readings, and the escapes of a last backslash. */
  function endOf(text: string, at: number, start: number, fronts: ReadonlyMap<number, readonly number[]>): number {
    let end = at;
    for (const [to, front] of fronts) if (front[whole] === start) end = Math.max(end, to);
    while (codes[whole - 1] === BACKSLASH) {
      const another = readings(text, end).find(([code]) => code === BACKSLASH);
      if (!another) break;
      end = another[1];
    }
    return end;
  }
}

/** A surrogate pair is one character, and may begin the secret. */
function mayBeEncoded(text: string, at: number): boolean {
  return MAY_BE_ENCODED.includes(text.charAt(at)) || text[at - 1] === '\\' || text.charCodeAt(at) >= 0xd800;
}

function folded(code: number): number {
  if (!(code >= 128)) return code >= 65 && code <= 90 ? code + 32 : code;
  return code > 0x10ffff ? code : (String.fromCodePoint(code).toLowerCase().codePointAt(0) as number);
}

function withLeading(text: string, start: number, from: number): number {
  let first = start;
  while (first > from && text[first - 1] === '\\') first -= 1;
  return first;
}

function startsWord(text: string, at: number): boolean {
  return !LETTER.test(text.charAt(at - 1)) || ESCAPE_END.test(text.slice(Math.max(0, at - 3), at));
}
