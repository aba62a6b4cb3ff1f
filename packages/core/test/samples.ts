/**
 * @module
 * One valid call of every method with every parameter it has, personal data wherever it takes some. A method without one doesn't compile, a
 * parameter without one fails a test.
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

type Samples = { readonly [Name in keyof Methods]: NonNullable<Parameters<UnitPay[Name]>[0]> };

const payout = { sum: '100.00', purse: PERSONAL.purse, paymentType: 'sbp', login: 'me@shop.ru' } as const;
const cashItems = [{ name: 'Чехол', count: 1, price: '100.00', nds: 'vat22' }] as const;

/** Every parameter of every method. */
export const SAMPLES: Samples = {
  cancelPayment: { paymentId: '2154490981' },
  closeSubscription: { subscriptionId: 5961196 },
  confirmPayment: { paymentId: 2154490981n },
  getBinInfo: { bin: '477964', login: 'me@shop.ru' },
  getCommissions: { projectId: 123456, login: 'me@shop.ru' },
  getCurrencyCourses: { login: 'me@shop.ru' },
  getMethodsAvailable: { projectId: '123456' },
  getPartner: { login: 'me@shop.ru' },
  getPayment: { paymentId: '2154490981' },
  getSbpBankList: { login: 'me@shop.ru' },
  getSubscription: { subscriptionId: '5961196' },
  initPayment: {
    paymentType: 'card',
    account: 'order-7',
    sum: '900.00',
    projectId: 123456,
    desc: 'Чехол',
    ip: '2001:db8::1',
    resultUrl: 'https://shop.ru/thanks?a=1&b=2',
    backUrl: 'https://shop.ru/',
    currency: 'RUB',
    locale: 'ru',
    subscription: false,
    subscriptionId: '5961196',
    preauth: false,
    preauthExpireLogic: 1,
    phone: PERSONAL.phone,
    operator: 'mts',
    customerEmail: PERSONAL.customerEmail,
    customerPhone: PERSONAL.customerPhone,
    cashItems,
    hideHint: true,
    hideBackUrl: true,
    hideOrderCost: true,
    hideMenu: true,
    hideOtherMethods: true,
    hideOtherPSMethods: true,
    signature: true,
    token: PERSONAL.token,
  },
  listSubscriptions: { projectId: 123456, all: true },
  massPayment: {
    ...payout,
    transactionId: 'F12358132134',
    memberId: '100000000001',
    projectId: 123456,
    comment: 'Выплата.17,май',
  },
  massPaymentAvailableAmount: { ...payout, recipientCurrency: 'RUB' },
  massPaymentCommissions: { login: 'me@shop.ru' },
  massPaymentStatus: { transactionId: 'F12358132134', login: 'me@shop.ru' },
  offsetAdvance: { paymentId: '2154490981', cashItems, login: 'me@shop.ru' },
  refundPayment: { paymentId: '2154490981', sum: 100, cashItems, paymentMethod: 'full_payment' },
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
