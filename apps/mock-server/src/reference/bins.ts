/**
 * @module
 * First digits of cards: the documented sample, and those of the mock's own cards.
 */

/** What getBinInfo tells. */
export interface BinInfo {
  readonly bin: string;
  readonly bank: string;
  readonly countryCode: string;
  readonly brand: string;
  readonly category: string;
  readonly type: string;
  readonly bankUrl: string;
  readonly bankPhone: string;
}

/** Known ones. */
export const BINS: readonly BinInfo[] = [
  bin('477964', 'Alfa Bank', 'RU', 'VISA', 'CLASSIC'),
  bin('220000', 'Mock Bank', 'RU', 'MIR', 'CLASSIC'),
  bin('424242', 'Mock Bank', 'US', 'VISA', 'CLASSIC'),
  bin('555555', 'Mock Bank', 'US', 'MASTERCARD', 'STANDARD'),
];

function bin(digits: string, bank: string, countryCode: string, brand: string, category: string): BinInfo {
  return {
    bin: digits,
    bank,
    countryCode,
    brand,
    category,
    type: 'DEBIT',
    bankUrl: 'https://example.com/',
    bankPhone: '+7 000 000-00-00',
  };
}
