/** @module The shop's pages in real Chromium: axe, and nothing that overlaps or leaves the window, for every outcome of an order. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { violations } from '../../mock-server/test/browser/axe.js';
import { hasChromium, startChromium } from '../../mock-server/test/browser/chromium.js';
import { layoutFaults } from '../../mock-server/test/browser/layout.js';
import { LOOKS, windowOf } from '../../mock-server/test/browser/looks.js';
import { errorPage, homePage, type Order, orderPage, shopCss, type Visit } from '../src/index.js';

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
  refundState: null,
  deliveries: 0,
  letters: 0,
};
const paid: Order = { ...order, status: 'paid', paidBy: '2200000011', deliveries: 1 };

/** An order for every way it can stand. */
const ORDERS: readonly Order[] = [
  order,
  { ...order, payUrl: '/' },
  { ...order, declinedReason: 'Недостаточно средств' },
  paid,
  { ...paid, refundState: 'requested' },
  { ...paid, refundState: 'unproven' },
  { ...paid, refundState: 'refused' },
  { ...paid, status: 'refunded', refundState: 'refunded' },
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

// A page that waits for a webhook reloads itself: the shop has no script that could do it more gently (axe: meta-refresh).
describe.skipIf(!hasChromium)('in Chromium, the shop', { timeout: 300_000 }, () => {
  it.each(LOOKS)('looks right with every outcome: $locale, $colorScheme, $width', async (look) => {
    const pages = pagesFor({ language: look.locale, mock: 'http://127.0.0.1:4010' });
    const server = createServer(({ url = '/' }, response) => {
      const css = url === '/shop.css';
      response.setHeader('content-type', css ? 'text/css' : 'text/html; charset=utf-8');
      response.end(css ? shopCss : (pages.get(url) ?? ''));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const browser = await startChromium();
    try {
      const page = await (await browser.newContext(windowOf(look))).newPage();
      const found: string[] = [];
      page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
      for (const path of pages.keys()) {
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
        found.push(...(await layoutFaults(page)).map((fault) => `${path}: ${fault}`));
        const judged = (await violations(page)).filter((violation) => !violation.startsWith('meta-refresh'));
        found.push(...judged.map((violation) => `${path}: ${violation}`));
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
});
