/**
 * @module
 * How each TypeScript block of the guides is run, and what must be true afterwards. A block that can't run says why.
 */
import type { Server } from 'node:http';
import { type Refunds, signWebhookQuery, UNITPAY_IPS, type Webhook } from '@unitpay-kit/core';
import { expect, vi } from 'vitest';
import { frameworks } from './frameworks.js';
import type { Declared } from './load.js';
import { payQuery } from './pay-query.js';
import type { Rig } from './rig.js';
import type { Run, Unrun } from './run.js';

const PAYMENT = '2154490981';
const order = { paymentType: 'card', account: 'order-7', sum: '900.00', desc: 'Phone case' } as const;
const receipt = {
  customerEmail: 'buyer@example.com',
  cashItems: [{ name: 'Phone case', count: 1, price: '900.00', nds: 'vat22', paymentMethod: 'full_prepayment' }],
} as const;

async function paid({ unitpay, mock }: Rig, more: object = {}): Promise<Record<string, string>> {
  const { paymentId } = await unitpay.initPayment({ ...order, ...more });
  await mock.pay(paymentId);
  return { [PAYMENT]: String(paymentId) };
}

async function held({ unitpay, mock }: Rig): Promise<string> {
  const { paymentId } = await unitpay.initPayment({ ...order, preauth: true });
  await mock.hold(paymentId);
  return String(paymentId);
}

/** A payment that started a subscription. */
async function subscribed(rig: Rig): Promise<Record<string, string>> {
  await paid(rig, { sum: '300.00', subscription: true });
  return { '5961196': String(rig.mock.subscriptions()[0]?.id) };
}

/** A webhook as a reader calls it; only the mock's clock is not his. */
const webhookOf = (declared: Declared, name = 'webhook') => declared[name] as Webhook;
const payment = (rig: Rig, index = 0) => rig.mock.payments()[index];

/** The mock calls the block's own webhook, and a payment goes through it. */
async function payThrough(rig: Rig, webhook: Webhook): Promise<void> {
  rig.mock.webhook = (request, { ip }) => webhook.fetch(request, { ip });
  await paid(rig);
  expect(rig.mock.deliveries().map(({ method, outcome }) => [method, outcome])).toEqual([
    ['check', 'accepted'],
    ['pay', 'accepted'],
  ]);
}

/** By document, in the order of its blocks. */
export const PLAN: Readonly<Record<string, readonly (Run | Unrun)[]>> = {
  'docs/guides/accept.md': [
    { after: ({ mock }, { url }) => expect(mock.openForm(String(url)).account).toBe('order-7') },
    { after: (_, { html }) => expect(html).toMatch(/<script[\s\S]*order-7/) },
    { after: (_, declared, printed) => expect(printed()).toContain(Object(declared['payment']).redirectUrl) },
  ],
  'docs/guides/errors.md': [
    {
      before: async (rig) => ({ [PAYMENT]: await held(rig) }),
      after: (rig) => expect(payment(rig)?.hold).toBe('captured'),
    },
    { after: (_, __, printed) => vi.waitFor(() => expect(printed()).toMatch(/[а-яё]{4,}/)) },
  ],
  'docs/guides/payouts.md': [
    { after: (_, { withPayouts }) => expect(withPayouts).toBeDefined() },
    { after: ({ mock }) => expect(mock.payouts().map(({ transactionId }) => transactionId)).toEqual(['payout-17']) },
    {
      before: async ({ unitpay }) => {
        await unitpay.massPayment({
          transactionId: 'payout-17',
          sum: '100.00',
          purse: '4000000000000077',
          paymentType: 'card',
        });
        return {};
      },
      after: ({ mock }) => expect(mock.journal.calls('massPaymentStatus')).toHaveLength(1),
    },
    { after: (_, { availableAmount, balance }) => expect([availableAmount, balance].every(Boolean)).toBe(true) },
  ],
  'docs/guides/proxy.md': [
    {
      after: async (_, declared) => {
        const from = { method: 'GET', query: payQuery, ip: '127.0.0.1' };
        const { result } = await webhookOf(declared).process({ ...from, forwardedFor: UNITPAY_IPS[0] });
        expect(result).toBe('accepted');
        expect((await webhookOf(declared).process({ ...from, forwardedFor: '203.0.113.9' })).result).toBe('forged');
      },
    },
    {
      before: async () => {
        process.env['UNITPAY_TRUSTED_PROXIES'] = '172.16.0.0/12';
        return {};
      },
      after: async (_, declared) => {
        const from = { method: 'GET', query: payQuery, ip: '172.18.0.5' };
        const { result } = await webhookOf(declared).process({ ...from, forwardedFor: UNITPAY_IPS[0] });
        expect(result).toBe('accepted');
      },
    },
  ],
  'docs/guides/receipts.md': [
    { cashRegister: true, after: ({ mock }, { url }) => expect(mock.openForm(String(url)).cashItems).toHaveLength(1) },
    {
      after: (_, { cashItems }) => {
        const kopecks = (cashItems as { sum: string }[]).map(({ sum }) => Math.round(Number(sum) * 100));
        expect(kopecks.reduce((total, one) => total + one)).toBe(104_999);
      },
    },
    {
      cashRegister: true,
      before: (rig) => paid(rig, receipt),
      after: (rig) => expect(payment(rig)?.offset).toBe(payment(rig)?.orderSum),
    },
    {
      cashRegister: true,
      before: (rig) => paid(rig, receipt),
      after: (rig) => expect(payment(rig)?.refunds).toHaveLength(1),
    },
  ],
  'docs/guides/refund.md': [
    {
      needs: 'postgres',
      before: (rig) => paid(rig),
      after: async (rig, { refunds }, printed) => {
        await vi.waitFor(() => expect(printed()).toContain('refunded'), 20_000);
        expect(payment(rig)?.refunds).toHaveLength(1);
        await (refunds as Refunds<unknown>).stop();
      },
    },
    { after: (_, __, printed) => expect(printed()).toBe('') },
    { after: (_, { counts }) => expect(counts).toEqual(new Map()) },
    { before: (rig) => paid(rig), after: (_, { state }) => expect(state).toBe('refunded') },
    {
      cashRegister: true,
      before: (rig) => paid(rig, receipt),
      after: (rig) => expect(payment(rig)?.refunds[0]?.cashItems).toHaveLength(1),
    },
  ],
  'docs/guides/storage.md': [{ needs: 'postgres', after: (rig, declared) => payThrough(rig, webhookOf(declared)) }],
  'docs/guides/subscriptions.md': [
    {
      after: async ({ mock }, { url }) => {
        await mock.pay(String(url));
        expect(mock.subscriptions()).toHaveLength(1);
      },
    },
    {
      after: async ({ kept, orders }, { onPay }) => {
        await (onPay as (event: object) => Promise<void>)({
          account: 'order-7',
          unitpayId: '1001',
          subscriptionId: '5',
        });
        expect([kept.subscriptions, orders.get('order-7')?.paidBy]).toEqual([['5'], '1001']);
      },
    },
    { before: subscribed, after: (rig) => expect(payment(rig, 1)?.account).toBe('order-7-2026-12') },
    { before: subscribed, after: (_, { status }) => expect(status).toBe('active') },
    { before: subscribed, after: ({ mock }) => expect(mock.subscriptions()[0]?.status).toBe('close') },
  ],
  'docs/guides/testing.md': [
    { after: ({ orders }, { paymentId }) => expect(orders.get('order-7')?.paidBy).toBe(paymentId) },
    { after: (_, { mock }) => expect((mock as Rig['mock']).faults()).toHaveLength(2) },
    {
      before: async () => ({ "'123456'": "'135'", 'your test secret': 'mock_secret' }),
      after: (_, { result }) => expect(result).toBe('accepted'),
    },
  ],
  'docs/guides/troubleshoot.md': [
    { before: (rig) => paid(rig), after: (_, { result }) => expect(result).toBe('accepted') },
  ],
  'docs/guides/two-stage.md': [
    {
      after: async ({ mock }, declared) => {
        await mock.hold(Object(declared['payment']).paymentId);
        expect(mock.payments()[0]?.hold).toBe('held');
      },
    },
    {
      after: async ({ kept }, { onPreauth }) => {
        await (onPreauth as (event: object) => Promise<void>)({ account: 'order-7', unitpayId: '1001' });
        expect(kept.held).toEqual(['1001']);
      },
    },
    {
      before: async (rig) => ({ [PAYMENT]: await held(rig), '2154490982': await held(rig) }),
      after: ({ mock }) => expect(mock.payments().map(({ hold }) => hold)).toEqual(['captured', 'released']),
    },
  ],
  'docs/guides/webhook-frameworks.md': frameworks,
  'docs/guides/webhook.md': [
    {
      needs: 'postgres',
      after: async (rig, declared) => {
        await payThrough(rig, webhookOf(declared));
        const { rows } = await (rig.pool as NonNullable<Rig['pool']>).query('select paid_by from orders');
        expect(rows).toEqual([{ paid_by: String(payment(rig)?.id) }]);
      },
    },
    {
      needs: 'postgres',
      before: (rig) => paid(rig),
      after: async ({ orders, mock }, declared) => {
        expect(orders.get('order-7')?.paidBy).toBe(String(mock.payments()[0]?.id));
        await webhookOf(declared, 'durable').recovery.stop();
      },
    },
  ],
  'docs/start/nestjs.md': [{ why: 'needs an application around it; try:readme builds that one in an empty folder' }],
  'docs/webhooks.md': [
    {
      before: async () => ({
        'createServer(nodeListener(webhook)).listen(3000)':
          'const server = createServer(nodeListener(webhook)).listen(0)',
      }),
      after: async (_, { server }) => {
        const { port } = (server as Server).address() as { port: number };
        const response = await fetch(`http://127.0.0.1:${port}/?${payQuery}`);
        // This machine is not UnitPay: the block must refuse it.
        expect(await response.json()).toHaveProperty('error');
        await new Promise((resolve) => (server as Server).close(resolve));
      },
    },
    {
      after: async (_, declared) => {
        const fields = Object.fromEntries(new URLSearchParams(payQuery));
        const event = { ...pick(fields), account: 'test', test: true } as Parameters<typeof signWebhookQuery>[0];
        const query = signWebhookQuery(event, { method: 'pay', secretKey: 'mock_secret' });
        const { result } = await webhookOf(declared).process({ method: 'GET', query, ip: UNITPAY_IPS[0] });
        expect(result).toBe('accepted');
      },
    },
    {
      after: async ({ kept }) => {
        expect(kept.cases.length).toBeGreaterThan(5);
        for (const run of kept.cases) await run();
      },
    },
    { before: async () => ({ "'123456'": "'135'" }), after: (_, { result }) => expect(result).toBe('accepted') },
  ],
};

/** The fields of a webhook, out of its query. */
function pick(fields: Record<string, string>): Record<string, string> {
  const names = [
    'unitpayId',
    'projectId',
    'orderSum',
    'orderCurrency',
    'payerSum',
    'payerCurrency',
    'paymentType',
    'date',
  ];
  return Object.fromEntries(names.map((name) => [name, fields[`params[${name}]`] ?? '']));
}
