/**
 * @module
 * Currencies of an order.
 */

/**
 * ISO 4217 codes UnitPay lists; an order in another currency is passed on unchanged.
 *
 * @see https://help.unitpay.ru/book-of-reference
 */
export type Currency =
  | 'RUB'
  | 'EUR'
  | 'USD'
  | 'AUD'
  | 'AZN'
  | 'AMD'
  | 'BYN'
  | 'BGN'
  | 'BRL'
  | 'HUF'
  | 'KRW'
  | 'HKD'
  | 'DKK'
  | 'INR'
  | 'KZT'
  | 'CAD'
  | 'KGS'
  | 'CNY'
  | 'MDL'
  | 'TMT'
  | 'NOK'
  | 'PLN'
  | 'RON'
  | 'SGD'
  | 'TJS'
  | 'TRY'
  | 'UZS'
  | 'UAH'
  | 'GBP'
  | 'CZK'
  | 'SEK'
  | 'CHF'
  | 'ZAR'
  | 'JPY';
