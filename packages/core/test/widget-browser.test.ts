import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widgetHtml } from '../src/form/widget-html.js';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const hasChromium = existsSync(executablePath);
if (!hasChromium && process.env['CI_REQUIRE_SERVICES'] === '1') throw new Error(`No Chromium at ${executablePath}`);
if (!hasChromium)
  process.stderr.write(`SKIPPED: the widget in a browser, because there is no Chromium at ${executablePath}.\n`);

const SHOP = 'https://shop.test/cart';
const SCRIPT = 'https://widget.test/unitpay.js';
const shop = { baseUrl: 'https://unitpay.ru', publicKey: '123456-abcde', secretKey: 'secret' };

/** Stands for UnitPay's script: notes the options and reports success at once. */
const FAKE_SCRIPT = `window.UnitPay = class {
  createWidget(options) { (window.created ??= []).push(options); }
  success(call) { call({ paymentId: '1' }); }
  error() {}
};
document.addEventListener('unitpay:success', (event) => { window.paid = event.detail.params.paymentId; });`;

const HOSTILE = `</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2"> <!--<script> \u2028 '"\`;window.hacked=3//\\`;

describe.skipIf(!hasChromium)('in Chromium, under a strict policy, the widget', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath, args });
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(html: string) {
    const page = await browser.newPage();
    const policy = "default-src 'none'; script-src 'nonce-n0nce'";
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === SHOP) {
        const headers = { 'content-security-policy': policy };
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers,
          body: `<!DOCTYPE html><body>${html}`,
        });
      }
      return url === SCRIPT ? route.fulfill({ contentType: 'text/javascript', body: FAKE_SCRIPT }) : route.abort();
    });
    await page.goto(SHOP);
    return page;
  }

  test('carries hostile text to UnitPay as text and runs none of it', async () => {
    const order = { sum: '900.00', account: HOSTILE.slice(0, 200), desc: HOSTILE };
    const page = await open(widgetHtml(order, shop, { nonce: 'n0nce', scriptUrl: SCRIPT }));
    expect(await page.evaluate('[window.hacked, document.images.length, document.scripts.length]')).toEqual([
      undefined,
      0,
      2,
    ]);
    expect(await page.evaluate('window.created')).toEqual([expect.objectContaining(order)]);
    await page.close();
  });

  test('opens on a click and tells the page how it ended', async () => {
    const order = { sum: '900.00', account: 'order-7', desc: 'Чехол' };
    const page = await open(widgetHtml(order, shop, { nonce: 'n0nce', scriptUrl: SCRIPT, button: 'Оплатить <b>' }));
    expect(await page.evaluate('window.created')).toBeUndefined();
    await page.getByRole('button', { name: 'Оплатить <b>' }).click();
    expect(await page.evaluate('[window.created.length, window.paid]')).toEqual([1, '1']);
    await page.close();
  });
});
