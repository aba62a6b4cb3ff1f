/**
 * @module
 * A refund that the handler of `pay` asks for, as a shop does with the second payment of a paid order: UnitPay may still show the payment as it
 * was, and the handler may throw.
 */
import { createRefunds, createWebhook, type Refunds, type WebhookStore } from '@unitpay-kit/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isThere, type LedgerName, type OpenLedger, openLedger } from './support/ledgers.js';
import { type Provider, startProvider } from './support/provider.js';
import { WATCHING } from './support/watching.js';

const NAMES: readonly LedgerName[] = ['memory', 'PostgreSQL', 'Redis'];
const there = await Promise.all(NAMES.map(isThere));
const AVAILABLE = NAMES.filter((_, i) => there[i]);
const SOON = { timeout: 20_000 };
const open = new Map<LedgerName, OpenLedger>();
let provider: Provider;
const running: Refunds<unknown>[] = [];

beforeAll(async () => {
  for (const name of AVAILABLE) open.set(name, await openLedger(name));
});
afterAll(async () => {
  for (const ledger of open.values()) await ledger.close();
});
beforeEach(async () => {
  provider = await startProvider();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((refunds) => refunds.stop()));
  await provider.close();
});

/** A shop whose handler asks for the refund of every payment. */
function shop(name: LedgerName, sum: string | undefined): Refunds<unknown> {
  const { ledger, store, inTransaction } = open.get(name) as OpenLedger;
  const refunds = createRefunds({ client: provider.client(), ledger, timeScale: 0.001, logger: false });
  running.push(refunds);
  refunds.start();
  const webhook = createWebhook({
    ...WATCHING,
    client: provider.client(),
    store: store as WebhookStore<unknown>,
    onPay: async ({ unitpayId }, { transaction }) => {
      await refunds.request({ paymentId: unitpayId, sum }, inTransaction === undefined ? {} : { transaction });
    },
  });
  provider.mock.webhook = (request) => webhook.fetch(request, { ip: '127.0.0.1', waitUntil: () => {} });
  return refunds;
}

describe.each(AVAILABLE)('on %s', (name) => {
  it.each([
    ['whole', undefined, 10_000],
    ['part', '40.00', 4_000],
  ] as const)(
    'a %s refund asked for in onPay is sent once, though the first two reads are stale and say "wait"',
    async (_kind, sum, kopecks) => {
      const stale = { status: 'wait', refunds: [] };
      provider.mock.fault({ method: 'getPayment', count: 2, kind: 'fields', fields: stale });
      const refunds = shop(name, sum);
      const paymentId = await provider.payment();
      await expect.poll(() => refunds.get(paymentId), SOON).toMatchObject({ state: 'refunded' });
      expect(provider.calls(paymentId)).toBe(1);
      expect(provider.refunds(paymentId)).toEqual([kopecks]);
    },
  );
});
