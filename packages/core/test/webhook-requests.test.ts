import { describe, expect, it } from 'vitest';
import { createWebhook, memoryStore } from '../src/index.js';
import {
  BAD_REQUESTS,
  GOOD_REQUESTS,
  GROUPS,
  PROJECT_ID,
  SECRET_KEY,
  type WebhookRequest,
} from './webhook-requests.js';

async function answerTo({ group, query, headers }: WebhookRequest) {
  const ran: string[] = [];
  const webhook = createWebhook({
    ...GROUPS[group],
    projectId: PROJECT_ID,
    secretKey: SECRET_KEY,
    store: memoryStore(),
    order: () => ({ sum: '100', currency: 'RUB' }),
    onPay: ({ unitpayId }) => void ran.push(unitpayId),
    logger: false,
  });
  // The adapters' tests call over loopback, so this suite does too.
  const forwardedFor = headers?.['x-forwarded-for'];
  return { ...(await webhook.process({ method: 'GET', query, ip: '127.0.0.1', forwardedFor })), ran };
}

describe('a genuine webhook is accepted', () => {
  it.each(GOOD_REQUESTS)('$name', async (request) => {
    expect(await answerTo(request)).toMatchObject({ status: 200, result: 'accepted' });
  });
});

describe('a forged or broken webhook is refused for its literal reason, and runs nothing', () => {
  it.each(BAD_REQUESTS)('$name: $reason', async (request) => {
    expect(await answerTo(request)).toMatchObject({ result: 'forged', reason: request.reason, ran: [] });
  });

  it('gets the same bytes whatever check failed', async () => {
    const answers = await Promise.all(BAD_REQUESTS.map(answerTo));
    const written = new Set(answers.map(({ status, headers, body }) => JSON.stringify({ status, headers, body })));
    expect(written.size).toBe(1);
  });
});
