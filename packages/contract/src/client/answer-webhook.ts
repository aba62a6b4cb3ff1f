/**
 * @module
 * What core answers to a golden webhook when the merchant's handler says this.
 */
import { createWebhook, memoryStore, WebhookReject } from '@unitpay-kit/core';
import type { GoldenReplyToWebhook } from '../golden/replies.js';
import { goldenText } from '../golden/text.js';

/** The body of the answer. */
export async function answerWebhook({ accepts, answer }: GoldenReplyToWebhook): Promise<string> {
  const { message = '', ...options } = answer ?? {};
  const webhook = createWebhook({
    secretKey: 'secret',
    projectId: '135',
    store: memoryStore(),
    order: () => ({ sum: '100.00', currency: 'RUB' }),
    onPay: () => {
      if (!accepts) throw new WebhookReject(message, options);
      return message;
    },
    allowedIps: 'any',
    logger: false,
  });
  return (await webhook.process({ method: 'GET', query: goldenText('webhooks/v10-pay.php.txt') })).body;
}
