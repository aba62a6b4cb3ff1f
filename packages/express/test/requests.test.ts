/**
 * @module
 * Genuine and forged requests over real HTTP through both Expresses.
 */
import { createWebhook, memoryStore } from '@unitpay-kit/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BAD_REQUESTS,
  GOOD_REQUESTS,
  GROUPS,
  type Group,
  PROJECT_ID,
  SECRET_KEY,
  type WebhookRequest,
} from '../../core/test/webhook-requests.js';
import { unitpayWebhook } from '../src/index.js';
import { type Served, serve, VERSIONS } from './on-express.js';

describe.each(VERSIONS)('%s', (_name, express) => {
  // By the hook: of a flood the log writes one line per reason and second only.
  let reason: string | undefined;
  const delivered: string[] = [];
  let served: Served;

  beforeAll(async () => {
    const app = express();
    // Spoofable, and of no consequence: the left-most forwarded address must not be believed all the same.
    app.set('trust proxy', true);
    for (const group of Object.keys(GROUPS) as Group[]) {
      const webhook = createWebhook({
        ...GROUPS[group],
        secretKey: SECRET_KEY,
        projectId: PROJECT_ID,
        store: memoryStore(),
        ipFeed: false,
        logger: false,
        on: {
          processed: (event) => {
            reason = event.reason;
          },
        },
        order: () => ({ sum: '100', currency: 'RUB' }),
        onPay: ({ unitpayId }) => {
          delivered.push(unitpayId);
        },
      });
      app.get(`/${group}`, unitpayWebhook(webhook));
    }
    served = await serve(app);
  });
  afterAll(() => served.close());

  const send = ({ group, query, headers = {} }: WebhookRequest) =>
    served.send({ target: `/${group}?${query}`, headers });

  test.each(GOOD_REQUESTS)('accepts: $name', async (request) => {
    const { status, body } = await send(request);
    expect(status).toBe(200);
    expect(Object.keys(JSON.parse(body))).toEqual(['result']);
  });

  test.each(BAD_REQUESTS)('refuses as $reason: $name', async (request) => {
    const before = delivered.length;
    const { status, body } = await send(request);
    expect(status).toBe(200);
    expect(Object.keys(JSON.parse(body))).toEqual(['error']);
    expect(reason).toBe(request.reason);
    expect(delivered).toHaveLength(before);
  });
});
