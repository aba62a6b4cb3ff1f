/** @module Every page judged by axe-core, in both languages and colour schemes. */
import { describe, expect, it } from 'vitest';
import { callPartner, createPayment } from '../api.js';
import { choose, formPath, lastPayment, post } from '../support/shop.js';
import { violations } from './axe.js';
import { hasChromium } from './chromium.js';
import type { Site } from './site.js';
import { openAll, walks } from './walk.js';

/** Makes a payment of every kind of page and lists their addresses. */
async function everyPage({ mock }: Site): Promise<string[]> {
  const token = (path: string) => path.split('/').pop() ?? '';
  const card = await choose(mock, 'card');
  const threeDs = await choose(mock, 'card', { preauth: '1' });
  await post(mock, threeDs, { do: 'card', card: '1234567465831234', expiry: '12/49', cvc: '123' });
  const sbp = await choose(mock, 'sbp');
  const wallet = await choose(mock, 'sberpay');
  const paid = await choose(mock, 'sbp');
  await mock.pay(lastPayment(mock).id);
  const failed = await choose(mock, 'sbp');
  await mock.fail(lastPayment(mock).id);
  mock.fault({ kind: 'delay', ms: 1 });
  await mock.pay(await createPayment(mock, { subscription: 1 }));
  await callPartner(mock, 'massPayment', {
    transactionId: '1',
    sum: '10',
    purse: '4000000000009995',
    paymentType: 'card',
  });
  const sections = [
    'subscriptions',
    'payouts',
    'webhooks',
    'journal',
    'faults',
    'clock',
    'settings',
    `payments/${lastPayment(mock).id}`,
  ];
  return [
    formPath({ backUrl: 'https://shop.example/' }),
    card,
    `/pay/3ds/${token(threeDs)}`,
    sbp,
    `/pay/bank/${token(sbp)}`,
    wallet,
    `/pay/receipt/${token(paid)}`,
    `/pay/receipt/${token(failed)}`,
    `/pay/receipt/${token(card)}`,
    '/pay/nobody',
    '/pay/135-mock',
    '/',
    ...sections.map((section) => `/dashboard/${section}`),
  ];
}

describe.skipIf(!hasChromium)('in Chromium, axe-core finds nothing', { timeout: 120_000 }, () => {
  const open = walks();

  it.each([
    ['light', 'ru-RU', []],
    // The other scheme differs in colours only.
    ['dark', 'en-US', ['color-contrast']],
  ] as const)('on any page, %s, %s', async (colorScheme, locale, rules) => {
    const { page, site } = await open({ browser: { colorScheme, locale } });
    const found: string[] = [];
    for (const path of await everyPage(site)) {
      await page.goto(site.url + path);
      await openAll(page);
      found.push(...(await violations(page, rules)).map((violation) => `${path} ${violation}`));
    }
    expect(found).toEqual([]);
  });

  it('but does on a page that has faults', async () => {
    const { page, site } = await open();
    site.serve(
      '/bad',
      '<!DOCTYPE html><link rel="icon" href="data:,"><p style="color:#ccc;background:#fff">pale</p><input>',
    );
    await page.goto(`${site.shopUrl}/bad`);
    expect((await violations(page)).join()).toMatch(/color-contrast.*label/s);
    expect((await violations(page, ['color-contrast'])).join()).not.toMatch(/label/);
  });
});
