import { readText } from './text.js';
import { type WireText, wireText } from './wire-text.js';

/** The first six digits of a card number: enough to name its bank, and all that may be sent. */
export function bin(): WireText<string | number> {
  return wireText((value) => {
    const given = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
    return readText(given, {
      expected: "the first six digits of a card number, such as '477964'",
      pattern: /^\d{6}$/,
      max: 6,
    });
  });
}
