/**
 * @module
 * getBinInfo: the bank behind the first six digits of a card.
 */

import { apiError } from '../errors/api-error.js';
import { object, text } from '../openapi/schema.js';
import { BINS } from '../reference/bins.js';
import { type PartnerMethod, required } from './api-method.js';

/** Tells about a card's first digits. */
export const getBinInfo: PartnerMethod<'getBinInfo'> = {
  name: 'getBinInfo',
  level: 'partner',
  about: 'Tells the bank behind the first six digits of a card.',
  docs: 'payouts/bin_info',
  wrongKey: 'wrongPartner',
  params: [required('bin', 'string', '477964', 'First six digits of a card.')],
  result: object({
    bin: text(),
    bank: text(),
    countryCode: text(),
    brand: text(),
    category: text(),
    'type?': text(),
    'bankUrl?': text(),
    'bankPhone?': text(),
  }),
  example: {
    result: {
      bin: '477964',
      bank: 'Alfa Bank',
      countryCode: 'RU',
      brand: 'VISA',
      category: 'CLASSIC',
      type: 'DEBIT',
      bankUrl: 'https://example.com/',
      bankPhone: '+7 000 000-00-00',
    },
  },
  handle: ({ params }) => {
    const digits = params.get('bin') ?? '';
    if (!/^\d{6}$/.test(digits)) throw apiError('wrongParam', 'bin');
    const found = BINS.find((known) => known.bin === digits);
    if (found === undefined) throw apiError('unknownBin');
    return { result: found };
  },
};
