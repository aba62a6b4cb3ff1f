import type { Currency } from '../dictionaries/currencies.js';
import type { Open } from './choice.js';
import { text } from './text.js';
import type { WireText } from './wire-text.js';

/** An ISO 4217 code. */
export function currency(): WireText<Open<Currency>> {
  return text({
    expected: "an ISO 4217 code of three capital letters, such as 'RUB'",
    pattern: /^[A-Z]{3}$/,
  }) as WireText<Open<Currency>>;
}
