/**
 * @module
 * What any of the shops must do, asked over real HTTP against the mock.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnitPay } from '@unitpay-kit/core';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/index.js';

const keys = { projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret' };

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
    return (await response.json()) as { status: string; deliveries: number; paymentId: string };
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

    it('delivers a paid order once, although pay is repeated', async () => {
      const { id, paymentId } = await paidOrder();
      await mock.repeat(paymentId);
      expect(await orderAt(id)).toMatchObject({ status: 'paid', deliveries: 1 });
    });

    it('delivers an order once, although two payments are made for it at once and a third later', async () => {
      const id = await newOrder();
      const make = async () => {
        const payment = await unitpay.initPayment({ paymentType: 'card', account: id, sum: '900.00', desc: 'twice' });
        return payment.paymentId;
      };
      const [first, second, third] = [await make(), await make(), await make()];
      await Promise.all([mock.pay(first), mock.pay(second)]);
      await mock.pay(third);
      expect(await orderAt(id)).toMatchObject({ status: 'paid', deliveries: 1 });
      expect([first, second]).toContain((await orderAt(id)).paymentId);
    });

    it('gives the money back and says so', async () => {
      const { id } = await paidOrder();
      await post(`/orders/${id}/refund`);
      expect(await orderAt(id)).toMatchObject({ status: 'refunded' });
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

    it('keeps the words of a failure of its own for the log', async () => {
      const id = await newOrder();
      await post(`/orders/${id}/pay`);
      const response = await post(`/orders/${id}/refund`);
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain('ensureRefunded');
    });
  });
}
