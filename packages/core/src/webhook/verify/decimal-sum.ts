/**
 * @module
 * Sums of webhooks and orders as canonical text, so that equal sums are equal strings and no float is involved.
 */

const DECIMAL = /^(\d{1,20})(?:\.(\d{1,10}))?$/;
/** What UnitPay usually sends; the commonest text needs no rewriting. */
const CANONICAL = /^(?:0|[1-9]\d{0,19})\.\d\d$/;

/** `'10'`, `'10.0'` and `'010.00'` are `'10.00'`; `undefined` for a text that is no sum. */
export function canonicalSum(text: string | undefined): string | undefined {
  if (text === undefined || CANONICAL.test(text)) return text;
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  return `${whole.replace(/^0+(?=\d)/, '')}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}
