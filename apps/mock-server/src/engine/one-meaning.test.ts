import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { call, createPayment } from '../../test/api.js';
import { formPath, openShop } from '../../test/support/shop.js';
import type { MockOptions, MockUnitPay } from '../index.js';

const post = async (mock: MockUnitPay, path: string, body: object) => {
  const response = await mock.fetch(`${mock.origin}/__mock__/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { payment: { id: number; status: string }; error?: { message: string } };
};

/** Fills in the card form of a payment's page, and the 3-D Secure code when it is asked for. */
async function byPage(mock: MockUnitPay, id: number, card: string) {
  const page = links.get(id) ?? '';
  const send = (path: string, fields: Record<string, string>) =>
    mock.fetch(new URL(path, mock.origin), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: mock.origin },
      body: new URLSearchParams(fields),
    });
  const reply = await send(page, { do: 'card', card, expiry: '12/40', cvc: '123' });
  const next = reply.headers.get('location') ?? '';
  if (next.includes('/pay/3ds/')) await send(next, { do: 'code', code: '391745' });
}

/** Paths of the pages, by payment; every mock numbers alike. */
const links = new Map<number, string>();

async function create(mock: MockUnitPay, params: Record<string, string | number>): Promise<number> {
  const { result } = await call(mock, 'initPayment', {
    ...{ paymentType: 'card', account: 'order-1', sum: '100.00', projectId: 135 },
    ...params,
  });
  const id = Number(result?.['paymentId']);
  links.set(id, new URL(String(result?.['redirectUrl'])).pathname);
  return id;
}

type Entry = (mock: MockUnitPay, id: number, card: string) => Promise<unknown>;
const ENTRIES: readonly (readonly [string, Entry])[] = [
  ['on the page', byPage],
  ['by mock.pay', (mock, id, card) => mock.pay(id, { card })],
  ['by the control API', (mock, id, card) => post(mock, `payments/${id}/pay`, { card })],
];

/** What a card leads to, seen from outside: status, webhooks, text. */
async function fate(entry: Entry, card: string, params: Record<string, string | number> = {}) {
  const mock = openShop();
  await entry(mock, await create(mock, params), card);
  await mock.idle();
  const payment = [...mock.deliveries()].at(-1)?.paymentId ?? mock.payments()[0]?.id ?? 0;
  const { status, hold, operator, threeDs, errorMessage } = mock.payment(payment) ?? {};
  return { status, hold, operator, threeDs, errorMessage, sent: mock.deliveries().map(({ method }) => method) };
}

describe.each([
  ['2200000000000004', {}, { status: 'success', sent: ['check', 'pay'] }],
  ['4242424242424242', {}, { status: 'success', threeDs: false, sent: ['check', 'pay'] }],
  ['5555555555554444', {}, { status: 'success', operator: 'card_not_rf', sent: ['check', 'pay'] }],
  ['4000000000000002', {}, { status: 'error', errorMessage: 'Недостаточно средств', sent: ['check', 'error'] }],
  ['4000000000000069', {}, { status: 'error', sent: ['check', 'error'] }],
  ['4000000000000119', {}, { status: 'error', sent: ['check', 'error'] }],
  ['4000000000009995', {}, { status: 'secure', sent: [] }],
  ['2200000000000004', { preauth: 1 }, { status: 'wait', hold: 'held', sent: ['check', 'preauth'] }],
  ['4000000000000002', { preauth: 1 }, { status: 'error', hold: 'none', sent: ['check', 'error'] }],
  ['1234567465831234', { test: 1, login: 'test_user' }, { status: 'success', sent: ['check', 'pay'] }],
  ['2200000000000004', { test: 1, login: 'test_user' }, { status: 'error', sent: ['check', 'error'] }],
])('card %s of a payment with %j', (card, params, expected) => {
  it.each(ENTRIES)('means the same %s', async (_name, entry) => {
    expect(await fate(entry, card, params)).toMatchObject(expected);
  });
});

it('a test payment without a card is paid with the test card', async () => {
  const mock = openShop();
  const deliveries = await mock.pay(await create(mock, { test: 1, login: 'test_user' }));
  expect(deliveries.map(({ method }) => method)).toEqual(['check', 'pay']);
});

describe('a link of a payment form', () => {
  const signed = (fields: Record<string, string>) => formPath(fields);

  it('is paid like any payment', async () => {
    const mock = openShop();
    const deliveries = await mock.pay(`${mock.origin}${signed({})}`);
    expect(deliveries.map(({ method, outcome }) => [method, outcome])).toEqual([
      ['check', 'accepted'],
      ['pay', 'accepted'],
    ]);
    expect(mock.payments()).toMatchObject([{ account: 'order-7', status: 'success', paymentType: 'card' }]);
  });

  it('is paid by the payment system it names, or the one that is chosen', async () => {
    const mock = openShop();
    await mock.pay(formPath({}, 'sbp'));
    await mock.pay(formPath({}), { paymentType: 'sberpay' });
    expect(mock.payments().map(({ paymentType }) => paymentType)).toEqual(['sbp', 'sberpay']);
  });

  it('can fail, be declined, be held, and be opened without paying', async () => {
    const mock = openShop();
    await mock.fail(formPath({ account: 'a' }));
    await mock.pay(formPath({ account: 'b' }), { card: '4000000000000002' });
    await mock.hold(`${formPath({ account: 'c' })}&preauth=1`);
    mock.openForm(formPath({ account: 'd' }));
    expect(mock.payments().map(({ account, status, hold }) => [account, status, hold])).toEqual([
      ['a', 'error', 'none'],
      ['b', 'error', 'none'],
      ['c', 'wait', 'held'],
      ['d', 'wait', 'none'],
    ]);
  });

  it('is opened by the control API, and its payment paid there', async () => {
    const mock = openShop();
    const { payment } = await post(mock, 'forms', { url: formPath({}) });
    const paid = await post(mock, `payments/${payment.id}/pay`, {});
    expect([payment.status, paid.payment.status]).toEqual(['wait', 'success']);
  });

  it('is refused with the reason, by either way', async () => {
    const mock = openShop();
    const wrong = `/pay/135-mock?account=a&desc=b&sum=1&signature=${'0'.repeat(64)}`;
    await expect(mock.pay(wrong)).rejects.toThrow(
      /The form was refused: The signature of this link .* Подпись запроса не верна/,
    );
    expect((await post(mock, 'forms', { url: wrong })).error?.message).toContain('The form was refused');
    expect(mock.payments()).toEqual([]);
  });

  it('that leads elsewhere is refused', async () => {
    const mock = openShop();
    await expect(mock.pay('https://example.com/cart')).rejects.toThrow(
      /Expected a payment's number, or a link such as/,
    );
  });

  it('of a payment that exists pays that payment', async () => {
    const mock = openShop();
    const id = await createPayment(mock);
    const redirect = (await mock.fetch(`${mock.origin}/__mock__/payments/${id}`).then((reply) => reply.json())) as {
      payment: { redirectUrl: string };
    };
    await mock.pay(redirect.payment.redirectUrl);
    expect(mock.payments()).toMatchObject([{ id, status: 'success' }]);
  });
});

describe('a connected cash register', () => {
  const lines = Buffer.from('[{"name":"a","count":1,"price":900}]').toString('base64');
  const byForm = async (options: MockOptions, more: Record<string, string>) => {
    const mock = openShop(options);
    const response = await mock.fetch(`${mock.origin}${formPath()}&${new URLSearchParams(more)}`);
    return response.status === 200 ? 'accepted' : /<h1[^>]*>([^<]*)/.exec(await response.text())?.[1];
  };
  const byApi = async (options: MockOptions, more: Record<string, string>) => {
    const mock = openShop(options);
    const ordered = { paymentType: 'card', account: 'order-7', sum: '900.00', projectId: 135 };
    return (await call(mock, 'initPayment', { ...ordered, ...more })).error?.message ?? 'accepted';
  };

  it.each([
    ['no lines', {}, 'Не переданы параметры чека: cashItems'],
    ['lines but nobody to send the receipt to', { cashItems: lines }, 'Не переданы параметры чека: customerEmail'],
    ['lines and an e-mail', { cashItems: lines, customerEmail: 'a@b.ru' }, 'accepted'],
    ['lines and a phone', { cashItems: lines, customerPhone: '79000000000' }, 'accepted'],
  ])('means the same for a form and for initPayment with %s', async (_what, more, expected) => {
    const told = [await byForm({ cashRegister: true }, more), await byApi({ cashRegister: true }, more)];
    expect(told).toEqual([expect.stringContaining(expected), expect.stringContaining(expected)]);
  });
});

describe('what is wrong with a form', () => {
  const sign = (text: string) => createHash('sha256').update(text).digest('hex');
  const told = async (fields: Record<string, string>, options: MockOptions = {}, key = '135-mock') => {
    const mock = openShop({ testSecretKey: 'test_key', ...options });
    const response = await mock.fetch(`${mock.origin}/pay/${key}?${new URLSearchParams(fields)}&locale=en`);
    return [response.status, (await response.text()).replace(/<[^>]+>/g, ' ')] as const;
  };
  const order = { account: 'a', desc: 'b', sum: '10.00' };

  it.each([
    [
      'the test key',
      { ...order, test: '1', signature: sign('a{up}b{up}10.00{up}test_key') },
      'signed with the test key',
    ],
    [
      'the key of the account',
      { ...order, signature: sign('a{up}b{up}10.00{up}mock_partner_secret') },
      'key of the account',
    ],
    [
      'a currency that is not sent',
      { ...order, signature: sign('a{up}RUB{up}b{up}10.00{up}mock_secret') },
      'currency=RUB was signed',
    ],
    [
      'no currency though it is sent',
      { ...order, currency: 'RUB', signature: sign('a{up}b{up}10.00{up}mock_secret') },
      'was not signed',
    ],
    ['the sum in another form', { ...order, signature: sign('a{up}b{up}10{up}mock_secret') }, 'sum=10 was signed'],
    ['something else', { ...order, signature: '0'.repeat(64) }, 'SHA-256 of account{up}desc{up}sum{up}secretKey'],
    ['nothing', order, 'This link has no signature'],
  ])('is said first when %s was signed', async (_what, fields, words) => {
    const [status, page] = await told(fields);
    expect([status, page.includes(words)]).toEqual([400, true]);
  });

  it('names the public keys there are', async () => {
    const [status, page] = await told({ ...order, signature: 'x' }, {}, '999-live');
    expect([status, page.includes('135-mock')]).toEqual([404, true]);
  });

  it('a form signed with the test key names fact 15.1, and a lenient project takes it', async () => {
    const fields = { ...order, test: '1', signature: sign('a{up}b{up}10.00{up}test_key') };
    const [, page] = await told(fields);
    const [status] = await told(fields, { strict: 'lenient' });
    expect([page.includes('fact 15.1'), status]).toEqual([true, 200]);
  });

  it('a form of a project whose form is switched off is 404', async () => {
    const fields = { ...order, signature: sign('a{up}b{up}10.00{up}mock_secret') };
    expect([(await told(fields))[0], (await told(fields, { form: false }))[0]]).toEqual([200, 404]);
  });
});
