/**
 * @module
 * Why was the order not delivered? Five set-ups that go wrong in five ways: a buyer orders in the real shop and pays in real Chromium, then
 * follows the shop's link to the mock's page of this payment, which alone has to tell the cause and what to do.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnitPay } from '@unitpay-kit/core';
import { createMockUnitPay, type MockUnitPay } from '@unitpay-kit/mock-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasChromium, startChromium } from '../../mock-server/test/browser/chromium.js';
import { createShop } from '../../shop-express/src/shop.js';
import { type Database, openDatabase } from '../src/index.js';

const keys = { projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret' };

/** What the mock's page says at its head. */
interface Told {
  readonly status: string;
  readonly ru: string;
  readonly en: string;
}

describe.skipIf(!hasChromium)('in Chromium, an order that was not delivered', { timeout: 120_000 }, () => {
  const closing: (() => unknown)[] = [];
  let folder: string;
  let database: Database;
  let mock: MockUnitPay;
  let mockUrl: string;
  let shopUrl: string;
  let browser: Awaited<ReturnType<typeof startChromium>>;

  /** A shop on the one database; it looks for no lost webhooks, so that what got lost stays lost. */
  async function openShop(secretKey: string): Promise<string> {
    const unitpay = new UnitPay({ ...keys, secretKey, baseUrl: mockUrl });
    const { app, webhook } = await createShop({ unitpay, database, allowLoopback: true, timeScale: 0.001 });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(async () => {
      server.close();
      server.closeAllConnections();
      await webhook.idle();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unitpay-kit-undelivered-'));
    database = await openDatabase({ folder });
    mock = createMockUnitPay(keys);
    const listening = await mock.listen();
    mockUrl = listening.url;
    closing.push(() => listening.close());
    vi.stubEnv('UNITPAY_BASE_URL', mockUrl);
    shopUrl = await openShop(keys.secretKey);
    browser = await startChromium();
    // PGlite's first start takes several seconds.
  }, 60_000);

  afterAll(async () => {
    vi.unstubAllEnvs();
    await browser.close();
    for (const close of closing.reverse()) await close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Orders, pays by a card that is charged at once, and goes from the order to the mock's page; answers what that tells, in both languages. */
  async function tell(name: string, beforePaying: () => Promise<unknown> | unknown): Promise<Told> {
    const page = await (await browser.newContext({ locale: 'ru-RU' })).newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(shopUrl);
    await page.getByRole('button', { name: 'Заказать' }).click();
    const order = page.url();
    await page.getByRole('button', { name: /^Оплатить/ }).click();
    await page.waitForURL('**/pay/redirect/**');
    await beforePaying();
    await page.getByRole('button', { name: '4242 4242 4242 4242' }).click();
    await page.getByRole('button', { name: /^Оплатить/ }).click();
    await page.waitForURL('**/pay/receipt/**');
    await page.goto(order);
    // Whatever the set-up, the buyer's order must not look delivered.
    expect(await text(page.locator('.order-head .st'))).not.toBe('Отправлен');
    await page.locator('dl.list a').click();
    const verdict = page.locator('#verdict');
    const ru = await text(verdict);
    const status = await text(page.locator('#facts h1 .st'));
    await verdict.getByRole('link', { name: 'Открыть этот шаг' }).click();
    // The step itself, opened by the link: the answer, and how the webhook was signed.
    expect(await text(page.locator('#talk details[open]'))).toMatch(/Поля в порядке подписи.*Ответ магазина/);
    const shots = process.env['SHOTS'];
    if (shots !== undefined) await page.screenshot({ path: `${shots}/undelivered-${name}.png`, fullPage: true });
    await page.goto(`${page.url().replace(/[?#].*/, '')}?locale=en`);
    const en = await text(verdict);
    await page.context().close();
    return { status, ru, en };
  }

  /** What a reader sees of an element, in one line; the clock's time and free ports don't belong to the story. */
  async function text(locator: { allInnerTexts(): Promise<string[]> }): Promise<string> {
    const seen = (await locator.allInnerTexts()).join(' ').replace(/\s+/g, ' ');
    return seen.replace(/\d\d:\d\d:\d\d/g, '<time>').replace(/127\.0\.0\.1:\d+/g, '<host>');
  }

  /** The status in a word, and in both languages the cause, the remedy and where it is. */
  function tells(told: Told, status: string, ru: readonly string[], en: readonly string[]): void {
    expect(told.status).toBe(status);
    for (const words of ru) expect(told.ru).toContain(words);
    for (const words of en) expect(told.en).toContain(words);
  }

  it('because the webhook URL is wrong: HTTP 404', async () => {
    const told = await tell('404', () => {
      mock.webhook = `${shopUrl}/unit-pay`;
    });
    tells(
      told,
      'Магазин отказал',
      [
        'HTTP 404: по этому пути у него ничего нет.',
        'Сравните URL обработчика',
        'http://<host>/unit-pay',
        '«Такой же заказ ещё раз»',
        'Настройки',
      ],
      [
        'HTTP 404: it has nothing at this path.',
        'Compare the webhook URL',
        'http://<host>/unit-pay',
        '“The same order again”',
        'Settings',
      ],
    );
  });

  it('because the handler breaks: HTTP 500', async () => {
    const server = createServer(({ url = '' }, response) => {
      const pays = new URL(url, 'http://shop').searchParams.get('method') === 'pay';
      response.writeHead(pays ? 500 : 200, { 'content-type': pays ? 'text/html' : 'application/json' });
      response.end(pays ? '<pre>TypeError: order is undefined</pre>' : '{"result":{"message":"OK"}}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => server.close());
    const told = await tell('500', () => {
      mock.webhook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/unitpay`;
    });
    tells(
      told,
      'Магазин не завершил',
      ['Деньги списаны', 'HTTP 500: обработчик сломался.', 'в логе магазина', '«Повторить платёж»'],
      ['The money is taken', 'HTTP 500: the handler failed.', 'shop’s log', '“Repeat the payment”'],
    );
  });

  it('because the shop has another secret key: the signature is wrong to it', async () => {
    const mistyped = await openShop('mock_sercet');
    const told = await tell('signature', () => {
      mock.webhook = `${mistyped}/unitpay`;
    });
    tells(
      told,
      'Магазин отказал',
      ['ничего не списано', 'не сошлась подпись.', 'UNITPAY_SECRET_KEY', '«Такой же заказ ещё раз»', 'Настройки'],
      [
        'nothing was charged',
        'The signature did not match',
        'UNITPAY_SECRET_KEY',
        '“The same order again”',
        'Settings',
      ],
    );
  });

  it('because the shop refuses the check: the price has changed meanwhile', async () => {
    const told = await tell('refused', () => {
      mock.webhook = `${shopUrl}/unitpay`;
      return database.query(`UPDATE shop_order SET sum = 950 WHERE status = 'new'`);
    });
    tells(
      told,
      'Магазин отказал',
      [
        'Ваш магазин отказал, поэтому ничего не списано.',
        '«Сумма или валюта платежа не совпадает с заказом».',
        'Найдите этот заказ',
        '«Такой же заказ ещё раз»',
      ],
      [
        'Your shop refused the order, so nothing was charged.',
        '“Сумма или валюта платежа не совпадает с заказом”.',
        'Look up this order',
        '“The same order again”',
      ],
    );
  });

  it('because the webhook got lost', async () => {
    const told = await tell('lost', () => {
      mock.webhook = `${shopUrl}/unitpay`;
      mock.fault({ webhook: 'pay', kind: 'drop', count: 1 });
    });
    tells(
      told,
      'Магазин не завершил',
      [
        'UnitPay списал деньги, но ваш магазин об этом не узнал.',
        'Мок не отправил вебхук: сбой нарочно потерял его.',
        '«Повторить платёж»',
        'Сбои',
      ],
      [
        'UnitPay took the money, but your shop was never told.',
        'The mock did not send the webhook: a fault lost it on purpose.',
        '“Repeat the payment”',
        'Faults',
      ],
    );
  });
});
