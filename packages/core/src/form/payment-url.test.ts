import { describe, expect, test } from 'vitest';
import { paymentUrl } from './payment-url.js';

const shop = { baseUrl: 'https://unitpay.ru', publicKey: '111-111', secretKey: 'test' };

describe('the address of the payment form', () => {
  // Vectors of public tests of other people's clients, recomputed with sha256sum.
  test.each([
    [
      'V3',
      'test',
      { account: '1', currency: 'RUB', desc: 'Buy 100 for 1 user', sum: 100 },
      'e79ea8c952f8abbecd71d19714b46f9de4a84906e185d94a98902c04fedae5c4',
    ],
    [
      'V3b',
      'test',
      { account: '1', desc: 'Buy 100 for 1 user', sum: 100 },
      '026d94cd020f85776a97b2c02e10b584ca61aef0f2078426a14af123a27d9c1e',
    ],
    [
      'V4',
      'SECRET',
      { account: 'SE-123Q-WE412', currency: 'RUB', desc: 'Awsome product', sum: '10' },
      'd3f05773a162c0f7f9e572b73eaec8d19918b8ffda6ab08aaf90154f6c46e8ba',
    ],
    [
      'V7',
      'secret',
      { account: 'acc', currency: 'RUB', desc: 'desc', sum: 100 },
      '06c2cd96aa3801dfd001030423e2fedc13f924711d875c35d7f51213529d46bf',
    ],
    [
      'V7b',
      'secret',
      { account: 'acc', currency: 'RUB', desc: 'desc', sum: 100.5 },
      '594ba1725dcda1875d44cf1f75b954b7f15f5a88547009bc210b45f73743b32f',
    ],
    [
      'V8',
      '9e977d0c0e1bc8f5cc9775a8cc8744f1',
      { account: 'a183f94-1434-1e44', currency: 'RUB', desc: 'Payment for item "Iphone 6 Skin Cover"', sum: 900 },
      '17127940e7326f09c10c5ada98d514a1c8e481e8010e48cb51e1f6342cf9fda3',
    ],
    [
      'V9',
      'secret',
      { account: 'order413', currency: 'RUB', desc: 'Описание платежа', sum: '10.00' },
      'ffff4c51211a97598ea0d264e11a8adcaa1d05b1554ae34d7a47a2a95898f6ce',
    ],
    [
      'V9b',
      'secret',
      { account: 'order413', desc: 'Описание платежа', sum: '10.00' },
      'b00906c78da445c8cae05ad2ac3bd1e3ea848711e1662f9792645c4e1fa4f796',
    ],
  ] as const)('carries the signature of vector %s', (_name, secretKey, params, signature) => {
    const url = new URL(paymentUrl(params, { ...shop, secretKey }));
    expect(url.searchParams.get('signature')).toBe(signature);
    expect(url.searchParams.get('sum')).toBe(String(params.sum));
    expect(url.searchParams.get('desc')).toBe(params.desc);
  });

  test('leaves out what is undefined, from the signature as well', () => {
    const order = { sum: '900.00', account: 'order-7', desc: 'Чехол' };
    expect(paymentUrl({ ...order, currency: undefined, locale: undefined } as never, shop)).toBe(
      paymentUrl(order, shop),
    );
  });

  test('puts the payment system into the path and encodes as a form does', () => {
    const url = paymentUrl(
      { account: 1, currency: 'RUB', desc: 'Buy 100', sum: 100, locale: 'ru', paymentType: 'card' },
      shop,
    );
    expect(url).toMatch(
      /^https:\/\/unitpay\.ru\/pay\/111-111\/card\?sum=100&account=1&desc=Buy\+100&currency=RUB&locale=ru&signature=[0-9a-f]{64}$/,
    );
  });
});
