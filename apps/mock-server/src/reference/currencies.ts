/**
 * @module
 * The 34 currencies of an order, with rates of ours to the ruble (no source gives them).
 */
import { table } from '../input/table.js';
import { convert, type Kopecks } from '../money/kopecks.js';

/** Rubles for one unit. */
export const RUBLE_RATES: Readonly<Record<string, string>> = table({
  RUB: '1',
  EUR: '92.5',
  USD: '80',
  AUD: '52',
  AZN: '47',
  AMD: '0.21',
  BYN: '26.9',
  BGN: '47.3',
  BRL: '14.7',
  HUF: '0.23',
  KRW: '0.058',
  HKD: '10.3',
  DKK: '12.4',
  INR: '0.95',
  KZT: '0.15',
  CAD: '57.4',
  KGS: '0.92',
  CNY: '11.2',
  MDL: '4.7',
  TMT: '22.9',
  NOK: '7.9',
  PLN: '21.8',
  RON: '18.6',
  SGD: '62.1',
  TJS: '8.4',
  TRY: '2',
  UZS: '0.0065',
  UAH: '1.94',
  GBP: '107',
  CZK: '3.8',
  SEK: '8.3',
  CHF: '99.4',
  ZAR: '4.5',
  JPY: '0.54',
});

/** A sum in rubles. */
export function rublesOf(sum: Kopecks, currency: string): Kopecks {
  return convert(sum, RUBLE_RATES[currency] ?? '1');
}
