/** @module The shop's pages in real Chromium: axe, and nothing that overlaps or leaves the window, for every outcome of an order. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { violations } from '../../mock-server/test/browser/axe.js';
import { hasChromium, startChromium } from '../../mock-server/test/browser/chromium.js';
import { layoutFaults } from '../../mock-server/test/browser/layout.js';
import { LOOKS, windowOf } from '../../mock-server/test/browser/looks.js';
import { errorPage, homePage, type Order, orderPage, shopCss, shopJs, type Visit } from '../src/index.js';

const order: Order = {
  id: 'order-1a2b3c4d',
  status: 'new',
  item: 'Чехол для телефона',
  createdAt: new Date('2026-11-27T17:46:02Z'),
  sum: '12900.00',
  paymentId: '2200000011',
  payUrl: null,
  paidBy: null,
  declinedReason: null,
  declinedAt: null,
  paidAt: null,
  refundState: null,
  refundReason: null,
  refundAt: null,
  deliveries: 0,
  letters: 0,
  extraPayments: [],
};
const later = new Date('2026-11-27T17:47:40Z');
const paid: Order = { ...order, status: 'paid', paidBy: '2200000011', paidAt: later, refundAt: later, deliveries: 1 };

/** An order for every way it can stand. */
const ORDERS: readonly Order[] = [
  order,
  { ...order, payUrl: '/' },
  { ...order, paymentId: '2200000012', declinedReason: 'Недостаточно средств', declinedAt: later },
  paid,
  { ...paid, refundState: 'requested' },
  { ...paid, refundState: 'unproven' },
  { ...paid, refundState: 'refused', refundReason: 'Возврат по платежу невозможен' },
  { ...paid, status: 'refunded', refundState: 'refunded' },
  {
    ...paid,
    extraPayments: (['requested', 'refunded', 'refused', 'unproven'] as const).map((refundState, index) => ({
      paymentId: `220000002${index}`,
      refundState,
    })),
  },
];

/** Every page of the shop, by its path. */
function pagesFor(visit: Visit): ReadonlyMap<string, string> {
  const orders = ORDERS.map((one, index) => [`/orders/${index}`, orderPage(visit, one)] as const);
  return new Map([
    ['/', homePage(visit, ORDERS)],
    ['/empty', homePage(visit, [])],
    ['/error', errorPage(visit, new Error('ours'))],
    ...orders,
  ]);
}

/** Serves pages that may change; answers the address. */
async function serve(
  pages: ReadonlyMap<string, string>,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer(({ url = '/' }, response) => {
    const asset = { '/shop.css': ['text/css', shopCss], '/shop.js': ['text/javascript', shopJs] }[url];
    response.setHeader('content-type', asset?.[0] ?? 'text/html; charset=utf-8');
    response.end(asset?.[1] ?? pages.get(url) ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

describe.skipIf(!hasChromium)('in Chromium, the shop', { timeout: 300_000 }, () => {
  it.each(LOOKS)('looks right with every outcome: $locale, $colorScheme, $width', async (look) => {
    const pages = pagesFor({ language: look.locale, mock: 'http://127.0.0.1:4010' });
    const server = await serve(pages);
    const browser = await startChromium();
    try {
      const page = await (await browser.newContext(windowOf(look))).newPage();
      const found: string[] = [];
      page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
      for (const path of pages.keys()) {
        await page.goto(server.url + path);
        found.push(...(await layoutFaults(page)).map((fault) => `${path}: ${fault}`));
        found.push(...(await violations(page)).map((violation) => `${path}: ${violation}`));
        const folder = process.env['SHOTS'];
        if (folder !== undefined)
          await page.screenshot({
            path: `${folder}/shop${path.replaceAll('/', '-')}-${look.locale}-${look.width}-${look.colorScheme}.png`,
            fullPage: true,
          });
      }
      expect(found).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  });

  it('shows what has changed while an order waits: no reload, the focus stays, and a reader is told', async () => {
    const visit: Visit = { language: 'en', mock: undefined };
    const pages = new Map([['/orders/1', orderPage(visit, { ...order, payUrl: '/' })]]);
    const server = await serve(pages);
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`${server.url}/orders/1`);
      await page.getByRole('heading', { name: 'Waiting for the payment' }).waitFor();
      await page.getByRole('link', { name: 'My orders' }).focus();
      await page.evaluate('window.here = true');
      pages.set('/orders/1', orderPage(visit, paid));
      await page.getByRole('heading', { name: 'Your case is on its way' }).waitFor();
      expect(await page.getByRole('status').textContent()).toBe('Your case is on its way');
      expect(await page.evaluate('[window.here, document.activeElement.textContent]')).toEqual([true, 'My orders']);
    } finally {
      await browser.close();
      server.close();
    }
  });

  it('can be ordered from and looked at without JavaScript', async () => {
    const visit: Visit = { language: 'ru', mock: undefined };
    const server = await serve(new Map([['/orders/1', orderPage(visit, { ...order, payUrl: '/' })]]));
    const browser = await startChromium();
    try {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.goto(`${server.url}/orders/1`);
      await page.getByRole('link', { name: 'Обновить страницу' }).click();
      await page.getByRole('button', { name: 'Оплатить' }).waitFor();
    } finally {
      await browser.close();
      server.close();
    }
  });
});
