/** @module The payment pages in real Chromium. */
import { describe, expect, it } from 'vitest';
import { formPath, lastPayment } from '../support/shop.js';
import { hasChromium } from './chromium.js';
import { overflows, walks } from './walk.js';

describe.skipIf(!hasChromium)('in Chromium, a payer', { timeout: 120_000 }, () => {
  const open = walks();

  it('pays by card with 3-D Secure and returns to the shop', async () => {
    const { page, site } = await open();
    await page.goto(site.url + formPath());
    await page.getByRole('button', { name: 'Карта', exact: true }).click();
    await page.getByLabel('Номер карты').fill('1234 5674 6583 1234');
    await page.getByLabel('Действует до').fill('12/49');
    await page.getByLabel('Код на обороте').fill('123');
    await page.getByRole('button', { name: 'Оплатить' }).click();
    await page.getByLabel('Код, шесть цифр').fill('391745');
    await page.getByRole('button', { name: 'Подтвердить' }).click();
    await page.getByRole('heading', { name: 'Оплачено' }).waitFor();
    await page.getByRole('link', { name: 'Вернуться в магазин' }).click();
    const { id, status } = lastPayment(site.mock);
    expect(status).toBe('success');
    expect(page.url()).toBe(`${site.shopUrl}/success?account=order-7&paymentId=${id}`);
  });

  it('pays by card with the keyboard alone', async () => {
    const { page, site } = await open();
    await page.goto(site.url + formPath());
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    // A new page gives the focus away only once it is drawn; keys pressed before that go nowhere.
    const focused = (selector: string) => page.locator(`${selector}:focus`).waitFor();
    // Skip link, the mock's dashboard, the other language, the first method.
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await page.waitForURL('**/pay/redirect/**');
    await focused('input');
    await page.keyboard.type('1234567465831234');
    await press('Tab');
    await page.keyboard.type('1249');
    await press('Tab');
    await page.keyboard.type('123');
    await press('Enter');
    await page.waitForURL('**/pay/3ds/**');
    await focused('input');
    await page.keyboard.type('391745');
    await press('Enter');
    await page.waitForURL('**/pay/receipt/**');
    expect(lastPayment(site.mock).status).toBe('success');
  });

  it('is taken back to the shop without doing anything', async () => {
    const { page, site } = await open();
    await page.goto(site.url + formPath({ resultUrl: `${site.shopUrl}/result` }, 'sbp'));
    await page.getByRole('button', { name: 'СБП' }).click();
    await page.getByRole('button', { name: 'Подтвердить в банке' }).click();
    await page.waitForURL(`${site.shopUrl}/result`);
  });

  it('goes back to the shop by itself after paying, and stays when asked to', async () => {
    const { page, site } = await open();
    const pays = async () => {
      await page.goto(site.url + formPath({}, 'sbp'));
      await page.getByRole('button', { name: 'СБП' }).click();
      await page.getByRole('button', { name: 'Подтвердить в банке' }).click();
      await page.getByRole('heading', { name: 'Оплачено' }).waitFor();
    };
    // The browser's clock, so that nobody waits for seconds.
    await page.clock.install();
    await pays();
    await page.getByRole('button', { name: 'Остаться' }).click();
    await page.clock.runFor(60_000);
    expect(await page.getByText('вернёмся в магазин').isVisible()).toBe(false);
    await page.getByRole('heading', { name: 'Оплачено' }).waitFor();
    await pays();
    await page.getByText('вернёмся в магазин').waitFor();
    await page.clock.runFor(6_000);
    await page.waitForURL(`${site.shopUrl}/success?**`);
  });

  it('sees the wrong field named and focused', async () => {
    const { page, site } = await open();
    await page.goto(site.url + formPath({}, 'card'));
    await page.getByRole('button', { name: 'Карта', exact: true }).click();
    await page.getByLabel('Номер карты').fill('4242 4242 4242 4242');
    await page.getByLabel('Действует до').fill('01/20');
    await page.getByLabel('Код на обороте').fill('123');
    await page.getByRole('button', { name: 'Оплатить' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('expiry');
  });

  it('changes from the card to SBP on the payment’s page, and Enter in a field still pays by card', async () => {
    const { page, site } = await open();
    await page.goto(site.url + formPath());
    await page.getByRole('button', { name: 'Карта', exact: true }).click();
    await page.getByLabel('Номер карты').waitFor();
    await page.getByRole('button', { name: 'СБП' }).click();
    await page.getByRole('img', { name: 'QR-код' }).waitFor();
    await page.getByRole('button', { name: 'Карта', exact: true }).click();
    await page.getByRole('button', { name: '4242 4242 4242 4242' }).click();
    await page.getByLabel('Код на обороте').press('Enter');
    await page.getByRole('heading', { name: 'Оплачено' }).waitFor();
    expect(lastPayment(site.mock)).toMatchObject({ paymentType: 'card', status: 'success' });
  });

  it('declines by SBP', async () => {
    const { page, site } = await open();
    await page.goto(site.url + formPath({}, 'sbp'));
    await page.getByRole('button', { name: 'СБП' }).click();
    await page.getByRole('img', { name: 'QR-код' }).waitFor();
    await page.getByRole('button', { name: 'Отказ банка' }).click();
    await page.getByRole('heading', { name: 'Платёж не прошёл' }).waitFor();
    expect(lastPayment(site.mock).status).toBe('error');
  });

  it('refuses to pay and goes to the fail address', async () => {
    const { page, site } = await open();
    await page.goto(site.url + formPath({}, 'sberpay'));
    await page.getByRole('button', { name: 'SberPay' }).click();
    await page.getByRole('button', { name: 'Отказаться от оплаты' }).click();
    await page.getByRole('link', { name: 'Вернуться в магазин' }).click();
    expect(page.url()).toBe(`${site.shopUrl}/fail?account=order-7&paymentId=${lastPayment(site.mock).id}`);
  });

  it('pays on the phone while the computer shows the code; the computer’s page moves on by itself', async () => {
    const { page, site } = await open();
    await page.goto(site.url + formPath({}, 'sbp'));
    await page.getByRole('button', { name: 'СБП' }).click();
    await page.getByRole('img', { name: 'QR-код' }).waitFor();
    const phone = await page.context().newPage();
    await phone.goto(page.url().replace('/redirect/', '/bank/'));
    await phone.getByRole('button', { name: 'Подтвердить в банке' }).click();
    await page.getByRole('heading', { name: 'Оплачено' }).waitFor();
  });

  it('pays without JavaScript', async () => {
    const { page, site } = await open({ browser: { javaScriptEnabled: false } });
    await page.goto(site.url + formPath({}, 'sbp'));
    await page.getByRole('button', { name: 'СБП' }).click();
    await page.getByRole('button', { name: 'Подтвердить в банке' }).click();
    await page.getByRole('heading', { name: 'Оплачено' }).waitFor();
  });

  it('switches the language on every step', async () => {
    const { page, site } = await open();
    await page.goto(site.url + formPath());
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('button', { name: 'SBP' }).click();
    await page.getByRole('button', { name: 'Confirm in the bank' }).click();
    await page.getByRole('heading', { name: 'Paid' }).waitFor();
  });

  it.each(['card', 'sbp', 'sberpay'])('on a phone scrolls no page of %s sideways', async (type) => {
    const long = 'Очень-длинное-название-товара-без-единого-пробела-которое-не-помещается-в-строку'.repeat(2);
    const { page, site } = await open({ browser: { viewport: { width: 360, height: 740 } } });
    await page.goto(site.url + formPath({ desc: long, account: 'a'.repeat(120) }, type));
    expect(await overflows(page)).toBe(false);
    await page.locator('button.method').first().click();
    await page.waitForURL('**/pay/redirect/**');
    for (const details of await page.locator('summary').all()) await details.click();
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: 'Отказаться от оплаты' }).click();
    await page.getByRole('heading', { name: 'Платёж не прошёл' }).waitFor();
    expect(await overflows(page)).toBe(false);
  });
});
