/**
 * @module
 * One valid call of every method with every parameter it has, personal data wherever it takes some. A parameter without a value fails every
 * test that calls the methods.
 */

import type { Methods } from '../src/client/api-methods.js';
import type { UnitPay } from '../src/client/unitpay.js';
import * as methods from '../src/methods/index.js';

/** Values that may not be seen in hooks and errors. */
export const PERSONAL = {
  purse: '4111111111111111',
  phone: '79520001122',
  customerEmail: 'payer@example.ru',
  customerPhone: '79530003344',
  token: 'wallet-token-1',
} as const;

type Samples = { readonly [Name in keyof Methods]: NonNullable<Parameters<UnitPay[Name]>[0]> };

/** A value for every parameter, by its name: the same parameter means the same in every method. */
const VALUES: Readonly<Record<string, unknown>> = {
  ...PERSONAL,
  account: 'order-7',
  all: true,
  backUrl: 'https://shop.ru/',
  bin: '477964',
  cashItems: [{ name: 'Чехол', count: 1, price: '100.00', nds: 'vat22' }],
  comment: 'Выплата.17,май',
  currency: 'RUB',
  desc: 'Чехол',
  hideBackUrl: true,
  hideHint: true,
  hideMenu: true,
  hideOrderCost: true,
  hideOtherMethods: true,
  hideOtherPSMethods: true,
  ip: '2001:db8::1',
  locale: 'ru',
  login: 'me@shop.ru',
  memberId: '100000000001',
  operator: 'mts',
  paymentId: '2154490981',
  paymentMethod: 'full_payment',
  paymentType: 'sbp',
  preauth: false,
  preauthExpireLogic: 1,
  projectId: 123456,
  recipientCurrency: 'RUB',
  resultUrl: 'https://shop.ru/thanks?a=1&b=2',
  signature: true,
  subscription: false,
  subscriptionId: '5961196',
  sum: '100.00',
  transactionId: 'F12358132134',
};

/** Other forms of the same, so that each form is passed somewhere. */
const OTHERWISE: { readonly [Name in keyof Methods]?: Partial<Samples[Name]> } = {
  closeSubscription: { subscriptionId: 5961196 },
  confirmPayment: { paymentId: 2154490981n },
  getMethodsAvailable: { projectId: '123456' },
  initPayment: { paymentType: 'card', sum: '900.00' },
  refundPayment: { sum: 100 },
};

function sampleOf(name: string): unknown {
  if (Object.hasOwn(VALUES, name)) return VALUES[name];
  throw new Error(`samples.ts has no value for the parameter "${name}"`);
}

/** Every parameter of every method. */
export const SAMPLES = Object.fromEntries(
  Object.values(methods).map(({ name, params }) => {
    const all = Object.keys(params.entries).map((parameter) => [parameter, sampleOf(parameter)]);
    return [name, { ...Object.fromEntries(all), ...OTHERWISE[name] }];
  }),
) as Samples;

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
