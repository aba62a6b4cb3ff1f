/**
 * @module
 * What an encoded character of a text can stand for. More than one reading can be right: `%2541` is `%41` encoded, and `A` encoded twice.
 */

/** One or, for a surrogate pair, two UTF-16 units, and where the text goes on. */
export interface Reading {
  readonly unit: number;
  readonly second?: number | undefined;
  readonly to: number;
}

const NONE: readonly Reading[] = [];
/** A text can have been percent-encoded, or escaped for HTML, so many times more. */
const TIMES = 5;

const PLUS = 0x2b;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const BACKSLASH = 0x5c;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const JSON_UNIT = /u([\da-f]{4})/iy;
const BYTE = /%((?:25){0,4})([\da-f]{2})/iy;
const REFERENCE = /(?:#0{0,8}(\d{1,7})|#x0{0,8}([\da-f]{1,6})|(amp|lt|gt|quot|apos));/iy;

/** The readings of what stands at a place, besides the character itself. */
export function readings(text: string, at: number): readonly Reading[] {
  const unit = text.charCodeAt(at);
  if (unit === PERCENT) return percentEncoded(text, at);
  if (unit === AMPERSAND) return references(text, at);
  if (unit === PLUS) return [{ unit: 0x20, to: at + 1 }];
  return at > 0 && text.charCodeAt(at - 1) === BACKSLASH ? escaped(text, at) : NONE;
}

/** After a backslash of JSON. */
function escaped(text: string, at: number): readonly Reading[] {
  const control = CONTROLS[text[at] ?? ''];
  if (control !== undefined) return [{ unit: control.charCodeAt(0), to: at + 1 }];
  const unit = matchAt(JSON_UNIT, text, at);
  return unit ? [{ unit: Number.parseInt(unit[1] as string, 16), to: at + 5 }] : NONE;
}

function percentEncoded(text: string, at: number): readonly Reading[] {
  const found: Reading[] = [];
  // Each `25` may be the byte itself, or another time of encoding.
  for (let times = 0, place = at + 1; times < TIMES; times += 1, place += 2) {
    const byte = hexByte(text, place);
    if (byte === undefined) break;
    if (byte < 0x80) found.push({ unit: byte, to: place + 2 });
    else {
      const reading = manyBytes(text, byte, place + 2);
      if (reading) found.push(reading);
    }
    if (byte !== PERCENT) break;
  }
  return found;
}

/** A character of several bytes of UTF-8, whose first is read. */
function manyBytes(text: string, first: number, at: number): Reading | undefined {
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
  if (more === 0) return undefined;
  let code = first & (0x3f >> more);
  let to = at;
  for (let index = 0; index < more; index += 1) {
    const byte = matchAt(BYTE, text, to);
    if (!byte) return undefined;
    code = (code << 6) | (Number.parseInt(byte[2] as string, 16) & 0x3f);
    to += byte[0].length;
  }
  return reading(code, to);
}

function references(text: string, at: number): readonly Reading[] {
  const found: Reading[] = [];
  for (let times = 0, place = at + 1; times < TIMES; times += 1, place += 4) {
    const reference = matchAt(REFERENCE, text, place);
    if (!reference) break;
    const [all, decimal, hexadecimal, name] = reference;
    const code =
      decimal !== undefined
        ? Number(decimal)
        : hexadecimal !== undefined
          ? Number.parseInt(hexadecimal, 16)
          : (NAMED[(name as string).toLowerCase()] as string).charCodeAt(0);
    const one = reading(code, place + all.length);
    if (one) found.push(one);
    if (code !== AMPERSAND || all.length !== 4) break;
  }
  return found;
}

function reading(code: number, to: number): Reading | undefined {
  if (code > 0x10ffff) return undefined;
  const text = String.fromCodePoint(code);
  return { unit: text.charCodeAt(0), second: text.length > 1 ? text.charCodeAt(1) : undefined, to };
}

function hexByte(text: string, at: number): number | undefined {
  const digits = text.slice(at, at + 2);
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
