/**
 * @module
 * VAT codes of a receipt line.
 */

/**
 * VAT codes of 2026 (`nds` of a receipt line). `vat105` is 5/105 and so on: a calculated rate, for advances and prepayments only.
 * UnitPay fiscalises `vat20` as 22 % since 2026.
 *
 * @see https://help.unitpay.ru/online-cash-register/types-for-online-cashbox
 */
export const VAT_CODES = [
  'none',
  'vat0',
  'vat5',
  'vat7',
  'vat10',
  'vat20',
  'vat22',
  'vat105',
  'vat107',
  'vat110',
  'vat120',
  'vat122',
] as const;

/** One of {@link VAT_CODES}. */
export type VatCode = (typeof VAT_CODES)[number];

/** Calculated rates: they apply to `prepayment`, `full_prepayment` and `advance` only. */
export const CALCULATED_VAT: ReadonlySet<VatCode> = new Set(['vat105', 'vat107', 'vat110', 'vat120', 'vat122']);
