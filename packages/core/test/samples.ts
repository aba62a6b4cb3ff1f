/**
 * @module
 * One valid call of every method, with personal data wherever a method takes it; a method without one doesn't compile.
 */

import type { Methods } from '../src/client/api-methods.js';
import type { UnitPay } from '../src/client/unitpay.js';

/** Values that may not be seen in hooks and errors. */
export const PERSONAL = {
  purse: '4111111111111111',
  phone: '79520001122',
  customerEmail: 'payer@example.ru',
  customerPhone: '79530003344',
  token: 'wallet-token-1',
} as const;

type Samples = { readonly [Name in keyof Methods]: Parameters<UnitPay[Name]>[0] };

const paymentId = '2154490981';
const { purse, phone, customerEmail, customerPhone, token } = PERSONAL;

/** Parameters of every method. */
export const SAMPLES: Samples = {
  cancelPayment: { paymentId },
  closeSubscription: { subscriptionId: 5 },
  confirmPayment: { paymentId },
  getBinInfo: { bin: '477964' },
  getCommissions: {},
  getCurrencyCourses: {},
  getMethodsAvailable: {},
  getPartner: {},
  getPayment: { paymentId },
  getSbpBankList: {},
  getSubscription: { subscriptionId: 5 },
  initPayment: { account: 'order-7', sum: '900.00', paymentType: 'card', phone, customerEmail, customerPhone, token },
  listSubscriptions: {},
  massPayment: { transactionId: 'payout-17', sum: '100', purse, paymentType: 'card' },
  massPaymentAvailableAmount: { sum: '5', purse, paymentType: 'card' },
  massPaymentCommissions: {},
  massPaymentStatus: { transactionId: 'payout-17' },
  offsetAdvance: { paymentId },
  refundPayment: { paymentId, sum: '100.00' },
};

/** Names of all methods. */
export const NAMES = Object.keys(SAMPLES) as (keyof Methods)[];

/** Calls a method by name with its sample. */
export function callSample(
  unitpay: UnitPay,
  name: keyof Methods,
  options?: Parameters<UnitPay['getPayment']>[1],
): Promise<unknown> {
  const method = unitpay[name] as (params: unknown, options?: unknown) => Promise<unknown>;
  return method.call(unitpay, SAMPLES[name], options);
}
