/**
 * @module
 * The beginning of a text that is kept, so that memory stays bounded.
 */

/** Longest text that is kept. */
export const TEXT_LIMIT = 16_384;

/** A value that the cut may have gone through: the beginning of a key could not be told from other text and struck out. */
const LAST_VALUE = /[=&"\s][^=&"\s]{0,511}$/;

/** A copy: a mere slice would keep the whole text in memory behind it. */
export function truncate(text: string): string {
  return text.length > TEXT_LIMIT ? Buffer.from(text.slice(0, TEXT_LIMIT).replace(LAST_VALUE, '')).toString() : text;
}
