import { beforeEach, describe, expect, it } from 'vitest';
import { createMockUnitPay, type MockUnitPay } from '../../src/index.js';
import { acceptingMerchant, createPayment, raw } from '../api.js';
import { INHERITED } from './words.js';

let mock: MockUnitPay;
let merchant: ReturnType<typeof acceptingMerchant>;
beforeEach(() => {
  merchant = acceptingMerchant();
  mock = createMockUnitPay({ webhook: merchant.handle });
});

async function post(path: string, text: string, type = 'application/json') {
  const init = { method: 'POST', headers: { 'content-type': type }, body: text, redirect: 'manual' } as const;
  const response = await mock.fetch(`${mock.origin}${path}`, init);
  return { status: response.status, text: await response.text() };
}

/** An object as JSON has it: `__proto__` is a name like any other. */
const named = <Value>(name: string, value: Value): Record<string, Value> => Object.fromEntries([[name, value]]);

describe.each(INHERITED)('the word %s', (word) => {
  it('is no method, value or name that the API has', async () => {
    const order = 'account=a&sum=1&projectId=135&secretKey=mock_secret';
    for (const query of [
      `method=${word}`,
      `method=initPayment&paymentType=${word}&${order}`,
      `method=initPayment&paymentType=mc&operator=${word}&${order}`,
      ...['currency', 'locale', 'preauthExpireLogic', word].map(
        (name) => `method=initPayment&paymentType=card&${name}=${word}&${order}`,
      ),
      ...['getPayment', 'refundPayment'].map(
        (method) => `method=${method}&paymentId=${word}&test=1&login=test_user&secretKey=mock_secret`,
      ),
      `method=massPayment&sum=10&purse=79001234567&paymentType=${word}&transactionId=1&login=test_user&secretKey=mock_partner_secret`,
      `method=massPaymentStatus&transactionId=${word}&login=test_user&secretKey=mock_partner_secret`,
    ]) {
      const body = await raw(mock, query);
      expect([query, Object.keys(body)]).toEqual([query, [expect.stringMatching(/^(?:result|error)$/)]]);
      // Where a word can not be right, the answer is a refusal and no failure of the mock's own.
      expect(body.error?.code).not.toBe(-32603);
    }
  });

  it('is refused by the control API, which says what there is', async () => {
    const id = await createPayment(mock);
    for (const [path, body] of [
      ['faults', { preset: word }],
      ['faults', { kind: word }],
      ['faults', { kind: 'empty', method: word }],
      ['faults', { kind: 'drop', webhook: word }],
      ['faults', { kind: 'empty', ...named(word, 1) }],
      ['clock', named(word, 1)],
      ['projects/135', named(word, 1)],
      [`payments/${id}/pay`, named(word, 1)],
      [`payments/${id}/refund`, named(word, '1')],
      ['webhooks', { method: 'check', ...named(word, 1) }],
      ['webhooks', { method: 'check', preset: word }],
    ] as const) {
      const { status, text } = await post(`/__mock__/${path}`, JSON.stringify(body));
      expect([path, body, status, text]).toEqual([path, body, 400, expect.stringContaining(word)]);
    }
    for (const path of [`payments/${word}/pay`, `payments/${id}/${word}`, `payouts/${word}/settle`, `projects/${word}`])
      expect((await post(`/__mock__/${path}`, '{"status":"success"}')).status).toBeGreaterThanOrEqual(400);
  });

  it('is a payment system like any other that nobody knows', async () => {
    const id = await createPayment(mock);
    await mock.pay(id, { paymentType: word });
    expect(mock.payment(id)).toMatchObject({ status: 'success', paymentType: word, profit: 9_650n });
  });

  it('is a field of a webhook, given by hand or by a rule, over HTTP or in-process', async () => {
    expect((await post('/__mock__/webhooks', JSON.stringify({ method: word, fields: named(word, 'x') }))).status).toBe(
      201,
    );
    await mock.sendWebhook({ method: 'pay', fields: named(word, 'x') });
    const rule = { webhook: 'pay', kind: 'fields', fields: named(word, 'y') };
    expect((await post('/__mock__/faults', JSON.stringify(rule))).status).toBe(201);
    await mock.sendWebhook({ method: 'pay', fields: {} });
    expect(merchant.got.map(({ params }) => params.get(word))).toEqual(['x', 'x', 'y']);
  });

  it('is a member that a rule sets in a reply', async () => {
    const id = await createPayment(mock);
    mock.fault({ method: 'getPayment', kind: 'fields', fields: named(word, 'y') });
    const text = await (
      await mock.fetch(`${mock.origin}/api?method=getPayment&paymentId=${id}&secretKey=mock_secret`)
    ).text();
    expect(text).toContain(`"${word}":"y"`);
  });

  it('breaks no page, asked for, posted, or shown', async () => {
    const id = await createPayment(mock, { account: word, desc: word });
    await raw(mock, `method=${word}&paymentId=${id}&params[${word}]=${word}`);
    await mock.sendWebhook({ method: word, paymentId: id, fields: named(word, word) });
    await mock.pay(id, { paymentType: word });
    const form = 'application/x-www-form-urlencoded';
    for (const [path, body] of [
      ['faults', `target=api&kind=${word}&method=${word}&count=${word}`],
      ['faults', `target=webhook&kind=${word}&method=${word}`],
      [`faults/preset/${word}`, ''],
      [`payments/${id}/${word}`, ''],
      [`payments/${id}/decline`, `reason=${word}`],
      [`payouts/1/${word}`, ''],
      [`subscriptions/1/${word}`, ''],
      ['projects/135', `initType=${word}`],
      ['webhooks/test', `method=${word}`],
      ['try', `paymentType=${word}&sum=1&account=a&desc=d`],
    ] as const)
      expect([path, (await post(`/dashboard/${path}`, body, form)).status]).toEqual([
        path,
        expect.toSatisfy(isNoFault),
      ]);
    const names = ['status', 'method', 'answer', 'show', 'q', 'before', 'locale', 'pages'];
    const query = new URLSearchParams([...names, word].map((name): [string, string] => [name, word]));
    const dashboard = [
      'subscriptions',
      'payouts',
      'webhooks',
      'journal',
      'faults',
      'clock',
      'settings',
      `payments/${id}`,
    ];
    for (const path of [
      '/',
      '/pay/135-mock',
      `/pay/135-mock/${word}`,
      `/assets/${word}`,
      ...dashboard.map((one) => `/dashboard/${one}`),
    ])
      for (const asked of [`?${query}`, '?pages=1&show=api,webhook,state,step,view'])
        expect([path, (await mock.fetch(`${mock.origin}${path}${asked}`)).status]).toEqual([
          path,
          expect.toSatisfy(isNoFault),
        ]);
  });
});

const isNoFault = (status: number) => status < 500;
