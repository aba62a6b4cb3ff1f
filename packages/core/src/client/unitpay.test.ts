import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOLDEN_METHODS } from '../../test/golden-methods.js';
import { paymentWith } from '../../test/payment-server.js';
import { answering, client } from '../../test/runtimes.js';
import { callSample, NAMES, SAMPLES } from '../../test/samples.js';
import * as methods from '../methods/index.js';
import { rawReply } from '../wire/raw-reply.js';
import { UnitPay } from './unitpay.js';

const OK = { result: { message: 'ok' } };

function query(url: URL | undefined): Record<string, string> {
  return Object.fromEntries(url?.searchParams ?? []);
}

it('UnitPay has every documented method, under its own name', () => {
  const names = Object.keys(methods);
  expect([...names].sort()).toStrictEqual(GOLDEN_METHODS.map(({ name }) => name));
  expect(names.map((name) => Reflect.get(UnitPay.prototype, name).name)).toStrictEqual(names);
});

it('UnitPay sends flat parameters with method and key to /api', async () => {
  const { fetch, urls } = answering(OK);
  await client({ fetch }).refundPayment({ paymentId: 2154490981n, sum: '100.00' });
  expect(urls[0]?.href).toBe(
    'https://unitpay.ru/api?method=refundPayment&paymentId=2154490981&sum=100.00&secretKey=project-key',
  );
});

it('UnitPay sends params[name] when told to', async () => {
  const { fetch, urls } = answering(OK);
  await client({ fetch, paramStyle: 'nested' }).refundPayment({ paymentId: 1 });
  expect(query(urls[0])).toStrictEqual({
    method: 'refundPayment',
    'params[paymentId]': '1',
    'params[secretKey]': 'project-key',
  });
});

it('UnitPay encodes spaces, Cyrillic, separators and lone surrogates so that every decoder reads the same', async () => {
  const { fetch, urls } = answering(OK);
  await client({ fetch }).call('x', { desc: 'a b+c&d=е#\ud800' }, { auth: 'project' });
  expect(urls[0]?.search).toContain('desc=a%20b%2Bc%26d%3D%D0%B5%23%EF%BF%BD');
});

it.each(NAMES)('UnitPay leaves the parameters and options of %s alone', async (name) => {
  const { fetch } = answering(OK);
  const before = structuredClone(SAMPLES[name]);
  const call = client({ fetch })[name] as (params: unknown, options: unknown) => Promise<unknown>;
  await call
    .call(client({ fetch }), Object.freeze(SAMPLES[name]), Object.freeze({ timeout: 1_000 }))
    .catch((error: Error) => {
      expect(error.name).toBe('UnitPayResponseError');
    });
  expect(SAMPLES[name]).toStrictEqual(before);
});

it('UnitPay signs initPayment when asked, with the ordinary key', async () => {
  const { fetch, urls } = answering({ result: { type: 'invoice', paymentId: 1, invoiceId: 1 } });
  const order = {
    account: 'order413',
    currency: 'RUB',
    desc: 'Описание платежа',
    sum: '10.00',
    paymentType: 'card',
  } as const;
  const unitpay = client({ fetch, secretKey: 'secret', testSecretKey: 'test' });
  await unitpay.initPayment({ ...order, signature: true }, { test: true });
  await unitpay.initPayment(order);
  // printf 'order413{up}RUB{up}Описание платежа{up}10.00{up}secret' | sha256sum
  const signature = 'ffff4c51211a97598ea0d264e11a8adcaa1d05b1554ae34d7a47a2a95898f6ce';
  expect(urls.map((url) => url.searchParams.get('signature'))).toStrictEqual([signature, null]);
});

describe('what is filled in', () => {
  it('is the project where a method takes one', async () => {
    const { fetch, urls } = answering({ result: [] });
    await client({ fetch }).listSubscriptions({});
    expect(query(urls[0])).toStrictEqual({
      method: 'listSubscriptions',
      projectId: '123456',
      secretKey: 'project-key',
    });
  });

  it('is login and the profile’s key where a method needs the account', async () => {
    const { fetch, urls } = answering({ result: { balance: '1' } });
    await client({ fetch }).getPartner({});
    expect(query(urls[0])).toStrictEqual({ method: 'getPartner', login: 'me@shop.ru', secretKey: 'profile-key' });
  });

  it('gives way to what the caller passes', async () => {
    const { fetch, urls } = answering({ result: [] });
    await client({ fetch }).listSubscriptions({ projectId: 7 });
    expect(urls[0]?.searchParams.get('projectId')).toBe('7');
  });
});

const SPECS = Object.values(methods);
const ACCOUNT_LEVEL = NAMES.filter((name) => SPECS.some((spec) => spec.name === name && spec.auth === 'partner'));

it.each(ACCOUNT_LEVEL)('UnitPay names the missing option partner for %s and sends nothing', async (name) => {
  const { fetch, urls } = answering(OK);
  await expect(callSample(client({ fetch, partner: undefined }), name)).rejects.toMatchObject({
    name: 'UnitPayValidationError',
    issues: [{ path: 'partner', message: expect.stringContaining('login, secretKey') }],
  });
  expect(urls).toHaveLength(0);
});

/** What to do about an unknown outcome, where it is not "safe to retry". */
const ADVICE: Readonly<Record<string, string>> = {
  cancelPayment: 'Read getPayment before you retry it.',
  closeSubscription: 'Read getSubscription before you retry it.',
  confirmPayment: 'Read getPayment before you retry it.',
  initPayment:
    'A retry can create a second payment. Look the order up by its account in the UnitPay dashboard before you create another one; the webhook of this payment may still come.',
  massPayment: 'Retry it with the same transactionId, which never pays twice, or read massPaymentStatus.',
  offsetAdvance: 'Look the receipt up in the UnitPay dashboard before you retry it.',
  refundPayment: 'Do not retry it blindly: use ensureRefunded, or read getPayment first.',
};

it.each(NAMES)('says what to do when the outcome of %s is unknown', async (name) => {
  const { fetch } = answering(new Response('', { status: 502 }));
  const { message } = await callSample(client({ fetch, maxRetries: 0 }), name).then(
    () => expect.unreachable('a 502 was taken for an answer'),
    (error: Error) => error,
  );
  const advice = ADVICE[name] ?? 'It changes nothing, so it is safe to retry.';
  expect(message).toContain(`UnitPay may or may not have performed the operation. ${advice} `);
});

it.each([
  ['massPayment', 103, 'insufficient-balance'],
  ['massPayment', 1000, 'sum-below-minimum'],
  ['massPaymentStatus', 105, 'unknown-recipient'],
  ['getBinInfo', 100, 'not-found'],
  ['getPayment', 100, 'other'],
] as const)('puts an error of %s with code %i into words: %s', async (name, code, reason) => {
  const { fetch } = answering({ error: { message: 'Ошибка', code } });
  await expect(callSample(client({ fetch }), name)).rejects.toMatchObject({ apiCode: code, reason });
});

describe('test mode', () => {
  it('sends test=1 with the ordinary keys when there is no test key', async () => {
    const { fetch, urls } = answering({ result: [] });
    await client({ fetch, test: true }).listSubscriptions({});
    expect(query(urls[0])).toMatchObject({ test: '1', secretKey: 'project-key' });
  });

  it.each([
    ['project', 'listSubscriptions'],
    ['profile', 'massPaymentCommissions'],
  ] as const)('uses the test key in place of the %s key', async (_, method) => {
    const { fetch, urls } = answering({ result: [] });
    await client({ fetch, test: true, testSecretKey: 'test-key' })[method]({});
    expect(query(urls[0])).toMatchObject({ test: '1', secretKey: 'test-key' });
  });

  it('can be switched on for one call', async () => {
    const { fetch, urls } = answering({ result: [] });
    const unitpay = client({ fetch, testSecretKey: 'test-key' });
    await unitpay.listSubscriptions({}, { test: true });
    await unitpay.listSubscriptions({});
    expect(urls.map((url) => [url.searchParams.get('test'), url.searchParams.get('secretKey')])).toStrictEqual([
      ['1', 'test-key'],
      [null, 'project-key'],
    ]);
  });

  it('can be switched off for one call', async () => {
    const { fetch, urls } = answering({ result: [] });
    await client({ fetch, test: true, testSecretKey: 'test-key' }).listSubscriptions({}, { test: false });
    expect(query(urls[0])).not.toHaveProperty('test');
  });
});

describe('signatures and keys in test mode', () => {
  const keys = {
    projectId: 222,
    publicKey: '222-mock',
    secretKey: 'live_secret_key_1',
    testSecretKey: 'test_secret_key_2',
    partner: { login: 'me@shop.ru', secretKey: 'profile_key_3' },
    test: true,
  };
  // sha256 of "a{up}d{up}1{up}live_secret_key_1"
  const signature = '05568dde2dfd5bd212252caafab4c287a8ea481be843f328261b99a051052275';

  it('sign the form with the ordinary key', () => {
    const url = new URL(client(keys).paymentUrl({ account: 'a', desc: 'd', sum: '1' }));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ test: '1', signature });
  });

  it('sign the widget with the ordinary key', () => {
    const options = client(keys).widgetOptions({ account: 'a', desc: 'd', sum: '1' });
    expect(options).toMatchObject({ test: 1, signature });
  });

  it('sign initPayment with the ordinary key, and send the test key and the login', async () => {
    const { fetch, urls } = answering({ result: { type: 'invoice', paymentId: 1, invoiceId: 2 } });
    await client({ ...keys, fetch }).initPayment({
      account: 'a',
      desc: 'd',
      sum: '1',
      paymentType: 'card',
      signature: true,
    });
    expect(query(urls[0])).toMatchObject({ test: '1', secretKey: 'test_secret_key_2', login: 'me@shop.ru', signature });
  });

  it('send the login with project-level methods in test mode only', async () => {
    const { fetch, urls } = answering(OK);
    const unitpay = client({ ...keys, fetch });
    await unitpay.refundPayment({ paymentId: 1 });
    await unitpay.refundPayment({ paymentId: 1 }, { test: false });
    expect(urls.map((url) => url.searchParams.get('login'))).toStrictEqual(['me@shop.ru', null]);
  });

  it('send no login where none is known', async () => {
    const { fetch, urls } = answering(OK);
    await client({ ...keys, fetch, partner: undefined }).refundPayment({ paymentId: 1 });
    expect(query(urls[0])).not.toHaveProperty('login');
  });
});

describe('a charge of a subscription', () => {
  const order = { account: 'sub-7-2026-11', sum: '50.00', paymentType: 'card' } as const;
  const reply = { result: { type: 'response', message: 'Платеж успешно создан.' } };

  it('is read without a paymentId', async () => {
    const { fetch } = answering(reply);
    const payment = await client({ fetch }).initPayment({ ...order, subscriptionId: '5961196' });
    expect(payment).toStrictEqual(reply.result);
  });

  it('has its paymentId where UnitPay tells it', async () => {
    const { fetch } = answering({ result: { ...reply.result, paymentId: 2154490981 } });
    const { paymentId } = await client({ fetch }).initPayment({ ...order, subscriptionId: '5961196' });
    expect(paymentId).toBe('2154490981');
  });

  it('is another thing than a payment, which is unknown without its id', async () => {
    const { fetch } = answering(reply);
    await expect(client({ fetch }).initPayment(order)).rejects.toMatchObject({
      name: 'UnitPayResponseError',
      outcome: 'unknown',
      issues: [{ path: 'paymentId' }],
    });
  });
});

describe('results', () => {
  const payment =
    '{"result":{"paymentId":9007199254740993,"status":"success","paymentType":"card","date":"2020-02-16 09:22:22","account":"a","profit":"9.8","projectId":135,"orderSum":10,"orderCurrency":"RUB","payerSum":"10.00","payerCurrency":"RUB","isPreauth":0,"refunds":[],"later":{"rate":0.70,"id":9007199254740995}}}';

  it('keep every digit of an id and pad sums', async () => {
    const { fetch } = answering(payment);
    await expect(client({ fetch }).getPayment({ paymentId: '9007199254740993' })).resolves.toMatchObject({
      paymentId: '9007199254740993',
      orderSum: '10.00',
      profit: '9.80',
      dateAt: new Date('2020-02-16T06:22:22Z'),
    });
  });

  it('keep fields nobody declared, their large numbers as text', async () => {
    const { fetch } = answering(payment);
    const read = await client({ fetch }).getPayment({ paymentId: '9007199254740993' });
    expect(read).toHaveProperty('later', { rate: 0.7, id: '9007199254740995' });
  });

  it('have the untouched reply behind them', async () => {
    const { fetch } = answering(payment);
    expect(rawReply(await client({ fetch }).getPayment({ paymentId: '9007199254740993' }))).toBe(payment);
  });

  it('have the untouched reply behind them when they are arrays', async () => {
    const text = '{"result":[ ]}';
    const { fetch } = answering(text);
    expect(rawReply(await client({ fetch }).listSubscriptions({}))).toBe(text);
  });

  it.each(['"ok"', '1', 'true', 'null'])('can have no reply behind them when they are %s', async (text) => {
    const { fetch } = answering(`{"result":${text}}`);
    expect(rawReply(await client({ fetch }).call('x', {}, { auth: 'project' }))).toBeUndefined();
  });

  it.each(['confirmPayment', 'cancelPayment'] as const)(
    'of %s are { message } though the wire has no result',
    async (method) => {
      const { fetch } = answering({ message: 'Платеж успешно подтвержден' });
      await expect(client({ fetch })[method]({ paymentId: 1 })).resolves.toStrictEqual({
        message: 'Платеж успешно подтвержден',
      });
    },
  );

  it.each(['refundPayment', 'closeSubscription'] as const)('of %s take more than a message', async (method) => {
    const { fetch } = answering({ message: 'Too many requests' });
    await expect(callSample(client({ fetch }), method)).rejects.toMatchObject({
      name: 'UnitPayResponseError',
      outcome: 'unknown',
    });
  });

  it('of another shape than documented are an error that names the field and keeps the body', async () => {
    const { fetch } = answering({ result: { paymentId: 1 } });
    await expect(client({ fetch }).getPayment({ paymentId: 1 })).rejects.toMatchObject({
      name: 'UnitPayResponseError',
      outcome: 'unknown',
      issues: expect.arrayContaining([expect.objectContaining({ path: 'status' })]),
      body: '{"result":{"paymentId":1}}',
    });
  });
});

describe('call()', () => {
  it('sends parameters as they are, flags as 1 and 0, and no undefined ones', async () => {
    const { fetch, urls } = answering(OK);
    const params = Object.freeze({ a: 'text', b: 1.5, c: 9007199254740993n, d: true, e: false, f: undefined });
    await client({ fetch }).call('newMethod', params, { auth: 'project' });
    expect(query(urls[0])).toStrictEqual({
      method: 'newMethod',
      a: 'text',
      b: '1.5',
      c: '9007199254740993',
      d: '1',
      e: '0',
      secretKey: 'project-key',
    });
  });

  it('adds login with the profile’s key', async () => {
    const { fetch, urls } = answering(OK);
    await client({ fetch }).call('newMethod', {}, { auth: 'partner' });
    expect(query(urls[0])).toStrictEqual({ method: 'newMethod', login: 'me@shop.ru', secretKey: 'profile-key' });
  });

  it('resolves to whatever the result is', async () => {
    const { fetch } = answering('{"result":{"n":10.00,"id":9007199254740993}}');
    await expect(client({ fetch }).call('x', {}, { auth: 'project' })).resolves.toStrictEqual({
      n: 10,
      id: '9007199254740993',
    });
  });

  it('resolves to a bare message, as two documented methods answer', async () => {
    const { fetch } = answering({ message: 'ok' });
    await expect(client({ fetch }).call('x', {}, { auth: 'project' })).resolves.toStrictEqual({ message: 'ok' });
  });

  it.each([
    ['secretKey', 'k'],
    ['method', 'm'],
    ['test', '1'],
    ['a', null],
    ['a', {}],
    ['a', Object.create(null)],
    ['a', 1e-7],
    ['a', [1]],
    ['a', Number.NaN],
    ['a', 1e21],
    ['a', 2 ** 53],
  ])('refuses the parameter %s: %j by name', async (name, value) => {
    const call = client().call('x', { [name]: value } as Record<string, string>, { auth: 'project' });
    await expect(call).rejects.toMatchObject({ name: 'UnitPayValidationError', issues: [{ path: name }] });
  });

  it.each([null, 5, 'a=1', undefined])('refuses %j in place of the parameters', async (params) => {
    const call = client().call('x', params as never, { auth: 'project' });
    await expect(call).rejects.toThrow(/x: .*expected an object with parameters, .*Nothing was sent/);
  });

  it('asks for auth', async () => {
    const call = client().call('x', {}, {} as { auth: 'project' });
    await expect(call).rejects.toMatchObject({ issues: [{ path: 'auth', message: expect.any(String) }] });
  });

  it.each(['', 'a b', 'x&secretKey=1', 5])('refuses %j as a method’s name', async (name) => {
    await expect(client().call(name as string, {}, { auth: 'project' })).rejects.toMatchObject({
      name: 'UnitPayValidationError',
    });
  });
});

describe('bad options of a call', () => {
  it.each([
    ['timeout', 0],
    ['timeout', 1.5],
    ['timeout', '5'],
    ['timeout', 2 ** 31],
    ['maxRetries', -1],
    ['maxRetries', Number.NaN],
    ['signal', {}],
    ['signal', new AbortController()],
    ['signal', new EventTarget()],
    ['signal', { aborted: false, addEventListener: 1 }],
    ['test', 1],
    ['timeuot', 5],
  ])('%s: %j is named and nothing is sent', async (name, value) => {
    const { fetch, urls } = answering(OK);
    const call = client({ fetch }).refundPayment({ paymentId: 1 }, { [name]: value });
    await expect(call).rejects.toMatchObject({ name: 'UnitPayValidationError', issues: [{ path: name }] });
    expect(urls).toHaveLength(0);
  });
});

it('UnitPay gives its form its ordinary keys, also in test mode', () => {
  const order = { sum: '100', account: 'acc', currency: 'RUB', desc: 'desc' } as const;
  // printf 'acc{up}RUB{up}desc{up}100{up}secret' | sha256sum
  const signature = '06c2cd96aa3801dfd001030423e2fedc13f924711d875c35d7f51213529d46bf';
  const live = new URL(client({ secretKey: 'secret' }).paymentUrl(order));
  const test = new URL(client({ secretKey: 'secret', testSecretKey: 'test' }).paymentUrl(order, { test: true }));
  expect([live.pathname, live.searchParams.get('signature'), live.searchParams.get('test')]).toStrictEqual([
    '/pay/123456-abcde',
    signature,
    null,
  ]);
  expect([test.searchParams.get('signature'), test.searchParams.get('test')]).toStrictEqual([signature, '1']);
  expect(client({ secretKey: 'secret' }).widgetOptions(order).signature).toBe(signature);
  expect(client({ secretKey: 'secret' }).widgetHtml(order)).toContain(signature);
});

it.each(['paymentUrl', 'widgetOptions', 'widgetHtml'] as const)('UnitPay says that %s needs publicKey', (method) => {
  const order = { sum: '100', account: 'acc', desc: 'desc' };
  expect(() => client({ publicKey: undefined })[method](order)).toThrow(/"publicKey": is missing/);
});

it('UnitPay throws no foreign error for options of the widget that are none', () => {
  const order = { sum: '100', account: 'acc', desc: 'desc' };
  expect(client().widgetHtml(order, null as never)).toContain('<script');
  expect(() => client().widgetHtml(order, 'x' as never)).toThrow(/^widgetHtml: "0": is not a parameter here/);
});

it('UnitPay takes a method without required parameters with no arguments at all', async () => {
  const { fetch, urls } = answering({ result: { balance: '1.00' } });
  await client({ fetch }).getPartner();
  expect(query(urls[0])).toMatchObject({ method: 'getPartner', login: 'me@shop.ru' });
});

it('UnitPay names what is required also where nothing is given', async () => {
  const unitpay = client() as unknown as { getPayment(): Promise<unknown> };
  await expect(unitpay.getPayment()).rejects.toMatchObject({ issues: [{ path: 'paymentId', message: 'is required' }] });
});

it.each([
  ['validation', () => client().getPayment({ paymentId: '' })],
  ['http', () => client({ fetch: answering(new Response('', { status: 404 })).fetch }).getPayment({ paymentId: 1 })],
  [
    'refund',
    () =>
      client({ fetch: answering({ result: paymentWith({ status: 'wait' }) }).fetch }).ensureRefunded({
        paymentId: '2154490981',
      }),
  ],
])('the message of an error ends with the page of its code: %s', async (code, call) => {
  const error = await call().catch((reason: unknown) => reason);
  const page = `https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/${code}.md`;
  expect(error).toMatchObject({ code, message: expect.stringMatching(new RegExp(`\\. ${page}$`)) });
  expect(existsSync(new URL(`../../../../docs/errors/${code}.md`, import.meta.url))).toBe(true);
});
