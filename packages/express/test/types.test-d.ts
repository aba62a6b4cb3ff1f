/**
 * @module
 * The middleware fits both Expresses' own types.
 */
import { memoryStore, type Webhook, type WebhookStore } from '@unitpay-kit/core';
import express5 from 'express';
import express4 from 'express4';
import { unitpayWebhook } from '../src/index.js';

declare const webhook: Webhook;
express4().get('/unitpay', unitpayWebhook(webhook));
express4().use('/unitpay', unitpayWebhook(webhook));
express4.Router().post('/unitpay', unitpayWebhook(webhook));
express5().get('/unitpay', unitpayWebhook(webhook));
express5().use('/unitpay', unitpayWebhook(webhook));
express5.Router().post('/unitpay', unitpayWebhook(webhook));

interface Transaction {
  query(text: string): Promise<unknown>;
}
declare const store: WebhookStore<Transaction>;

unitpayWebhook({
  store,
  order: () => null,
  // The store's transaction reaches the handler with its type.
  onPay: async (event, { transaction }) => {
    await transaction.query(event.unitpayId);
  },
});

// @ts-expect-error onPay is required
unitpayWebhook({ store: memoryStore(), order: () => null });
// @ts-expect-error order is required
unitpayWebhook({ store: memoryStore(), onPay: () => {} });
// @ts-expect-error an unknown option
unitpayWebhook({ store: memoryStore(), order: () => null, onPay: () => {}, onpay: () => {} });
