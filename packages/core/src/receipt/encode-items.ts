/**
 * @module
 * The provider's encoding of a receipt: base64 of a UTF-8 JSON array.
 */
import type { CheckedItem } from './item.js';

/** Base64 text of checked lines; it still has to be percent-encoded in a URL, and must not be in the widget. */
export function encodeItems(items: readonly CheckedItem[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(items.map(wireItem)));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Decimals become JSON numbers: with at most 15 digits each keeps its value, and nothing is computed. */
function wireItem(item: CheckedItem): Record<string, unknown> {
  const { markQuantity } = item;
  return {
    ...item,
    count: Number(item.count),
    price: Number(item.price),
    sum: numberOf(item.sum),
    measure: numberOf(item.measure),
    markQuantity: markQuantity && {
      numerator: Number(markQuantity.numerator),
      denominator: Number(markQuantity.denominator),
    },
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
