import { describe, expect, it } from 'vitest';
import { signForm } from './form-signature.js';
import { signWebhook } from './webhook-signature.js';

describe('the form signature equals the published vectors', () => {
  // V3, V3b, V4, V7, V8, V9: each computed outside this code (printf '...' | sha256sum, or given by its publisher).
  it.each([
    [
      'V3',
      { account: '1', currency: 'RUB', desc: 'Buy 100 for 1 user', sum: '100' },
      'test',
      'e79ea8c952f8abbecd71d19714b46f9de4a84906e185d94a98902c04fedae5c4',
    ],
    [
      'V3b, without currency',
      { account: '1', desc: 'Buy 100 for 1 user', sum: '100' },
      'test',
      '026d94cd020f85776a97b2c02e10b584ca61aef0f2078426a14af123a27d9c1e',
    ],
    [
      'V4',
      { account: 'SE-123Q-WE412', currency: 'RUB', desc: 'Awsome product', sum: '10' },
      'SECRET',
      'd3f05773a162c0f7f9e572b73eaec8d19918b8ffda6ab08aaf90154f6c46e8ba',
    ],
    [
      'V7',
      { account: 'acc', currency: 'RUB', desc: 'desc', sum: '100' },
      'secret',
      '06c2cd96aa3801dfd001030423e2fedc13f924711d875c35d7f51213529d46bf',
    ],
    [
      'V7b',
      { account: 'acc', currency: 'RUB', desc: 'desc', sum: '100.5' },
      'secret',
      '594ba1725dcda1875d44cf1f75b954b7f15f5a88547009bc210b45f73743b32f',
    ],
    [
      'V8',
      { account: 'a183f94-1434-1e44', currency: 'RUB', desc: 'Payment for item "Iphone 6 Skin Cover"', sum: '900' },
      '9e977d0c0e1bc8f5cc9775a8cc8744f1',
      '17127940e7326f09c10c5ada98d514a1c8e481e8010e48cb51e1f6342cf9fda3',
    ],
    [
      'V9, Cyrillic',
      { account: 'order413', currency: 'RUB', desc: 'Описание платежа', sum: '10.00' },
      'secret',
      'ffff4c51211a97598ea0d264e11a8adcaa1d05b1554ae34d7a47a2a95898f6ce',
    ],
    [
      'V9, without currency',
      { account: 'order413', desc: 'Описание платежа', sum: '10.00' },
      'secret',
      'b00906c78da445c8cae05ad2ac3bd1e3ea848711e1662f9792645c4e1fa4f796',
    ],
  ])('%s', (_name, fields, key, hash) => {
    expect(signForm(fields, key)).toBe(hash);
  });
});

const V2 = {
  account: 'test',
  date: '2020-11-08 17:44:21',
  ip: '100.200.10.100',
  isPreauth: '0',
  operator: 'mts',
  orderCurrency: 'RUB',
  orderSum: '10.00',
  payerCurrency: 'RUB',
  payerSum: '11.43',
  paymentType: 'mc',
  phone: '0',
  profit: '9.3',
  projectId: '11111',
  sum: '10',
  test: '1',
  unitpayId: '1',
};
const V10 = {
  '3ds': '1',
  account: 'order-1',
  date: '2026-11-23 10:00:00',
  ip: '203.0.113.5',
  isPreauth: '0',
  operator: 'card',
  orderCurrency: 'RUB',
  orderSum: '100.00',
  payerCurrency: 'RUB',
  payerSum: '100.00',
  paymentType: 'card',
  profit: '96.50',
  projectId: '135',
  purse: '220220xxxxxx1234',
  sum: '100',
  test: '0',
  unitpayId: '2154490981',
};

describe('the webhook signature equals the published vectors', () => {
  it.each([
    [
      'V1',
      'check',
      { b: 'bob', c: 'sam', a: 'tod' },
      'a1b1c1d1',
      'cda8967f6fd073057f52b1978e126ace255e7b1cbd6363983188b8e0af8e049e',
    ],
    ['V2, a whole webhook', 'check', V2, 'test', 'b89e3b5e6d38451fa2aabc14598eb1f1dfd41379aa0a675338d3534a76450169'],
    [
      'V6',
      'pay',
      { c: '3', a: '1', b: '2' },
      'secret',
      '8988e71a7f545b95fb6aefe55ec3c75a65af3a9ad51f58b16719c4788db6453f',
    ],
    [
      'V10, 3ds before letters',
      'pay',
      V10,
      'secret',
      'ec1a808ae19a6bcc7a7e3a118c9b8afb83885eccd0b2a4af5b251bb68f08d381',
    ],
    [
      'V11, an empty value',
      'error',
      { account: '42', errorMessage: '', orderSum: '100.00', unitpayId: '999' },
      'secret',
      'f006b4d52d762bec90c8aa652e4c726c92650aae7f704b17719f6ccc48704a01',
    ],
  ])('%s', (_name, method, fields, key, hash) => {
    expect(signWebhook(method, fields, key)).toBe(hash);
  });

  it('leaves out signature and the old sign', () => {
    const { hash, fields } = { hash: signWebhook('check', V2, 'test'), fields: { ...V2, sign: 'x', signature: 'y' } };
    expect(signWebhook('check', fields, 'test')).toBe(hash);
  });
});
