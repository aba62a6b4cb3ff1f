/**
 * @module
 * Parses JSON without losing a digit: Node 20's JSON.parse gives no access to a number's source text.
 */
import { NumberText } from './number-text.js';

/** Deeper than any reply of UnitPay's, far from what overflows the stack. */
const MAX_DEPTH = 100;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/**
 * Parses JSON text as JSON.parse does, except that a number which JavaScript would write differently comes as `NumberText`, that
 * `__proto__` members are dropped, and that nesting deeper than 100 levels is refused.
 *
 * @throws SyntaxError naming the position, never the text.
 */
export function parseJson(text: string): unknown {
  if (isPlain(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // The careful parser says where the mistake is.
    }
  }
  return parseCarefully(text);
}

/** A number that JavaScript may write differently: a fraction, an exponent, minus zero, sixteen digits. In a string it costs time only. */
const RISKY_NUMBER = /[:[,]\s*(?:-0|-?\d{1,15}[.eE]|-?\d{16})/;

/** Whether JSON.parse reads the text just as the careful parser does. It may say no where it would. */
function isPlain(text: string): boolean {
  if (text[0] !== '{' && text[0] !== '[') return false;
  if (text.includes('__proto__') || text.includes('\\u00') || RISKY_NUMBER.test(text)) return false;
  let brackets = 0;
  for (let at = 0; at < text.length && brackets < MAX_DEPTH; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) brackets++;
  }
  return brackets < MAX_DEPTH;
}

function parseCarefully(text: string): unknown {
  let at = 0;

  function fail(problem: string): never {
    throw new SyntaxError(`${problem} at character ${at}`);
  }

  function skipSpace(): void {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
  }

  /** Takes the character if it comes next. */
  function take(character: string): boolean {
    if (text[at] !== character) return false;
    at++;
    skipSpace();
    return true;
  }

  function readString(): string {
    const start = at;
    for (at++; text[at] !== '"'; at++) {
      if (at >= text.length) fail('unterminated string');
      if (text[at] === '\\') at++;
    }
    const token = text.slice(start, ++at);
    try {
      return JSON.parse(token) as string;
    } catch {
      at = start;
      return fail('malformed string');
    }
  }

  function readNumber(): number | NumberText {
    NUMBER.lastIndex = at;
    const source = NUMBER.exec(text)?.[0];
    if (source === undefined) return fail('unexpected character');
    at = NUMBER.lastIndex;
    const value = Number(source);
    return String(value) === source ? value : new NumberText(source);
  }

  function readArray(depth: number): unknown[] {
    const items: unknown[] = [];
    at++;
    skipSpace();
    if (take(']')) return items;
    do items.push(readValue(depth));
    while (take(','));
    if (!take(']')) fail('expected , or ]');
    return items;
  }

  function readObject(depth: number): Record<string, unknown> {
    const members: Record<string, unknown> = {};
    at++;
    skipSpace();
    if (take('}')) return members;
    do {
      if (text[at] !== '"') fail('expected a name');
      const name = readString();
      skipSpace();
      if (!take(':')) fail('expected :');
      const value = readValue(depth);
      if (name !== '__proto__') members[name] = value;
    } while (take(','));
    if (!take('}')) fail('expected , or }');
    return members;
  }

  function readScalar(): unknown {
    if (text[at] === '"') return readString();
    for (const [word, value] of LITERALS) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return value;
      }
    }
    return readNumber();
  }

  function readValue(depth: number): unknown {
    if (depth > MAX_DEPTH) fail('nested too deeply');
    if (text[at] === '{') return readObject(depth + 1);
    if (text[at] === '[') return readArray(depth + 1);
    const value = readScalar();
    skipSpace();
    return value;
  }

  skipSpace();
  const value = readValue(1);
  if (at < text.length) fail('unexpected text after the value');
  return value;
}
