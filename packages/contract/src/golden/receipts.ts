/**
 * @module
 * Golden receipts: the array of items, and the base64 that carries it.
 */
import { goldenNames, goldenText } from './text.js';

export interface GoldenReceipt {
  readonly name: string;
  /** The JSON of the items, as the source writes it. */
  readonly json: string;
  readonly base64: string;
}

/** Every golden receipt. */
export function goldenReceipts(): GoldenReceipt[] {
  return goldenNames('receipts')
    .filter((file) => file.endsWith('.base64.txt'))
    .map((file) => file.replace('.base64.txt', ''))
    .map((name) => ({
      name,
      json: goldenText(`receipts/${name}.json`),
      base64: goldenText(`receipts/${name}.base64.txt`),
    }));
}
