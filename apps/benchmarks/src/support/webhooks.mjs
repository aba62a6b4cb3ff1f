// The webhooks that are measured: 17 fields, as UnitPay sends them for a card payment.
import { signWebhookQuery } from '@unitpay-kit/core';

export const KEY = 'a7c3b1e0f9d84b6c8e2f5a1d0c9b8e7f';
export const PROJECT = '135';

const FIELDS = {
  account: 'order-70021',
  date: '2026-11-27 20:15:30',
  isPreauth: '0',
  operator: 'mts',
  orderCurrency: 'RUB',
  orderSum: '900.00',
  payerCurrency: 'RUB',
  payerSum: '900.00',
  paymentType: 'card',
  phone: '79520001122',
  profit: '873.00',
  projectId: PROJECT,
  sum: '900.00',
  test: '0',
  '3ds': '1',
  unitpayId: '2154490981',
};

/** The raw query of a genuine `pay`. */
export const genuine = (unitpayId = FIELDS.unitpayId) =>
  signWebhookQuery({ ...FIELDS, unitpayId }, { method: 'pay', secretKey: KEY });

/** The same with another sum and the old signature. */
export const forged = () => genuine().replace('orderSum%5D=900.00', 'orderSum%5D=901.00');

/** Genuine queries of payments that nobody has seen. */
export function fresh(count) {
  return Array.from({ length: count }, () => {
    nextId += 1;
    return genuine(String(nextId));
  });
}
let nextId = 3_000_000_000;
