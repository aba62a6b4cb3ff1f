import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebhook, memoryStore, nodeListener, signWebhookQuery } from '@unitpay-kit/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guideBlock, nginxPath, startNginx } from './nginx.js';

const SECRET_KEY = 'project-key';
const UNITPAY = '31.186.100.49';
const STRANGER = '203.0.113.9';
const required = process.env['CI_REQUIRE_SERVICES'] === '1';

const query = signWebhookQuery(
  {
    unitpayId: '1',
    projectId: '135',
    // What a proxy that decodes and encodes again would change.
    account: 'заказ 7/а+б',
    orderSum: '900.00',
    orderCurrency: 'RUB',
    payerSum: '900.00',
    payerCurrency: 'RUB',
    paymentType: 'card',
    date: '2026-11-27 10:00:00',
    test: false,
  },
  { method: 'pay', secretKey: SECRET_KEY },
);

describe.skipIf(!nginxPath && !required)('the nginx block of the guide', () => {
  let app: Server;
  let reasons: unknown[];
  let paid: number;

  beforeEach(async () => {
    reasons = [];
    paid = 0;
    const note = (_: string, fields?: object) => void reasons.push(Object(fields).reason);
    const webhook = createWebhook({
      projectId: 135,
      secretKey: SECRET_KEY,
      store: memoryStore(),
      trustedProxies: ['127.0.0.1'],
      ipFeed: false,
      order: () => ({ sum: '900.00', currency: 'RUB' }),
      onPay: () => void paid++,
      logger: { debug: note, info: note, warn: note, error: note },
    });
    app = createServer(nodeListener(webhook));
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise<void>((resolve) => app.close(() => resolve())));

  async function ask(block: string, peer: string, headers: Record<string, string> = {}) {
    const nginx = await startNginx(block, (app.address() as AddressInfo).port);
    try {
      const response = await fetch(`${nginx.url}/unitpay?${query}`, { headers: { 'x-test-peer': peer, ...headers } });
      return { status: response.status, body: await response.json() };
    } finally {
      await nginx.close();
    }
  }

  it.each(['docs/guides/proxy.md', 'docs/guides/proxy.ru.md'])('lets UnitPay through as %s shows it', async (file) => {
    const { body } = await ask(guideBlock(file), UNITPAY);
    expect(body).toHaveProperty('result');
    expect(paid).toBe(1);
  });

  it('refuses a stranger who writes the address of UnitPay into X-Forwarded-For', async () => {
    const { body } = await ask(guideBlock(), STRANGER, { 'x-forwarded-for': UNITPAY });
    expect(body).toHaveProperty('error');
    expect(reasons).toContain('ip-not-allowed');
    expect(paid).toBe(0);
  });

  it('refuses everybody without the X-Forwarded-For line, and names the reason of the guide', async () => {
    const without = guideBlock().replace(/^.*X-Forwarded-For.*\n/m, '');
    const { body } = await ask(without, UNITPAY);
    expect(body).toHaveProperty('error');
    expect(reasons).toContain('ip-loopback');
  });
});
