/** @module Which language a payer sees. */
import { describe, expect, it } from 'vitest';
import { formPath, get, openShop } from '../../../test/support/shop.js';

describe('the language', () => {
  const lang = async (path: string, headers?: Record<string, string>) => {
    const html = await (await get(openShop(), path, headers)).text();
    return /<html lang="(\w+)"/.exec(html)?.[1];
  };

  it('is the one of locale', async () => {
    expect(await lang(formPath({ locale: 'en' }))).toBe('en');
  });

  it('is the browser’s without locale', async () => {
    expect(await lang(formPath(), { 'accept-language': 'de-DE,en-GB;q=0.8,ru;q=0.5' })).toBe('en');
  });

  it('is Russian when the browser names neither', async () => {
    expect(await lang(formPath(), { 'accept-language': 'de' })).toBe('ru');
  });

  it('of a payment is the one the merchant asked for when creating it', async () => {
    const mock = openShop();
    const query = 'method=initPayment&paymentType=card&account=1&sum=10&projectId=135&secretKey=mock_secret&locale=en';
    const { result } = (await (await mock.fetch(`${mock.origin}/api?${query}`)).json()) as {
      result: { redirectUrl: string };
    };
    expect(await (await get(mock, result.redirectUrl)).text()).toContain('<html lang="en"');
  });

  it('is switched by a link that keeps the signed address', async () => {
    const mock = openShop();
    const html = await (await get(mock, formPath())).text();
    const href = /<a href="([^"]+)" lang="en"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const english = await get(mock, href);
    expect(english.status).toBe(200);
    expect(await english.text()).toContain('<html lang="en"');
  });
});
