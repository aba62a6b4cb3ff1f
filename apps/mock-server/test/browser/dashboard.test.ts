/** @module The dashboard in real Chromium. */
import { describe, expect, it } from 'vitest';
import { callPartner, createPayment } from '../api.js';
import { choose, lastPayment } from '../support/shop.js';
import { hasChromium } from './chromium.js';
import { openAll, overflows, type Walk, walks } from './walk.js';

/** A payout that waits for its bank. */
const PAYOUT = { transactionId: '1', sum: '10', purse: '4000000000009995', paymentType: 'card' };

describe.skipIf(!hasChromium)('in Chromium, the dashboard', { timeout: 120_000 }, () => {
  const open = walks();

  /** Opens a page of the dashboard and waits until it is live. */
  async function openLive(path: string, walk?: Walk): Promise<Walk> {
    const { page, site } = walk ?? (await open());
    await page.goto(site.url + path);
    await page.locator('.side').getByText('Обновляется само').waitFor();
    return { page, site };
  }

  it('shows a payment that is created meanwhile, without a reload', async () => {
    const { page, site } = await openLive('/');
    await page.getByText('Платежей пока нет').waitFor();
    await choose(site.mock, 'sbp');
    await page.getByRole('link', { name: String(lastPayment(site.mock).id) }).waitFor();
  });

  it('pays with the payer’s button and shows the timeline', async () => {
    const { page, site } = await open();
    await choose(site.mock, 'sbp');
    const { id } = lastPayment(site.mock);
    await openLive('/', { page, site });
    await page.getByRole('link', { name: String(id) }).click();
    await page.getByRole('button', { name: 'Оплатить' }).click();
    await page.locator('#facts').getByText('Оплачен', { exact: true }).waitFor();
    const talk = await page.locator('#talk .row b, #talk .bare b, #talk .state > span').allInnerTexts();
    expect(talk.map((text) => text.trim())).toEqual([
      'создан, ждёт плательщика',
      'выбирает способ:',
      'платит (кнопка мока)',
      'check',
      'деньги списаны 900,00 ₽'.replaceAll(' ₽', '\u00a0₽'),
      'pay',
    ]);
  });

  it('keeps what was opened and the focus when the page is brought up to date', async () => {
    const { page, site } = await open();
    await choose(site.mock, 'sbp');
    await site.mock.pay(lastPayment(site.mock).id);
    await openLive(`/dashboard/payments/${lastPayment(site.mock).id}`, { page, site });
    const first = page.locator('#talk summary.row').first();
    await first.focus();
    await page.keyboard.press('Enter');
    const before = await page.locator('#talk .talk > li').count();
    await site.mock.repeat(lastPayment(site.mock).id);
    await page.locator('#talk .talk > li').nth(before).waitFor();
    expect(await page.locator('#talk details').first().getAttribute('open')).toBe('');
    expect(await page.evaluate("document.activeElement.closest('#talk') !== null")).toBe(true);
  });

  it('shows webhooks with their answers as they go', async () => {
    const { page, site } = await open();
    await choose(site.mock, 'sbp');
    await openLive('/dashboard/webhooks', { page, site });
    await site.mock.pay(lastPayment(site.mock).id);
    await page.locator('#webhooks ol > li').nth(1).waitFor();
    expect(await page.locator('#webhooks .st').allInnerTexts()).toEqual(['принят', 'принят']);
  });

  it('adds a fault, shows how often it applied, and removes it', async () => {
    const { page, site } = await openLive('/dashboard/faults');
    await page.locator('#api-method').selectOption('getPayment');
    await page.locator('#api-kind').selectOption('status');
    await page.locator('#api-status').fill('503');
    await page.getByRole('button', { name: 'Включить для API' }).click();
    await page.getByText('осталось 1 из 1').waitFor();
    expect((await site.mock.fetch(`${site.mock.origin}/api?method=getPayment`)).status).toBe(503);
    await page.getByText('сработал, больше нет').waitFor();
    await page.getByRole('button', { name: 'Убрать сбой 1' }).click();
    await page.getByText('Сбоев нет').waitFor();
    expect(site.mock.faults()).toEqual([]);
  });

  it('adds a webhook fault and resets all rules', async () => {
    const { page, site } = await openLive('/dashboard/faults');
    await page.locator('#webhook-kind').selectOption('duplicate');
    await page.getByRole('button', { name: 'Включить для вебхуков' }).click();
    await page.getByText('Любой вебхук: приходит несколько раз сразу (×2), один раз.').waitFor();
    expect(site.mock.faults().map((rule) => rule.input)).toEqual([
      { kind: 'duplicate', webhook: '*', times: 2, count: 1 },
    ]);
    await page.getByRole('button', { name: 'Выключить все' }).click();
    await page.getByText('Сбоев нет').waitFor();
  });

  it('advances the clock, and what falls due happens', async () => {
    const { page, site } = await open();
    await choose(site.mock, 'sbp');
    await openLive('/dashboard/clock', { page, site });
    await page.getByRole('button', { name: '1 день' }).click();
    await page.getByText('Впереди настоящего на 1 день').waitFor();
    expect(lastPayment(site.mock)).toMatchObject({ status: 'error' });
  });

  it('stops the clock and lets it run again', async () => {
    const { page } = await openLive('/dashboard/clock');
    await page.getByRole('button', { name: 'Остановить часы' }).click();
    await page.getByText('Часы остановлены').waitFor();
    await page.getByRole('button', { name: 'Запустить часы' }).click();
    await page.getByRole('button', { name: 'Остановить часы' }).waitFor();
  });

  it('switches the language and keeps it from page to page', async () => {
    const { page } = await openLive('/');
    await page.locator('.side').getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'No payments yet' }).waitFor();
    await page.locator('.side').getByRole('link', { name: 'Faults' }).click();
    await page.getByRole('heading', { name: 'Your own' }).waitFor();
    await page.getByRole('button', { name: /Turn on.*Half a reply/ }).click();
    await page.getByText('Any call: the JSON breaks off, once.').waitFor();
  });

  it('opens a signed form to try a payment', async () => {
    const { page, site } = await openLive('/');
    await page.getByLabel('Заказ').fill('мой заказ');
    await page.getByRole('button', { name: 'Открыть форму оплаты' }).click();
    await page.getByRole('button', { name: 'Карта', exact: true }).click();
    await page.getByLabel('Номер карты').waitFor();
    expect(lastPayment(site.mock).account).toBe('мой заказ');
  });

  it('saves a project’s addresses', async () => {
    const { page, site } = await open();
    await page.goto(`${site.url}/dashboard/settings`);
    await page.getByLabel('После успеха').fill('https://shop.example/thanks');
    await page.getByLabel('Спрашивать магазин').uncheck();
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.waitForLoadState();
    expect(await page.getByLabel('После успеха').inputValue()).toBe('https://shop.example/thanks');
    expect(await page.getByLabel('Спрашивать магазин').isChecked()).toBe(false);
    expect(await page.locator('#env-135').textContent()).toContain(`UNITPAY_BASE_URL=${site.url}`);
  });

  it('forgets everything on demand', async () => {
    const { page, site } = await open();
    await choose(site.mock, 'sbp');
    await page.goto(`${site.url}/dashboard/settings`);
    await page.getByRole('button', { name: 'Удалить все данные' }).click();
    await page.getByText('Платежей пока нет').waitFor();
    expect(site.mock.payments()).toEqual([]);
  });

  it('works without JavaScript', async () => {
    const { page, site } = await open({ browser: { javaScriptEnabled: false } });
    await choose(site.mock, 'sbp');
    await page.goto(site.url);
    await page.getByRole('link', { name: String(lastPayment(site.mock).id) }).click();
    await page.getByRole('button', { name: 'Отклонить' }).click();
    await page.locator('#facts').getByText('Отклонён', { exact: true }).waitFor();
  });

  it('completes a waiting payout and closes a subscription with the keyboard, and shows it at once', async () => {
    const { page, site } = await openLive('/dashboard/payouts');
    await site.mock.pay(await createPayment(site.mock, { subscription: 1 }));
    await callPartner(site.mock, 'massPayment', PAYOUT);
    await page.getByRole('button', { name: 'Завершить' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Выполнена', { exact: true }).waitFor();
    await page.locator('.side').getByRole('link', { name: 'Подписки' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Закрыть за злоупотребление' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Закрыта за злоупотребление').waitFor();
    expect([site.mock.payouts()[0]?.status, site.mock.subscriptions()[0]?.status]).toEqual(['success', 'close']);
  });

  it('on a phone scrolls nothing sideways', async () => {
    const { page, site } = await open({ browser: { viewport: { width: 360, height: 740 } } });
    await choose(site.mock, 'sbp', { desc: 'длинное'.repeat(40), account: 'a'.repeat(120) });
    await site.mock.pay(lastPayment(site.mock).id);
    await site.mock.pay(await createPayment(site.mock, { subscription: 1, desc: 'длинное'.repeat(40) }));
    await callPartner(site.mock, 'massPayment', { ...PAYOUT, transactionId: 't'.repeat(120) });
    site.mock.fault({ kind: 'error', message: 'x'.repeat(200) });
    const sections = [
      'subscriptions',
      'payouts',
      'webhooks',
      'journal',
      'faults',
      'clock',
      'settings',
      `payments/${lastPayment(site.mock).id}`,
    ];
    for (const path of ['/', ...sections.map((section) => `/dashboard/${section}`)]) {
      await page.goto(site.url + path);
      await openAll(page);
      expect(await overflows(page), path).toBe(false);
    }
  });

  it('holds a webhook address longer than its column', async () => {
    const { page, site } = await open({ browser: { viewport: { width: 1280, height: 800 } } });
    await choose(site.mock, 'sbp');
    site.mock.webhook = `${site.shopUrl}/${'long'.repeat(30)}`;
    await site.mock.pay(lastPayment(site.mock).id);
    await page.goto(`${site.url}/dashboard/webhooks`);
    expect(await overflows(page)).toBe(false);
  });
});
