/**
 * @module
 * Codes of receipts, from unitpay/unitpay-php 4.0.0 (2026); codes only older documents list are taken as well.
 */

/** VAT codes, `nds`. */
export const VAT_CODES = [
  ...['none', 'vat0', 'vat5', 'vat7', 'vat10', 'vat20', 'vat22'],
  ...['vat105', 'vat107', 'vat110', 'vat120', 'vat122'],
] as const;

/** VAT codes of calculated rates, as 10/110. */
export const CALCULATED_RATES = ['vat105', 'vat107', 'vat110', 'vat120', 'vat122'] as const;

/** Payment objects, `type`. */
export const PAYMENT_OBJECTS = [
  ...['commodity', 'job', 'service', 'lottery', 'intellectual_activity', 'payment', 'agent_commission', 'payment_2'],
  ...['another', 'property_right', 'non-operating_gain', 'insurance_premium', 'sales_tax', 'resort_fee', 'deposit'],
  ...['expense', 'pension_insurance_ip', 'pension_insurance', 'medical_insurance_ip', 'medical_insurance'],
  ...['social_insurance', 'casino_payment', 'issuance_bank', 'commodity_without_mark', 'commodity_mark'],
] as const;

/** Payment methods, `paymentMethod`. */
export const PAYMENT_METHODS = ['full_prepayment', 'prepayment', 'advance', 'full_payment'] as const;

/** Those that can be offset later. */
export const ADVANCE_METHODS = ['full_prepayment', 'prepayment', 'advance'] as const;

/** Units, `measure`. */
export const MEASURES = [
  0, 10, 11, 12, 20, 21, 22, 30, 31, 32, 40, 41, 42, 50, 51, 70, 71, 72, 73, 80, 81, 82, 83, 255,
] as const;
