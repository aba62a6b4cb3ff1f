import { expect, it } from 'vitest';
import { createWebhook } from '../create-webhook.js';
import { readWebhookQuery } from '../parse/query.js';
import { memoryStore } from '../store/memory-store.js';
import { signWebhookQuery } from './sign-webhook-query.js';
import { isSigned, signedText } from './signature.js';

// The hashes were computed outside this code: printf '%s' '<method>{up}<values in order>{up}<key>' | sha256sum
const V10 =
  'params[3ds]=1&params[account]=order-1&params[date]=2026-11-23 10:00:00&params[ip]=203.0.113.5&params[isPreauth]=0&params[operator]=card' +
  '&params[orderCurrency]=RUB&params[orderSum]=100.00&params[payerCurrency]=RUB&params[payerSum]=100.00&params[paymentType]=card' +
  '&params[profit]=96.50&params[projectId]=135&params[purse]=220220xxxxxx1234&params[sum]=100&params[test]=0&params[unitpayId]=2154490981';
const V2 =
  'params[account]=test&params[date]=2020-11-08 17:44:21&params[ip]=100.200.10.100&params[isPreauth]=0&params[operator]=mts' +
  '&params[orderCurrency]=RUB&params[orderSum]=10.00&params[payerCurrency]=RUB&params[payerSum]=11.43&params[paymentType]=mc' +
  '&params[phone]=0&params[profit]=9.3&params[projectId]=11111&params[sum]=10&params[test]=1&params[unitpayId]=1';

const VECTORS = [
  [
    'V1',
    'check',
    'params[b]=bob&params[c]=sam&params[a]=tod',
    'a1b1c1d1',
    'cda8967f6fd073057f52b1978e126ace255e7b1cbd6363983188b8e0af8e049e',
  ],
  ['V2', 'check', V2, 'test', 'b89e3b5e6d38451fa2aabc14598eb1f1dfd41379aa0a675338d3534a76450169'],
  [
    'V6',
    'pay',
    'params[c]=3&params[a]=1&params[b]=2',
    'secret',
    '8988e71a7f545b95fb6aefe55ec3c75a65af3a9ad51f58b16719c4788db6453f',
  ],
  ['V10', 'pay', V10, 'secret', 'ec1a808ae19a6bcc7a7e3a118c9b8afb83885eccd0b2a4af5b251bb68f08d381'],
  [
    'V11',
    'error',
    'params[account]=42&params[errorMessage]=&params[orderSum]=100.00&params[unitpayId]=999',
    'secret',
    'f006b4d52d762bec90c8aa652e4c726c92650aae7f704b17719f6ccc48704a01',
  ],
] as const;

it.each(VECTORS)('%s is signed by its key', (_name, method, query, key, hex) => {
  const { params } = readWebhookQuery(`${query}&params[signature]=${hex}`);
  expect(isSigned(signedText(method, params, false), params, { live: [key], test: [] })).toBe(true);
});

it.each(VECTORS)('%s is not signed when one digit of the hash differs', (_name, method, query, key, hex) => {
  const other = hex.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
  const { params } = readWebhookQuery(`${query}&params[signature]=${other}`);
  expect(isSigned(signedText(method, params, false), params, { live: [key], test: [] })).toBe(false);
});

it.each(VECTORS)('%s is what signWebhookQuery writes', (_name, method, query, secretKey, hex) => {
  const { params } = readWebhookQuery(query);
  const written = readWebhookQuery(signWebhookQuery(params, { method, secretKey }));
  expect({ ...written.params }).toEqual({ ...params, signature: hex });
});

it('V2, a complete webhook, is verified as a test payment and becomes an event', () => {
  const webhook = createWebhook({
    projectId: 11111,
    secretKey: 'test',
    acceptTest: true,
    allowedIps: 'any',
    store: memoryStore(),
    order: 'unchecked',
    onPay: () => {},
    logger: false,
  });
  const event = webhook.verify({ query: `method=check&${V2}&params[signature]=${VECTORS[1][4]}` });
  expect(event).toMatchObject({
    method: 'check',
    unitpayId: '1',
    account: 'test',
    test: true,
    orderSum: '10.00',
    payerSum: '11.43',
    profit: '9.30',
    sum: '10.00',
    isPreauth: false,
    date: '2020-11-08 17:44:21',
    dateAt: new Date('2020-11-08T14:44:21Z'),
  });
  expect(event).not.toHaveProperty('phone');
});
