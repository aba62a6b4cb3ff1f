/**
 * @module
 * The beginning of a text that is kept, so that memory stays bounded.
 */

/** Longest text that is kept. */
export const TEXT_LIMIT = 16_384;

/** A copy: a mere slice would keep the whole text in memory behind it. */
export function beginningOf(text: string): string {
  return text.length > TEXT_LIMIT ? Buffer.from(text.slice(0, TEXT_LIMIT)).toString() : text;
}
