/**
 * @module
 * The names of all methods known in July 2026 (unitpay/unitpay-php 2.1.0, table of required parameters).
 */

/** Every method of the API, as the documents name them. */
export const METHOD_NAMES = [
  'initPayment',
  'getPayment',
  'refundPayment',
  'confirmPayment',
  'cancelPayment',
  'listSubscriptions',
  'getSubscription',
  'closeSubscription',
  'getMethodsAvailable',
  'getCommissions',
  'getCurrencyCourses',
  'getPartner',
  'offsetAdvance',
  'massPayment',
  'massPaymentStatus',
  'massPaymentAvailableAmount',
  'massPaymentCommissions',
  'getSbpBankList',
  'getBinInfo',
] as const;

/** One of them. */
export type MethodName = (typeof METHOD_NAMES)[number];
