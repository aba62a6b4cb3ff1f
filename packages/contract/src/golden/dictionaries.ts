/**
 * @module
 * Lists of codes, and of texts that stand in a table instead of a sample, as the sources print them.
 */
import { goldenData } from './text.js';

/** Names of the lists. */
export type Dictionary =
  | 'currencies'
  | 'vat'
  | 'paymentObjects'
  | 'paymentMethods'
  | 'measures'
  | 'paymentTypes'
  | 'operators'
  | 'payoutErrors'
  | 'declines'
  | 'receiptErrors';

interface Entry {
  readonly source: string;
  readonly date: string;
  readonly codes: readonly string[];
}

const lists = goldenData<Record<Dictionary, Entry>>('dictionaries.json');

/** Every list with its name. */
export function dictionaries(): [name: string, entry: Entry][] {
  return Object.entries(lists);
}

/** The codes of a list, as text. */
export function codes(name: Dictionary): readonly string[] {
  return lists[name].codes;
}
