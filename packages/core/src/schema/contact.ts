/**
 * @module
 * Ways to reach the payer: phone, e-mail, addresses to return to.
 */
import { got } from './describe.js';
import { readText, text } from './text.js';
import { Problem, type WireText, wireText } from './wire-text.js';

/** A phone with its country code; a leading plus is sent as given. */
export function phone(): WireText<string | number> {
  return wireText((value) => {
    const given = Number.isSafeInteger(value) ? String(value) : value;
    if (typeof given === 'string' && /^\+?[\d\s().-]{7,30}$/.test(given) && /[\s().-]/.test(given)) {
      return new Problem(
        "has spaces, brackets or dashes: write digits only, with the country code, such as '79520000000'",
      );
    }
    return readText(given, {
      expected: "a phone with country code, such as '79520000000'",
      pattern: /^\+?\d{7,15}$/,
      max: 16,
    });
  });
}

/** An e-mail address, checked for shape only. */
export function email(): WireText<string> {
  return text({ expected: "an e-mail address, such as 'me@example.ru'", pattern: /^[^\s@]+@[^\s@]+$/, max: 254 });
}

/** An absolute http(s) address. It is encoded on the wire; pass it as it is. */
export function url(): WireText<string> {
  const expected = "an absolute http(s) URL, such as 'https://shop.example.ru/thanks'";
  return wireText((value) => {
    const read = readText(value, { expected });
    if (read instanceof Problem) return read;
    return /^https?:\/\/[^/\s]/i.test(read) && URL.canParse(read)
      ? read
      : new Problem(`expected ${expected}, ${got(value)}`);
  });
}
