/** @module Sums as people write them. */
import { table } from '../../input/table.js';
import { formatSum, type Kopecks } from '../../money/kopecks.js';
import type { Locale } from '../i18n/index.js';

const SIGNS: Readonly<Record<string, string>> = table({ RUB: '₽', EUR: '€', USD: '$', GBP: '£', KZT: '₸', UAH: '₴' });

/** A sum in three parts, for pages that write the last two smaller: `1 800`, `,00`, `₽`. */
export function sumParts(
  sum: Kopecks,
  currency: string,
  locale: Locale,
): { readonly whole: string; readonly cents: string; readonly sign: string } {
  const [digits = '', cents = ''] = formatSum(sum).split('.');
  return {
    // A no-break space: a number must not end with the line.
    whole: digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0'),
    cents: `${locale === 'ru' ? ',' : '.'}${cents}`,
    sign: SIGNS[currency] ?? currency,
  };
}

/** Writes a sum for people: `1 800,00 ₽` in Russian, `1 800.00 ₽` in English. */
export function money(sum: Kopecks, currency: string, locale: Locale): string {
  const { whole, cents, sign } = sumParts(sum, currency, locale);
  return `${whole}${cents}\u00a0${sign}`;
}
