import type { MockOptions } from '@unitpay-kit/mock-server';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { expect, it } from 'vitest';
import { shows } from '../../src/conformance/shows.js';
import { codes } from '../../src/golden/dictionaries.js';
import { goldenText } from '../../src/golden/text.js';
import { probe } from '../../src/mock/probe.js';
import { walkCard } from '../../src/mock/walk-card.js';
import { sha256 } from '../../src/wire/signature.js';
import { KEYS } from '../../src/world/mock-keys.js';

const FORM = { account: 'order413', desc: 'description', sum: '100.00' };
const signed = (fields: Readonly<Record<string, string>>, key: string = KEYS.secretKey) =>
  sha256(
    [
      ...Object.keys(fields)
        .sort()
        .map((name) => fields[name]),
      key,
    ].join('{up}'),
  );

/** Opens an address of the form, following the mock's own redirects. */
async function page(path: string, options: MockOptions = {}): Promise<{ status: number; text: string; url: string }> {
  const mock = createMockUnitPay({ ...KEYS, ...options });
  let url = `${mock.origin}${path}`;
  for (let hop = 0; hop < 5; hop++) {
    const response = await mock.fetch(url, { redirect: 'manual' });
    const location = response.headers.get('location');
    if (location === null) return { status: response.status, text: await response.text(), url };
    url = new URL(location, url).href;
    if (!url.startsWith(mock.origin)) return { status: response.status, text: '', url };
  }
  throw new Error(`${path} redirects without end`);
}

const form = (fields: Readonly<Record<string, string>>, signature = signed(FORM)) =>
  `/pay/${KEYS.publicKey}?${new URLSearchParams({ ...fields, signature })}`;

it('a form without desc, account or sum says which are needed', shows('form-missing'), async () => {
  for (const name of Object.keys(FORM)) {
    const rest = Object.fromEntries(Object.entries(FORM).filter(([key]) => key !== name));
    const { status, text } = await page(form(rest));
    expect(status).toBe(400);
    expect(text).toContain('Ошибка 400');
    expect(text).toMatch(new RegExp(`Не переданы требуемые параметры запроса \\([^)]*${name}[^)]*\\)`));
  }
});

it('without all three the words are those of the source', shows('form-of-nothing'), async () => {
  expect((await page(`/pay/${KEYS.publicKey}`)).text).toContain(goldenText('pages/form-without-parameters.txt'));
});

it('is a page that was not found, in the words of the source', shows('unknown-public-key'), async () => {
  const { status, text } = await page('/pay/7-nobody?account=1&desc=1&sum=1&signature=1');
  expect(status).toBe(404);
  expect(text.replaceAll('&quot;', '"')).toContain(goldenText('pages/form-of-nobody.txt'));
});

it('the signature of 100.00 does not open a form for 100', shows('form-sum-text'), async () => {
  expect((await page(form(FORM))).status).toBe(200);
  expect((await page(form({ ...FORM, sum: '100' }))).status).toBeGreaterThanOrEqual(400);
});

it('ru and en choose the language of the page', shows('form-locale'), async () => {
  expect((await page(form({ ...FORM, locale: 'ru' }))).text).toMatch(/<html[^>]+lang="ru"/);
  expect((await page(form({ ...FORM, locale: 'en' }))).text).toMatch(/<html[^>]+lang="en"/);
});

it(
  'a test form is signed with the ordinary key; the test key signs none unless the project is lenient',
  shows('test-form-key'),
  async () => {
    const keys = { testSecretKey: 'test key' };
    const byTestKey = form({ ...FORM, test: '1' }, signed(FORM, 'test key'));
    const byOrdinaryKey = form({ ...FORM, test: '1' }, signed(FORM, KEYS.secretKey));
    expect((await page(byOrdinaryKey, keys)).status).toBe(200);
    expect((await page(byTestKey, keys)).status).toBe(400);
    expect((await page(byTestKey, { ...keys, strict: 'lenient' })).status).toBe(200);
  },
);

it('/unitpay.js is served as a script', shows('widget-script'), async () => {
  const mock = createMockUnitPay(KEYS);
  const response = await mock.fetch(`${mock.origin}/unitpay.js`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('javascript');
  expect(await response.text()).toContain('createWidget');
});

it(
  'after paying the payer is led back to the success address with account and paymentId',
  shows('return-address'),
  async () => {
    const { mock, ask } = probe({ successUrl: 'https://shop.example/paid', failUrl: 'https://shop.example/failed' });
    const { result } = await ask('initPayment', { ...FORM, paymentType: 'card', projectId: '135' });
    const receipt = await walkCard(mock, String(result['redirectUrl']), '4242424242424242', '');
    const [address = ''] = /https:\/\/shop\.example\/paid[^"]*/.exec(receipt) ?? [];
    const back = new URL(address.replaceAll('&amp;', '&')).searchParams;
    expect([back.get('account'), back.get('paymentId')]).toEqual(['order413', String(result['paymentId'])]);
  },
);

it('a payment’s own resultUrl comes before the project’s address', shows('result-url'), async () => {
  const { mock, ask } = probe({ successUrl: 'https://shop.example/paid' });
  const resultUrl = 'https://shop.example/own';
  const { result } = await ask('initPayment', { ...FORM, paymentType: 'card', projectId: '135', resultUrl });
  const receipt = await walkCard(mock, String(result['redirectUrl']), '4242424242424242', '');
  expect(receipt).toContain(resultUrl);
  expect(receipt).not.toContain('https://shop.example/paid');
});

it('says that the signature was not sent', shows('form-without-signature'), async () => {
  const { status, text } = await page(`/pay/${KEYS.publicKey}?${new URLSearchParams(FORM)}`);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(text).toContain('Не передана подпись запроса');
});

it('names outside the signature, such as sdk, change nothing', shows('form-extra'), async () => {
  expect((await page(form({ ...FORM, sdk: 'php_4.0.0_8.3', anything: '1' }))).status).toBe(200);
});

it.each(codes('paymentTypes'))('%s opens from the form', shows('payment-types'), async (code) => {
  const { status } = await page(`${form(FORM).replace('?', `/${code}?`)}`);
  expect(status).toBe(200);
});
