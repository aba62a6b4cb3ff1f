/**
 * @module
 * One call of each method with every parameter it has. A method or a parameter without a sample is a compile error or a red test.
 */
import type * as methods from '../../src/methods/index.js';

type Samples = {
  readonly [Name in keyof typeof methods]: NonNullable<(typeof methods)[Name]['params']['~types']>['input'];
};

const payout = { sum: '100.00', purse: '79520000000', paymentType: 'sbp', login: 'me@shop.ru' } as const;
const cashItems = [{ name: 'Чехол', count: 1, price: '100.00', nds: 'vat22' }] as const;

/** Every parameter of every method. */
export const fullParams: Samples = {
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
    phone: '79520000000',
    operator: 'mts',
    customerEmail: 'payer@example.ru',
    customerPhone: '+79990000000',
    cashItems,
    hideHint: true,
    hideBackUrl: true,
    hideOrderCost: true,
    hideMenu: true,
    hideOtherMethods: true,
    hideOtherPSMethods: true,
    signature: true,
    token: '{"signature":"..."}',
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
