import { describe, expect, it } from 'vitest';
import { shows } from '../../src/conformance/shows.js';
import { ORDERED, type Params, probe } from '../../src/mock/probe.js';
import { sha256 } from '../../src/wire/signature.js';
import { KEYS } from '../../src/world/mock-keys.js';

const TEST = { ...ORDERED, test: '1', login: 'test_user', secretKey: 'test key' };
const keys = { testSecretKey: 'test key' };
const joined = (...values: readonly string[]) => sha256(values.join('{up}'));
const values = (params: Params) =>
  Object.entries(params)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, value]) => value ?? '');
const accepted = { webhook: async () => Response.json({ result: { message: 'ok' } }) };

describe('15.1', () => {
  const order = { account: 'order413', desc: 'description', sum: '100.00' };
  const form = async (key: string, options = {}) => {
    const { mock } = probe({ ...keys, ...options });
    const signature = joined(order.account, order.desc, order.sum, key);
    const query = new URLSearchParams({ ...order, test: '1', signature });
    const response = await mock.fetch(`${mock.origin}/pay/${KEYS.publicKey}?${query}`, {
      headers: { 'accept-language': 'en' },
    });
    return { status: response.status, page: await response.text() };
  };

  it('a test form is signed with the ordinary key', shows('test-key-signs-no-form'), async () => {
    expect((await form(KEYS.secretKey)).status).toBe(200);
  });

  it(
    'one signed with the test key is refused, and the page names this fact',
    shows('test-key-signs-no-form'),
    async () => {
      const { status, page } = await form('test key');
      expect(status).toBe(400);
      expect(page).toContain('fact 15.1');
    },
  );

  it('a lenient project takes it', shows('test-key-signs-no-form'), async () => {
    expect((await form('test key', { strict: 'lenient' })).status).toBe(200);
  });

  it.each(['test key', KEYS.secretKey])(
    'initPayment signed with %s is taken',
    shows('test-key-signs-init'),
    async (key) => {
      const signature = joined(ORDERED.account, ORDERED.desc, ORDERED.sum, key);
      expect((await probe(keys).ask('initPayment', { ...TEST, signature })).error).toEqual({});
    },
  );
});

describe('15.2', () => {
  it('a test request without login is refused with the parameter and the reason', shows('test-login'), async () => {
    const { error } = await probe(keys).ask('initPayment', { ...TEST, login: undefined });
    expect(error).toMatchObject({ code: -32602, message: expect.stringContaining('login: в тестовом режиме') });
  });

  it('a lenient project takes it', shows('test-login'), async () => {
    const { error } = await probe({ ...keys, strict: 'lenient' }).ask('initPayment', { ...TEST, login: undefined });
    expect(error).toEqual({});
  });
});

it.each([
  ['the form fields', joined(ORDERED.account, ORDERED.desc, ORDERED.sum, KEYS.secretKey)],
  ['the method and all parameters', joined('initPayment', ...values(ORDERED), KEYS.secretKey)],
  [
    'the method and all parameters, the key among them',
    joined('initPayment', ...values({ ...ORDERED, secretKey: KEYS.secretKey }), KEYS.secretKey),
  ],
  ['all parameters', joined(...values(ORDERED), KEYS.secretKey)],
])('15.3: a signature of %s is taken', shows('three-schemes'), async (_what, signature) => {
  const { ask } = probe();
  expect((await ask('initPayment', { ...ORDERED, signature })).error).toEqual({});
  const wrong = `${signature.slice(1)}0`;
  expect((await ask('initPayment', { ...ORDERED, signature: wrong })).error.message).toBe('Подпись запроса не верна');
});

it.each([
  ['listSubscriptions', { projectId: '135', secretKey: 'wrong' }],
  ['closeSubscription', { subscriptionId: '1' }],
  ['getPayment', { paymentId: '1' }],
  ['nothing', {}],
])('15.4: an error of %s has HTTP 200', shows('errors-are-200'), async (method, params) => {
  const { status, error } = await probe().ask(method, params);
  expect([status, typeof error.message]).toEqual([200, 'string']);
});

describe('15.7', () => {
  const available = async (paymentType: string, end: 'wait' | 'error' | 'paid') => {
    const { mock, ask, create } = probe();
    const paymentId = await create({ paymentType });
    if (end === 'paid') await mock.pay(paymentId);
    if (end === 'error') await mock.fail(paymentId);
    return (await ask('getPayment', { paymentId })).result['availableForRefund'];
  };

  it.each(['wait', 'error', 'paid'] as const)(
    'a card payment that is %s shows the sum of the order',
    shows('available-says-little'),
    async (end) => {
      expect(await available('card', end)).toBe('100.00');
    },
  );

  it.each(['error', 'paid'] as const)(
    'a WebMoney payment that is %s shows nothing',
    shows('available-says-little'),
    async (end) => {
      expect(await available('webmoney', end)).toBe('');
    },
  );
});

it('15.8: a project can show wait until pay is answered', shows('paid-shows-late'), async () => {
  const statuses: unknown[] = [];
  const asked = probe({
    check: false,
    paidShows: 'when-answered',
    webhook: async (request) => {
      const paymentId = new URL(request.url).searchParams.get('params[unitpayId]') ?? '';
      statuses.push((await asked.ask('getPayment', { paymentId })).result['status']);
      return Response.json({ result: {} });
    },
  });
  const paymentId = await asked.paid();
  expect([...statuses, (await asked.ask('getPayment', { paymentId })).result['status']]).toEqual(['wait', 'success']);
});

it('15.9: error carries the names that the fixture has', shows('error-fields'), async () => {
  const { mock, create } = probe(accepted);
  await mock.pay(await create(), { card: '4000000000000002' });
  const names = ['account', 'date', 'errorMessage', 'ip', 'isPreauth', 'operator', 'orderCurrency', 'orderSum'];
  const rest = ['payerCurrency', 'payerSum', 'paymentType', 'profit', 'purse', 'signature', 'sum', 'test', 'unitpayId'];
  const [error] = mock.deliveries({ method: 'error' });
  expect(Object.keys(error?.fields ?? {})).toEqual([...names, ...rest]);
});

it('15.10: a charge can be answered without paymentId, by a rule', shows('charge-without-id'), async () => {
  const { mock, ask, paid } = probe();
  await paid({ subscription: 'true' });
  mock.fault({ method: 'initPayment', kind: 'fields', fields: { paymentId: null } });
  const subscriptionId = String(mock.subscriptions()[0]?.id);
  const { result } = await ask('initPayment', { ...ORDERED, subscriptionId });
  expect(result['type']).toBe('response');
  expect(result).not.toHaveProperty('paymentId');
});

it('15.11: a form that is switched off is 404', shows('form-off'), async () => {
  const signature = joined('1', 'd', '1', KEYS.secretKey);
  const path = `/pay/${KEYS.publicKey}?${new URLSearchParams({ account: '1', desc: 'd', sum: '1', signature })}`;
  const status = async (form: boolean) => {
    const { mock } = probe({ form });
    return (await mock.fetch(`${mock.origin}${path}`)).status;
  };
  expect([await status(true), await status(false)]).toEqual([200, 404]);
});

it('15.12: redirectUrl carries the backUrl of the merchant, and opens', shows('redirect-with-query'), async () => {
  const { mock, ask } = probe();
  const backUrl = 'https://shop.example/cart?x=1';
  const { result } = await ask('initPayment', { ...ORDERED, backUrl });
  const link = new URL(String(result['redirectUrl']));
  expect(link.searchParams.get('backUrl')).toBe(backUrl);
  expect((await mock.fetch(link)).status).toBe(200);
});

it('15.14: a refused pay is not sent again until somebody repeats it', shows('no-automatic-repeats'), async () => {
  const { mock, create } = probe({ check: false, webhook: async () => Response.json({ error: { message: 'later' } }) });
  const paymentId = await create();
  await mock.pay(paymentId);
  await mock.clock.advance({ days: 30 });
  await mock.idle();
  expect(mock.deliveries({ method: 'pay' })).toHaveLength(1);
  await mock.repeat(paymentId);
  expect(mock.deliveries({ method: 'pay' }).map(({ cause }) => cause)).toEqual(['payment', 'repeat']);
});

it('15.15: the test request of the UnitPay dashboard is a preset', shows('test-request'), async () => {
  const { mock } = probe(accepted);
  const [delivery] = await mock.sendWebhook({ method: 'check', preset: 'test-request' });
  expect(delivery?.fields).toMatchObject({
    account: 'test',
    operator: 'euroset',
    paymentType: 'cash',
    orderSum: '10.00',
    test: '1',
    unitpayId: expect.stringMatching(/^\d{1,6}$/),
  });
});

describe('15.16', () => {
  it(
    'check and pay carry the date of the attempt, an hour after the payment was created',
    shows('date-of-attempt'),
    async () => {
      const { mock, create } = probe(accepted);
      const paymentId = await create();
      const created = mock.payment(paymentId)?.createdAt ?? 0;
      await mock.clock.advance({ hours: 1 });
      mock.clock.freeze();
      await mock.pay(paymentId);
      const dates = mock.deliveries().map(({ fields }) => Date.parse(`${fields['date']?.replace(' ', 'T')}+03:00`));
      expect(new Set(dates).size).toBe(1);
      expect(Math.abs((dates[0] ?? 0) - created - 3_600_000)).toBeLessThan(300_000);
    },
  );

  it('a second attempt has a date of its own', shows('date-of-attempt'), async () => {
    const { mock, create } = probe(accepted);
    const paymentId = await create();
    await mock.pay(paymentId, { card: '4000000000000002' });
    await mock.clock.advance({ hours: 2 });
    await mock.pay(paymentId);
    const dates = mock.deliveries().map(({ method, fields }) => `${method} ${fields['date']}`);
    expect(dates).toHaveLength(4);
    expect(new Set(dates.map((text) => text.slice(text.indexOf(' ')))).size).toBe(2);
  });
});
