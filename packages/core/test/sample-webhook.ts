/**
 * @module
 * The fields of a `pay` webhook about an order of 900 rubles: those that every genuine one has, unsigned.
 */

/** Sign them with `signWebhookQuery`. */
export const SAMPLE_FIELDS = {
  unitpayId: '2154490981',
  projectId: '135',
  account: 'order-7',
  orderSum: '900.00',
  orderCurrency: 'RUB',
  payerSum: '900.00',
  payerCurrency: 'RUB',
  paymentType: 'card',
  date: '2026-11-23 10:00:00',
  test: '0',
} as const;
