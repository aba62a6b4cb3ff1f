/** @module The query of a genuine `pay` for the order of the guides. */
import { signWebhookQuery } from '@unitpay-kit/core';

export const payQuery = signWebhookQuery(
  {
    unitpayId: '1',
    projectId: '135',
    account: 'order-7',
    orderSum: '900.00',
    orderCurrency: 'RUB',
    payerSum: '900.00',
    payerCurrency: 'RUB',
    paymentType: 'card',
    date: '2026-11-27 10:00:00',
    test: false,
  },
  { method: 'pay', secretKey: 'mock_secret' },
);
