import { describe, expect, it } from 'vitest';
import { createMockUnitPay } from './index.js';

describe('the feed of addresses', () => {
  it.each([
    [{}, ['127.0.0.1', '::1']],
    [{ webhookIp: '203.0.113.7' }, ['203.0.113.7']],
  ])('of a mock with %j names %j', async (options, webhooks) => {
    const mock = createMockUnitPay(options);
    const reply = await mock.fetch(`${mock.origin}/ips/ips_webhooks.json`);
    expect(await reply.json()).toEqual({ webhooks });
  });
});
