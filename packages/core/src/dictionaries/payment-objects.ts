/**
 * @module
 * What a receipt line is about, and how far it is paid.
 */

/**
 * Payment objects UnitPay accepts in 2026 (`type` of a receipt line). `excise`, `gambling_bet`, `gambling_prize`, `lottery_prize` and
 * `composite` are of the law's list, but UnitPay refuses them. Mind the hyphen of `non-operating_gain`.
 *
 * @see https://help.unitpay.ru/online-cash-register/types-for-online-cashbox
 */
export const PAYMENT_OBJECTS = [
  'commodity',
  'job',
  'service',
  'lottery',
  'intellectual_activity',
  'payment',
  'agent_commission',
  'payment_2',
  'another',
  'property_right',
  'non-operating_gain',
  'insurance_premium',
  'sales_tax',
  'resort_fee',
  'deposit',
  'expense',
  'pension_insurance_ip',
  'pension_insurance',
  'medical_insurance_ip',
  'medical_insurance',
  'social_insurance',
  'casino_payment',
  'issuance_bank',
  'commodity_without_mark',
  'commodity_mark',
] as const;

/** One of {@link PAYMENT_OBJECTS}. */
export type PaymentObject = (typeof PAYMENT_OBJECTS)[number];

/**
 * Payment method tag of 54-FZ (признак способа расчёта) of a receipt line: `paymentMethod`.
 *
 * @see https://help.unitpay.ru/online-cash-register/types-for-online-cashbox
 */
export const PAYMENT_METHODS = ['full_prepayment', 'prepayment', 'advance', 'full_payment'] as const;

/** One of {@link PAYMENT_METHODS}. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
