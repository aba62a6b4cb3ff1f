/**
 * @module
 * Makes received text safe to log: one line, no control characters, no card or phone number.
 */

const MAX = 200;
/** Control characters, line separators, and marks that reorder what is displayed. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;
const LONG_NUMBER = /\d(?:[ -]?\d){9,18}/g;

/** Text in one line. */
export function oneLine(text: string, max = MAX): string {
  const line = text.replace(UNSAFE, '\u00b7');
  return line.length > max ? `${line.slice(0, max)}...` : line;
}

/** An account in one line; ten and more digits in a row can be a phone or a card, so only their ends are shown. */
export function maskedAccount(account: string): string {
  return oneLine(account).replace(LONG_NUMBER, (number) => `${number.slice(0, 2)}***${number.slice(-2)}`);
}
