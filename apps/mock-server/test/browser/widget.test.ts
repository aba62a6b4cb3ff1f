/** @module The widget in real Chromium, on a merchant's page of another origin and with a strict policy of its own. */
import { describe, expect, it } from 'vitest';
import { formPath, lastPayment } from '../support/shop.js';
import { hasChromium } from './chromium.js';
import type { Site } from './site.js';
import { type Walk, walks } from './walk.js';

/** A merchant's page as UnitPay's documents show it. */
function merchantPage({ url }: Site, extra: Record<string, unknown> = {}): string {
  const signed = Object.fromEntries(new URLSearchParams(formPath().split('?')[1]));
  const options = { publicKey: '135-mock', ...signed, domainName: 'unitpay.ru', locale: 'ru', ...extra };
  const policy = `default-src 'none'; script-src 'nonce-shop' ${url}; frame-src ${url}; img-src data:`;
  return `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>shop</title><link rel="icon" href="data:,">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script src="${url}/unitpay.js"></script></head><body><h1>shop</h1><button id="buy">buy</button><output id="out"></output>
    <script nonce="shop">
      const say = (text) => { document.getElementById('out').textContent = text; };
      document.getElementById('buy').addEventListener('click', () => {
        const payment = new UnitPay();
        payment.createWidget(${JSON.stringify(options)});
        payment.success((params) => say('success ' + JSON.stringify(params)));
        payment.error((message, params) => say('error ' + message + ' ' + JSON.stringify(params)));
      });
    </script></body></html>`;
}

describe.skipIf(!hasChromium)('in Chromium, the widget', { timeout: 120_000 }, () => {
  const open = walks();

  async function openWidget(extra: Record<string, unknown> = {}): Promise<Walk> {
    const walk = await open();
    walk.site.serve('/cart', merchantPage(walk.site, extra));
    await walk.page.goto(`${walk.site.shopUrl}/cart`);
    await walk.page.getByRole('button', { name: 'buy' }).click();
    return walk;
  }

  it('opens the payment page in a frame and calls success', async () => {
    const { page, site } = await openWidget();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'СБП' }).click();
    await frame.getByRole('button', { name: 'Подтвердить в банке' }).click();
    await frame.getByRole('heading', { name: 'Оплачено' }).waitFor();
    const params = JSON.stringify({ account: 'order-7', paymentId: String(lastPayment(site.mock).id) });
    await page.getByText(`success ${params}`).waitFor();
    await frame.getByRole('button', { name: 'Закрыть' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('opens the method it is told to, and calls error with the reason', async () => {
    const { page } = await openWidget({ paymentType: 'sberpay', hideOtherMethods: true });
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('button.method').allInnerTexts()).toEqual(['SberPay']);
    await frame.getByRole('button', { name: 'SberPay' }).click();
    await frame.getByRole('button', { name: 'Отказаться от оплаты' }).click();
    await page.getByText('error Пользователь отказался от оплаты').waitFor();
  });

  it('is closed with Escape, keeps the focus inside while open, and gives it back', async () => {
    const { page } = await openWidget();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.id')).toBe('buy');
    expect(await page.locator('#out').textContent()).toBe('');
  });

  it('is closed with Escape from inside the frame too', async () => {
    const { page } = await openWidget();
    await page.frameLocator('iframe').getByRole('button', { name: 'СБП' }).focus();
    await page.frames()[1]?.waitForLoadState();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('can be opened again after it was closed', async () => {
    const { page } = await openWidget();
    await page.getByRole('button', { name: 'Закрыть' }).click();
    await page.getByRole('button', { name: 'buy' }).click();
    await page.frameLocator('iframe').getByRole('button', { name: 'СБП' }).waitFor();
    expect(await page.locator('dialog').count()).toBe(1);
  });

  it('ignores messages of other windows', async () => {
    const { page } = await openWidget();
    await page.getByRole('dialog').waitFor();
    await page.evaluate("window.postMessage({ source: 'unitpay-mock', type: 'success', params: {} }, '*')");
    await page.getByRole('button', { name: 'Закрыть' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('#out').textContent()).toBe('');
  });

  it('says what is missing when there is no public key', async () => {
    const { page, site } = await open();
    site.serve('/cart', merchantPage(site));
    await page.goto(`${site.shopUrl}/cart`);
    const refusal = page.evaluate('new UnitPay().createWidget({ sum: 1 })');
    await expect(refusal).rejects.toThrow('publicKey is required');
  });
});
