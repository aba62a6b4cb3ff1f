// The webhook that rows measure.
import { createWebhook, memoryStore } from '@unitpay-kit/core';
import { KEY, PROJECT } from './webhooks.mjs';

/** Silent, with the store in memory and a handler that does nothing. */
export const makeWebhook = (options = {}) =>
  createWebhook({
    secretKey: KEY,
    projectId: PROJECT,
    store: memoryStore(),
    order: () => ({ sum: '900.00', currency: 'RUB' }),
    onPay: () => undefined,
    allowLoopback: true,
    logger: false,
    ...options,
  });

/** An address of UnitPay. */
export const CALLER = '31.186.100.49';
