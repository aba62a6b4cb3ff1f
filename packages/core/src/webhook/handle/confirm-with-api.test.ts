import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PROJECT_ID, SECRET_KEY } from '../../../test/webhook-requests.js';
import { check, rig, webhookQuery } from '../../../test/webhook-rig.js';
import { UnitPay } from '../../client/unitpay.js';
import { memoryStore } from '../store/memory-store.js';

// A reply like the sample of getPayment (help.unitpay.money, 2021): numbers and strings mixed, as the provider sends them.
const PAYMENT = {
  paymentId: 2154490981,
  status: 'wait',
  projectId: PROJECT_ID,
  account: 'order-1',
  orderSum: '100.00',
  orderCurrency: 'RUB',
  payerSum: '100.00',
  payerCurrency: 'RUB',
  paymentType: 'card',
  date: '2026-11-23 10:00:00',
};

let answer: (url: URL) => object | 'silence';
const asked: URL[] = [];
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://127.0.0.1');
  asked.push(url);
  const reply = answer(url);
  if (reply !== 'silence') response.end(JSON.stringify(reply));
});
let client: UnitPay;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new UnitPay({
    projectId: PROJECT_ID,
    publicKey: '135-abcde',
    secretKey: SECRET_KEY,
    baseUrl,
    maxRetries: 0,
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function confirming(reply: typeof answer, options: object = {}) {
  answer = reply;
  asked.length = 0;
  const onPay = vi.fn();
  return { onPay, ...rig({ client, confirmWithApi: true, onPay, ...options }) };
}

it('a payment that getPayment tells alike is accepted', async () => {
  const { ask } = confirming(() => ({ result: PAYMENT }));
  expect(await ask()).toMatchObject({ result: 'accepted' });
  expect(asked.map(({ searchParams }) => [searchParams.get('method'), searchParams.get('paymentId')])).toEqual([
    ['getPayment', '2154490981'],
  ]);
});

it('an error webhook without sums is compared by what it has', async () => {
  const withoutSums = { orderSum: undefined, orderCurrency: undefined };
  const { ask } = confirming(() => ({ result: PAYMENT }));
  expect(await ask(webhookQuery('error', withoutSums))).toMatchObject({ result: 'accepted' });
  const other = confirming(() => ({ result: { ...PAYMENT, account: 'order-2' } }));
  expect(await other.ask(webhookQuery('error', withoutSums))).toMatchObject({ reason: 'confirm-mismatch' });
});

it('a replay asks nobody', async () => {
  const { ask } = confirming(() => ({ result: PAYMENT }));
  await ask();
  await ask();
  expect(asked).toHaveLength(1);
});

describe('before the handler it refuses another', () => {
  it.each([
    ['paymentId', { paymentId: 2154490982 }],
    ['projectId', { projectId: 136 }],
    ['account', { account: 'order-2' }],
    ['orderSum', { orderSum: '100.01' }],
    ['orderCurrency', { orderCurrency: 'USD' }],
  ])('%s', async (field, other) => {
    const { ask, onPay, lines } = confirming(() => ({ result: { ...PAYMENT, ...other } }));
    expect(await ask()).toMatchObject({ result: 'rejected', reason: 'confirm-mismatch' });
    expect(onPay).not.toHaveBeenCalled();
    expect(lines[0]?.fields['hint']).toBe(`getPayment names another ${field}`);
  });
});

it.each([
  ['an error reply', () => ({ error: { message: 'Неверный секретный ключ', code: -32000 } })],
  ['a reply that is none', () => ({ hello: 'world' })],
])('%s gives a retryable error and runs no handler', async (_name, reply) => {
  const { ask, onPay } = confirming(reply);
  expect(await ask(check())).toMatchObject({ status: 200, result: 'failed', reason: 'confirm-unavailable' });
  expect(onPay).not.toHaveBeenCalled();
  answer = () => ({ result: PAYMENT });
  expect(await ask(check())).toMatchObject({ result: 'accepted' });
});

it('an API that does not answer within the deadline gives an error reply, and nothing is recorded', async () => {
  const store = memoryStore();
  const hurried = confirming(() => 'silence', { store, deadline: 50 });
  const result = await hurried.ask();
  expect(JSON.parse(result.body)).toHaveProperty('error');
  await hurried.webhook.idle();
  expect(hurried.onPay).not.toHaveBeenCalled();
  expect(await confirming(() => ({ result: PAYMENT }), { store }).ask()).toMatchObject({ result: 'accepted' });
});

it('getPayment is asked after the order check, so a wrong order costs no call', async () => {
  const { ask } = confirming(() => ({ result: PAYMENT }), { order: () => null });
  expect(await ask()).toMatchObject({ reason: 'order-unknown' });
  expect(asked).toEqual([]);
});

describe('the status that getPayment tells, when pay comes', () => {
  const withStatus = (status: string) => confirming(() => ({ result: { ...PAYMENT, status } }));

  it.each(['wait', 'success', 'error_pay'])('%s may be paid', async (status) => {
    expect(await withStatus(status).ask()).toMatchObject({ result: 'accepted' });
  });

  it.each(['refund', 'error_check'])('%s is not paid, and is refused', async (status) => {
    const { ask, onPay, lines } = withStatus(status);
    expect(await ask()).toMatchObject({ result: 'rejected', reason: 'confirm-mismatch' });
    expect(onPay).not.toHaveBeenCalled();
    expect(lines).toMatchObject([{ fields: { hint: `getPayment gives the payment's status as ${status}` } }]);
  });

  it.each(['error', 'secure', 'something_new'])(
    '%s may change yet: nothing is recorded, and a repeat is asked again',
    async (status) => {
      const store = memoryStore();
      const { ask, onPay } = confirming(() => ({ result: { ...PAYMENT, status } }), { store });
      expect(await ask()).toMatchObject({ result: 'failed', reason: 'confirm-unavailable' });
      expect(onPay).not.toHaveBeenCalled();
      answer = () => ({ result: { ...PAYMENT, status: 'success' } });
      expect(await ask()).toMatchObject({ result: 'accepted' });
    },
  );

  it.each(['check', 'preauth', 'error'])('is not looked at for %s', async (method) => {
    const { ask } = withStatus('error');
    expect(await ask(webhookQuery(method, { '3ds': undefined }))).toMatchObject({ result: 'accepted' });
  });
});
