/**
 * @module
 * The failure matrix of missed webhooks: lost, late, at the same moment as the genuine one, and killed inside.
 */
import { createWebhook, memoryStore, type WebhookStore } from '@unitpay-kit/core';
import { postgresStore } from '@unitpay-kit/postgres';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_URL, isThere, type LedgerName, type OpenLedger, openLedger } from './support/ledgers.js';
import { type Provider, startProvider } from './support/provider.js';

const NAMES: readonly LedgerName[] = ['memory', 'PostgreSQL', 'Redis'];
const there = await Promise.all(NAMES.map(isThere));
const AVAILABLE = NAMES.filter((_, i) => there[i]);
const open = new Map<LedgerName, OpenLedger>();
let pool: pg.Pool | undefined;
let provider: Provider;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  for (const name of AVAILABLE) open.set(name, await openLedger(name));
  if (AVAILABLE.includes('PostgreSQL')) {
    pool = new pg.Pool({ connectionString: DATABASE_URL, max: 6 });
    await postgresStore({ pool }).migrate();
  }
});
afterAll(async () => {
  for (const ledger of open.values()) await ledger.close();
  await pool?.end();
});
beforeEach(async () => {
  provider = await startProvider();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await provider.close();
});

/** A shop that the provider's webhooks go to. */
function shop(name: LedgerName, isDown: () => boolean = () => false) {
  const delivered: string[] = [];
  const store = name === 'PostgreSQL' && pool ? postgresStore({ pool }) : memoryStore();
  const webhook = createWebhook({
    client: provider.client(),
    store: store as WebhookStore<unknown>,
    ledger: (open.get(name) as OpenLedger).ledger,
    timeScale: 0.001,
    allowedIps: 'any',
    ipFeed: false,
    logger: false,
    order: () => ({ sum: '100.00', currency: 'RUB' }),
    onPay: ({ unitpayId }) => {
      if (isDown()) throw new Error('the shop is down');
      delivered.push(unitpayId);
    },
  });
  provider.mock.webhook = (request) => webhook.fetch(request, { ip: '127.0.0.1', waitUntil: () => {} });
  stops.push(() => webhook.recovery.stop());
  return { webhook, delivered };
}

describe.each(AVAILABLE)('on %s', (name) => {
  it('a payment whose pay was dropped is delivered once, and the late genuine pay is a repeat', async () => {
    const { webhook, delivered } = shop(name);
    webhook.recovery.start();
    provider.mock.fault({ webhook: 'pay', kind: 'drop', count: 1 });
    const paymentId = await provider.payment();
    await expect.poll(() => delivered, { timeout: 20_000 }).toEqual([paymentId]);
    await provider.mock.repeat(paymentId);
    expect(delivered).toEqual([paymentId]);
  });

  it('a payment whose handler was down at pay is delivered when it is up again', async () => {
    let isDown = true;
    const { webhook, delivered } = shop(name, () => isDown);
    webhook.recovery.start();
    const paymentId = await provider.payment();
    expect(delivered).toEqual([]);
    isDown = false;
    await expect.poll(() => delivered, { timeout: 20_000 }).toEqual([paymentId]);
  });

  it('recovery and a genuine pay at the same moment deliver once, 50 times', async () => {
    const { webhook, delivered } = shop(name);
    provider.mock.fault({ webhook: 'pay', kind: 'drop', count: 50 });
    const paymentIds: string[] = [];
    for (let i = 0; i < 50; i++) paymentIds.push(await provider.payment());
    for (const paymentId of paymentIds) {
      await Promise.all([webhook.recover({ paymentId }), provider.mock.repeat(paymentId)]);
    }
    expect(delivered.toSorted()).toEqual(paymentIds.toSorted());
  });

  it('a payment that was refunded in the dashboard before is not delivered', async () => {
    const { webhook, delivered } = shop(name);
    provider.mock.fault({ webhook: 'pay', kind: 'drop', count: 1 });
    const paymentId = await provider.payment();
    await provider.mock.refund(paymentId);
    await expect(webhook.recover({ paymentId })).resolves.toMatchObject({ result: 'ignored', status: 'refund' });
    expect(delivered).toEqual([]);
  });
});
