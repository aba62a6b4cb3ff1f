/**
 * @module
 * What a place of a text can stand for, encoded or not. More than one reading can be right: `%2541` is `%41` encoded, and `A` encoded twice.
 */

/** A character's code point, and where the text goes on. */
export type Reading = readonly [code: number, to: number];

const NAMED: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 };
const PERCENT = 37;

const JSON_UNIT = /u([\da-f]{4})/iy;
const LOW_SURROGATE = /\\+u(d[c-f][\da-f]{2})/iy;
const BYTE = /([\da-f]{2})/iy;
const NEXT_BYTE = /%(?:25)*([89ab][\da-f])/iy;
const REFERENCE = /(?:#0*(\d{1,7})|#(x[\da-f]{1,9})|(amp|lt|gt|quot|apos));/iy;

/** The readings of a place: as it stands, and decoded. */
export function readings(text: string, at: number): Reading[] {
  const code = text.codePointAt(at) ?? Number.NaN;
  const found: Reading[] = [[code, at + (code > 0xffff ? 2 : 1)]];
  if (code === PERCENT) percentEncoded(text, at + 1, found);
  // `&`
  else if (code === 38) references(text, at + 1, found);
  // `+`, a space in a form.
  else if (code === 43) found.push([32, at + 1]);
  else if (text[at - 1] === '\\') escaped(text, at, found);
  return found;
}

/** After a backslash of JSON. */
function escaped(text: string, at: number, found: Reading[]): void {
  const unit = matchAt(JSON_UNIT, text, at);
  if (!unit) return;
  const low = matchAt(LOW_SURROGATE, text, at + 5);
  const units = [unit, ...(low ? [low] : [])].map(([, digits]) => hexadecimal(digits));
  const code = String.fromCharCode(...units).codePointAt(0) as number;
  found.push([code, at + 5 + (low && code > 0xffff ? low[0].length : 0)]);
}

/** Each `25` may be the byte itself, or another time of encoding. */
function percentEncoded(text: string, start: number, found: Reading[]): void {
  for (let at = start, digits = matchAt(BYTE, text, at); digits; digits = matchAt(BYTE, text, at)) {
    let code = hexadecimal(digits[1]);
    at += 2;
    if (code >= 0xc0) {
      let more = code >= 0xf0 ? 3 : code >= 0xe0 ? 2 : 1;
      code &= 0x3f >> more;
      let to = at;
      for (let next = matchAt(NEXT_BYTE, text, to); next && more > 0; next = matchAt(NEXT_BYTE, text, to)) {
        code = (code << 6) | (hexadecimal(next[1]) & 0x3f);
        to += next[0].length;
        more -= 1;
      }
      if (more === 0) found.push([code, to]);
      return;
    }
    found.push([code, at]);
    if (code !== PERCENT) return;
  }
}

/** Each `amp;` may be the character itself, or another time of escaping. */
function references(text: string, start: number, found: Reading[]): void {
  for (let at = start, match = matchAt(REFERENCE, text, at); match; match = matchAt(REFERENCE, text, at)) {
    const [all, decimal, hex, name] = match;
    at += all.length;
    found.push([name === undefined ? Number(decimal ?? `0${hex}`) : (NAMED[name.toLowerCase()] as number), at]);
    if (name?.toLowerCase() !== 'amp') return;
  }
}

function hexadecimal(digits = ''): number {
  return Number.parseInt(digits, 16);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
