/**
 * @module
 * What any of the shops must do, asked over real HTTP against the mock.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnitPay } from '@unitpay-kit/core';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, type Order, openDatabase } from '../src/index.js';

/** What would take minutes takes milliseconds. */
export const TIME_SCALE = 0.001;

const keys = { projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret' };

/** For what a worker does a moment later. */
const PATIENCE = { timeout: 20_000, interval: 50 };

/** A shop that listens on loopback. */
export interface RunningShop {
  readonly url: string;
  close(): Promise<void>;
}

/** Tells the story of a shop that `start` brings up. */
export function describeShop(
  name: string,
  start: (unitpay: UnitPay, database: Database) => Promise<RunningShop>,
): void {
  const mock = createMockUnitPay(keys);
  const unitpay = new UnitPay({ ...keys, baseUrl: mock.origin, fetch: mock.fetch });
  let folder: string;
  let database: Database;
  let shop: RunningShop;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unitpay-kit-shop-'));
    database = await openDatabase({ folder });
    shop = await start(unitpay, database);
    mock.webhook = `${shop.url}/unitpay`;
    // PGlite's first start takes several seconds.
  }, 60_000);

  afterAll(async () => {
    await shop.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const post = (path: string) => fetch(`${shop.url}${path}`, { method: 'POST', redirect: 'manual' });

  async function newOrder(): Promise<string> {
    const response = await post('/orders');
    return String(response.headers.get('location')).replace('/orders/', '');
  }

  async function orderAt(id: string) {
    const response = await fetch(`${shop.url}/orders/${id}.json`);
    return (await response.json()) as Order & { paymentId: string };
  }

  async function paymentFor(account: string): Promise<string> {
    const payment = await unitpay.initPayment({ paymentType: 'card', account, sum: '900.00', desc: 'one more' });
    return payment.paymentId;
  }

  const refundsOf = (paymentId: string) =>
    mock.journal.calls('refundPayment').filter((call) => JSON.stringify(call).includes(paymentId)).length;

  /** An order with an extra payment: the shop hears of neither before both are charged. */
  async function orderPaidTwice() {
    const id = await newOrder();
    const payments = await Promise.all([paymentFor(id), paymentFor(id)]);
    const unheard = [
      mock.fault({ webhook: 'pay', kind: 'drop' }),
      mock.fault({ method: 'getPayment', kind: 'status', status: 503 }),
    ];
    for (const payment of payments) await mock.pay(payment);
    for (const fault of unheard) fault.remove();
    for (const payment of payments) await mock.repeat(payment);
    const { paidBy } = await orderAt(id);
    return { id, paymentId: String(payments.find((payment) => payment !== paidBy)) };
  }

  async function paidOrder() {
    const id = await newOrder();
    await post(`/orders/${id}/pay`);
    const { paymentId } = await orderAt(id);
    await mock.pay(paymentId);
    return { id, paymentId };
  }

  describe(name, () => {
    it('sends the payer to the payment page', async () => {
      const response = await post(`/orders/${await newOrder()}/pay`);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toContain(`${mock.origin}/pay/redirect/`);
    });

    it('leads a second click to the same payment', async () => {
      const id = await newOrder();
      const first = await post(`/orders/${id}/pay`);
      const second = await post(`/orders/${id}/pay`);
      expect(second.headers.get('location')).toBe(first.headers.get('location'));
    });

    it('makes another payment of one whose check got no answer: UnitPay sends no error after that', async () => {
      const id = await newOrder();
      await post(`/orders/${id}/pay`);
      const first = await orderAt(id);
      mock.fault({ webhook: 'check', kind: 'drop', count: 1 });
      await mock.pay(first.paymentId);
      expect((await unitpay.getPayment({ paymentId: first.paymentId })).status).toBe('error_check');
      await post(`/orders/${id}/pay`);
      const second = await orderAt(id);
      expect(second.paymentId).not.toBe(first.paymentId);
      await mock.pay(second.paymentId);
      expect(await orderAt(id)).toMatchObject({ status: 'paid', deliveries: 1 });
    });

    it('delivers a paid order once, although pay is repeated', async () => {
      const { id, paymentId } = await paidOrder();
      await mock.repeat(paymentId);
      expect(await orderAt(id)).toMatchObject({ status: 'paid', deliveries: 1 });
    });

    it('makes one payment of two clicks at the same moment', async () => {
      const id = await newOrder();
      const before = mock.journal.calls('initPayment').length;
      const clicks = await Promise.all([
        post(`/orders/${id}/pay`),
        post(`/orders/${id}/pay`),
        post(`/orders/${id}/pay`),
      ]);
      expect(mock.journal.calls('initPayment').length - before).toBe(1);
      expect(new Set(clicks.map(({ headers }) => headers.get('location'))).size).toBe(1);
    });

    it('delivers an order once of ten payments made for it at once, and refunds the other nine', async () => {
      const id = await newOrder();
      const payments = await Promise.all(Array.from({ length: 10 }, () => paymentFor(id)));
      await Promise.all(payments.map((paymentId) => mock.pay(paymentId)));
      const { status, deliveries, paidBy } = await orderAt(id);
      expect({ status, deliveries }).toEqual({ status: 'paid', deliveries: 1 });
      const others = payments.filter((paymentId) => paymentId !== paidBy);
      expect(others).toHaveLength(9);
      await vi.waitFor(async () => {
        const statuses = await Promise.all(
          others.map(async (paymentId) => (await unitpay.getPayment({ paymentId })).status),
        );
        // One that the order check refused in time was never charged.
        expect(statuses.filter((paid) => paid === 'success')).toEqual([]);
      }, PATIENCE);
      expect((await unitpay.getPayment({ paymentId: String(paidBy) })).status).toBe('success');
      const [repeat] = await mock.repeat(String(paidBy));
      expect(JSON.parse(String(repeat?.reply?.body))).toHaveProperty('result');
      expect(await orderAt(id)).toMatchObject({ status: 'paid', deliveries: 1, letters: 0 });
    });

    it('refuses a second payment of a paid order before it is charged', async () => {
      const { id } = await paidOrder();
      const second = await paymentFor(id);
      await mock.pay(second).catch(() => {});
      expect((await unitpay.getPayment({ paymentId: second })).status).not.toBe('success');
    });

    it('shows why a payment was declined, and lets the payer try again', async () => {
      const id = await newOrder();
      await post(`/orders/${id}/pay`);
      const first = await orderAt(id);
      await mock.fail(first.paymentId, { message: 'Недостаточно средств' });
      const page = await (await fetch(`${shop.url}/orders/${id}`)).text();
      expect(page).toContain('недостаточно средств');
      expect(page).toContain('Попробовать ещё раз');
      await post(`/orders/${id}/pay`);
      const second = await orderAt(id);
      expect(second.paymentId).not.toBe(first.paymentId);
      await mock.pay(second.paymentId);
      expect(await orderAt(id)).toMatchObject({ status: 'paid', deliveries: 1, declinedReason: null });
    });

    it('refunds a payment, and says so in one letter', async () => {
      const { id } = await paidOrder();
      await post(`/orders/${id}/refund`);
      expect(await orderAt(id)).toMatchObject({ status: 'refunded', refundState: 'refunded', letters: 1 });
    });

    it('tells a visitor that a second refund is none', async () => {
      const { id } = await paidOrder();
      await post(`/orders/${id}/refund`);
      const again = await post(`/orders/${id}/refund`);
      expect(again.status).toBe(409);
      expect(await again.text()).toContain('уже оформлен');
      expect(await orderAt(id)).toMatchObject({ letters: 1 });
    });

    it('makes one refund of two clicks at the same moment', async () => {
      const { id, paymentId } = await paidOrder();
      const clicks = await Promise.all([post(`/orders/${id}/refund`), post(`/orders/${id}/refund`)]);
      expect(clicks.map(({ status }) => status).sort()).toEqual([303, 409]);
      await vi.waitFor(
        async () => expect(await orderAt(id)).toMatchObject({ status: 'refunded', letters: 1 }),
        PATIENCE,
      );
      expect(refundsOf(paymentId)).toBe(1);
    });

    it('shows a refund whose outcome is unknown as pending, with a button to check, and settles it by itself', async () => {
      const { id, paymentId } = await paidOrder();
      mock.fault({ method: 'refundPayment', kind: 'reset', execute: true, count: 1 });
      const deaf = mock.fault({ method: 'getPayment', kind: 'status', status: 503 });
      // The refund is carried out, and nobody hears of it.
      await post(`/orders/${id}/refund`);
      const page = await (await fetch(`${shop.url}/orders/${id}`, { headers: { 'accept-language': 'en' } })).text();
      expect(page).toContain('refund pending');
      expect(page).toContain('Check again');
      deaf.remove();
      expect((await post(`/orders/${id}/refund/check`)).status).toBe(303);
      await vi.waitFor(
        async () => expect(await orderAt(id)).toMatchObject({ status: 'refunded', letters: 1 }),
        PATIENCE,
      );
      expect(refundsOf(paymentId)).toBeLessThanOrEqual(1);
    });

    it('shows on the order that nothing proves the refund of an extra payment, and looks again when a person asks', async () => {
      const rule = mock.fault({ method: 'refundPayment', kind: 'html', status: 502 });
      const { id, paymentId } = await orderPaidTwice();
      await vi.waitFor(
        async () =>
          expect(await orderAt(id)).toMatchObject({
            status: 'paid',
            refundState: null,
            extraPayments: [{ paymentId, refundState: 'unproven' }],
          }),
        PATIENCE,
      );
      rule.remove();
      const page = await (await fetch(`${shop.url}/orders/${id}`, { headers: { 'accept-language': 'en' } })).text();
      expect(page).toContain('It is not known whether the extra payment went back.');
      // A person gives the money back in UnitPay's dashboard, and presses "Check again".
      await mock.refund(paymentId);
      expect((await post(`/orders/${id}/refund/check`)).status).toBe(303);
      await vi.waitFor(
        async () =>
          expect(await orderAt(id)).toMatchObject({
            status: 'paid',
            letters: 0,
            extraPayments: [{ paymentId, refundState: 'refunded' }],
          }),
        PATIENCE,
      );
    });

    it('shows a refund that UnitPay refused, and lets a person ask again', async () => {
      const { id } = await paidOrder();
      const rule = mock.fault({ method: 'refundPayment', kind: 'error', code: 1, message: 'Недостаточно средств' });
      await post(`/orders/${id}/refund`);
      await vi.waitFor(async () => expect(await orderAt(id)).toMatchObject({ refundState: 'refused' }), PATIENCE);
      expect(await (await fetch(`${shop.url}/orders/${id}`)).text()).toContain('<q lang="ru">Недостаточно средств</q>');
      rule.remove();
      expect((await post(`/orders/${id}/refund`)).status).toBe(303);
      await vi.waitFor(
        async () => expect(await orderAt(id)).toMatchObject({ status: 'refunded', letters: 1 }),
        PATIENCE,
      );
    });

    it('lets a person ask again for the refund of an extra payment that UnitPay refused', async () => {
      const rule = mock.fault({ method: 'refundPayment', kind: 'error', code: 1, message: 'Недостаточно средств' });
      const { id, paymentId } = await orderPaidTwice();
      const extraIs = (refundState: string) =>
        vi.waitFor(
          async () => expect(await orderAt(id)).toMatchObject({ extraPayments: [{ paymentId, refundState }] }),
          PATIENCE,
        );
      await extraIs('refused');
      const again = `/orders/${id}/extra/${paymentId}/refund`;
      expect(await (await fetch(`${shop.url}/orders/${id}`)).text()).toContain(`action="${again}"`);
      expect((await post(`/orders/${id}/extra/1/refund`)).status).toBe(409);
      rule.remove();
      const clicks = await Promise.all([post(again), post(again)]);
      expect(clicks.map(({ status }) => status)).not.toContain(500);
      await extraIs('refunded');
      expect(await orderAt(id)).toMatchObject({ status: 'paid', refundState: null });
      expect((await post(again)).status).toBe(409);
    });

    it('finds a payment whose webhook was lost, and delivers once also when it comes later', async () => {
      const id = await newOrder();
      await post(`/orders/${id}/pay`);
      const { paymentId } = await orderAt(id);
      mock.fault({ webhook: 'pay', kind: 'drop', count: 1 });
      await mock.pay(paymentId);
      await vi.waitFor(
        async () => expect(await orderAt(id)).toMatchObject({ status: 'paid', deliveries: 1 }),
        PATIENCE,
      );
      await mock.repeat(paymentId);
      expect(await orderAt(id)).toMatchObject({ status: 'paid', deliveries: 1 });
    });

    it('keeps the language that a visitor chose', async () => {
      const chosen = await fetch(`${shop.url}/?lang=en`, { headers: { 'accept-language': 'ru' } });
      expect(await chosen.text()).toContain('<html lang="en">');
      const cookie = String(chosen.headers.get('set-cookie')).split(';')[0] ?? '';
      const page = await fetch(`${shop.url}/orders/${await newOrder()}`, { headers: { cookie } });
      expect(await page.text()).toContain('<html lang="en">');
    });

    it('serves its stylesheet and its script', async () => {
      const types = ['shop.css', 'shop.js'].map(async (name) => {
        const reply = await fetch(`${shop.url}/${name}`);
        return [reply.status, reply.headers.get('content-type')?.split(';')[0]];
      });
      expect(await Promise.all(types)).toEqual([
        [200, 'text/css'],
        [200, 'text/javascript'],
      ]);
    });

    it('says on a page that there is no such order', async () => {
      const response = await fetch(`${shop.url}/orders/none`, { headers: { 'accept-language': 'en' } });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is no such order.');
    });

    it('says that there is nothing to give back for an order nobody paid', async () => {
      const response = await post(`/orders/${await newOrder()}/refund`);
      expect(response.status).toBe(409);
      expect(await response.text()).toContain('возвращать нечего');
    });

    it('keeps the words of a failure of its own for the log, and lets the visitor try again', async () => {
      const id = await newOrder();
      mock.fault({ method: 'initPayment', kind: 'error', code: 1, message: 'internal words', count: 1 });
      const response = await post(`/orders/${id}/pay`);
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain('internal words');
      expect((await post(`/orders/${id}/pay`)).status).toBe(303);
    });
  });
}
