/**
 * @module
 * The shared requests, asked of the processor itself; Express and Nest are asked the same over HTTP.
 */
import { describe, expect, test } from 'vitest';
import { createWebhook, memoryStore } from '../src/index.js';
import { LogBook } from './log-book.js';
import {
  BAD_REQUESTS,
  GOOD_REQUESTS,
  GROUPS,
  PROJECT_ID,
  SECRET_KEY,
  type WebhookRequest,
} from './webhook-requests.js';

const log = new LogBook();
const delivered: string[] = [];

function ask({ group, query, headers = {} }: WebhookRequest) {
  const webhook = createWebhook({
    ...GROUPS[group],
    secretKey: SECRET_KEY,
    projectId: PROJECT_ID,
    store: memoryStore(),
    ipFeed: false,
    logger: log,
    order: () => ({ sum: '100', currency: 'RUB' }),
    onPay: ({ unitpayId }) => void delivered.push(unitpayId),
  });
  return webhook.process({ method: 'GET', query, ip: '127.0.0.1', forwardedFor: headers['x-forwarded-for'] });
}

describe('the processor', () => {
  test.each(GOOD_REQUESTS)('accepts: $name', async (request) => {
    expect(await ask(request)).toMatchObject({ status: 200, result: 'accepted' });
  });

  test.each(BAD_REQUESTS)('refuses as $reason: $name', async (request) => {
    const before = delivered.length;
    expect(await ask(request)).toMatchObject({ status: 200, result: 'forged', reason: request.reason });
    expect(log.reason).toBe(request.reason);
    expect(delivered).toHaveLength(before);
  });
});
