import { text } from './text.js';
import type { WireText } from './wire-text.js';

/** A wallet, a full card number, or a phone without a plus. */
export function purse(): WireText<string> {
  return text({
    expected: 'a wallet, a card number or a phone without a plus, with no spaces',
    pattern: /^[\w@.-]+$/,
    max: 128,
  });
}
