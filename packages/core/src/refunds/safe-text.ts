/**
 * @module
 * What UnitPay says, fit to be kept: its texts can repeat what they were sent, and some name the payer.
 */
import { oneLine } from '../webhook/log/log-text.js';

const LONGEST = 300;
const EMAIL = /[^\s"'<>(),;:]+@[^\s"'<>(),;:]+/g;
/** Ten and more digits in a row can be a phone or a card. */
const LONG_NUMBER = /\d(?:[ -]?\d){9,18}/g;

/** One line without keys, e-mail addresses, cards or phones; `undefined` for no text. */
export function safeText(text: string | undefined, redact: (text: string) => string): string | undefined {
  if (text === undefined || text === '') return undefined;
  const masked = redact(text)
    .replace(EMAIL, '***')
    .replace(LONG_NUMBER, (number) => `***${number.slice(-2)}`);
  return oneLine(masked, LONGEST);
}
