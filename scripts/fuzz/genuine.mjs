// Genuine webhooks, signed here with node:crypto and not with our own code, and what the shop would believe of each.
import { createHash } from 'node:crypto';

export const SECRET_KEY = 'fuzz-project-key';
export const PROJECT_ID = '135';

const base = {
  '3ds': '1',
  account: 'order-1',
  date: '2026-11-23 10:00:00',
  ip: '203.0.113.5',
  isPreauth: '0',
  operator: 'card',
  orderCurrency: 'RUB',
  orderSum: '100.00',
  payerCurrency: 'RUB',
  payerSum: '103.04',
  paymentType: 'card',
  profit: '96.50',
  projectId: PROJECT_ID,
  purse: '220220xxxxxx1234',
  sum: '100',
  test: '0',
  unitpayId: '2154490981',
};
const { '3ds': _, ...unpaid } = base;

const samples = [
  ['pay', base],
  ['check', unpaid],
  ['preauth', { ...unpaid, isPreauth: '1', subscriptionId: '77' }],
  ['pay', { ...base, account: 'Заказ №7', orderSum: '1234567.80', payerSum: '1234567.80', sum: '1234567.8' }],
  ['error', { ...unpaid, errorMessage: 'Недостаточно средств' }],
  ['pay', { ...base, account: '1', sum: '100', phone: '79001234567' }],
];

function sign(method, params) {
  const values = Object.keys(params)
    .sort()
    .map((name) => params[name]);
  return createHash('sha256')
    .update([method, ...values, SECRET_KEY].join('{up}'))
    .digest('hex');
}

/** Each as method, pairs (signature last) and raw query. */
export const genuine = samples.map(([method, params]) => {
  const pairs = [...Object.entries(params), ['signature', sign(method, params)]];
  return { method, pairs, query: toQuery(method, pairs) };
});

export function toQuery(method, pairs) {
  const text = pairs.map(([name, value]) => `params[${encodeURIComponent(name)}]=${encodeURIComponent(value)}`);
  return [`method=${encodeURIComponent(method)}`, ...text].join('&');
}

/** What money and delivery hang on; no accepted webhook may say it otherwise than its original. An `error` moves no money and its sums are optional. */
export const believed = (method) => [
  ...['method', 'unitpayId', 'projectId', 'account', 'date'],
  ...(method === 'error' ? [] : ['orderSum', 'orderCurrency', 'payerSum', 'payerCurrency', 'test']),
];
