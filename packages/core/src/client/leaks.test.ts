import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer,
  drip,
  type FaultServer,
  type Handler,
  hang,
  huge,
  refusal,
  resetBefore,
  resetDuring,
  startFaultServer,
} from '../../test/fault-server.js';
import { paymentWith } from '../../test/payment-server.js';
import { client, impatient } from '../../test/runtimes.js';
import { callSample, NAMES, PERSONAL } from '../../test/samples.js';
import { stringsOf } from '../../test/strings-of.js';
import type { PaymentUrlParams, WidgetParams } from '../form/form-params.js';
import type { UnitPay } from './unitpay.js';

// Keys that look different in every encoding there is.
const SECRETS = { project: 'pröj ect+k&y/"<1>%41=ü', test: "t'est ключ+&/%", profile: 'pro;file ]key[ #?&😀' };

const URL_ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(text).toLowerCase(),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => new URLSearchParams({ v: text }).toString().slice(2),
  (text) => JSON.stringify(text).slice(1, -1),
];

const FORBIDDEN = [...Object.values(SECRETS), ...Object.values(PERSONAL)].flatMap((secret) =>
  URL_ENCODINGS.map((encode) => encode(secret)),
);

function leaks(...values: unknown[]): string[] {
  const strings = values.flatMap(stringsOf);
  return FORBIDDEN.filter((secret) => strings.some((text) => text.includes(secret)));
}

/** Answers with everything that was asked, as careless gateways do. */
function echo(
  status: number,
  write: (url: string) => string,
  headers: (url: string) => Record<string, string> = () => ({}),
): Handler {
  return (request, response) => {
    const url = request.url ?? '';
    answer(status, write(url), headers(url))(request, response);
  };
}

const decoded = (url: string): string =>
  [...new URL(url, 'http://x').searchParams].map((pair) => pair.join('=')).join(' ');

const FAULTS: Readonly<Record<string, Handler>> = {
  'a reset before the answer': resetBefore,
  'a reset in the body': resetDuring,
  'no answer': hang,
  'a dripping answer': drip,
  'a huge answer': huge,
  'a 502 page with the address': echo(502, (url) => `<p>Bad gateway for ${url}</p>`),
  'a 404 page with the decoded query': echo(404, decoded),
  'a redirect with the address': echo(
    302,
    (url) => url,
    (url) => ({ location: url, 'retry-after': '1' }),
  ),
  'an HTML page with status 200': echo(200, (url) => `<p>${url} ${decoded(url)}</p>`),
  'broken JSON': echo(200, (url) => `{"result": ${JSON.stringify(decoded(url))}`),
  'an error that repeats the query': echo(200, (url) =>
    JSON.stringify({ error: { message: decoded(url), code: -32000 } }),
  ),
  'an error that repeats the address': echo(500, (url) => JSON.stringify({ error: { message: url } })),
  'an error that is an object': echo(200, (url) => JSON.stringify({ error: { message: { url, text: decoded(url) } } })),
  'a result of another shape': echo(200, (url) => JSON.stringify({ result: decoded(url), url })),
  'a result whose names repeat the query': echo(200, (url) => JSON.stringify({ result: { [decoded(url)]: {} } })),
  'a result with personal fields': answer(200, { result: { ...PERSONAL, message: 1 } }),
  'a refusal': refusal('Неверный ключ', -32602),
};

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

describe.each(Object.entries(FAULTS))('%s', (_, fault) => {
  it.each([...NAMES, 'call', 'ensureRefunded', 'waitForPayment'] as const)(
    'shows no key and no personal data in the errors and hooks of %s',
    async (method) => {
      const runtime = impatient();
      const heard: unknown[] = [];
      const hook = (event: unknown): void => {
        heard.push(event);
      };
      for (const test of [false, true]) {
        server.use((request, response) => {
          fault(request, response);
          const endless = method === 'waitForPayment' && server.urls.length > 3;
          if (fault === hang || fault === drip || endless) setImmediate(runtime.expire);
        });
        const unitpay = leakyClient(
          { test, maxRetries: 1, on: { request: hook, response: hook, retry: hook } },
          runtime,
        );
        const outcome = start(unitpay, method);
        heard.push(
          await outcome.then(
            () => undefined,
            (error: unknown) => error,
          ),
        );
      }
      expect(heard.length).toBeGreaterThanOrEqual(6);
      expect(leaks(...heard)).toStrictEqual([]);
    },
  );
});

function start(
  unitpay: UnitPay,
  method: (typeof NAMES)[number] | 'call' | 'ensureRefunded' | 'waitForPayment',
): Promise<unknown> {
  if (method === 'call') return callWithKeys(unitpay);
  if (method === 'ensureRefunded' || method === 'waitForPayment') return unitpay[method]({ paymentId: '2154490981' });
  return callSample(unitpay, method);
}

it.each([
  ['of a status', { status: `wait ${SECRETS.project}` }],
  [
    'of a refund that proves nothing',
    { status: 'refund', refunds: [{ note: `x${SECRETS.project}`, purse: PERSONAL.purse }] },
  ],
])('the client shows no key and no personal data in an error of ensureRefunded %s', async (_, fields) => {
  server.use(answer(200, { result: paymentWith({ ...fields, isPreauth: fields.status === 'refund' ? 0 : 1 }) }));
  const error = await leakyClient({})
    .ensureRefunded({ paymentId: '2154490981' })
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'UnitPayRefundError' });
  expect(leaks(error)).toStrictEqual([]);
});

function leakyClient(options: Parameters<typeof client>[0], runtime = impatient()): UnitPay {
  const partner = { login: 'me@shop.ru', secretKey: SECRETS.profile };
  return client(
    { baseUrl: server.origin, secretKey: SECRETS.project, testSecretKey: SECRETS.test, partner, ...options },
    runtime,
  );
}

/** A caller may put keys where they don't belong. */
function callWithKeys(unitpay: UnitPay): Promise<unknown> {
  const { project, profile } = SECRETS;
  return unitpay.call(
    'someMethod',
    { ...PERSONAL, apiKey: profile, [`x${project}`]: `see ${project}` },
    { auth: 'project' },
  );
}

it('the client refuses a key as the name of a method also when it looks like one', async () => {
  const error = await client({ secretKey: 'abcdef0123456789' })
    .call('abcdef0123456789', {}, { auth: 'project' })
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'UnitPayValidationError' });
  expect(stringsOf(error).filter((text) => text.includes('abcdef0123456789'))).toStrictEqual([]);
});

const MISTAKES: Readonly<Record<string, (unitpay: UnitPay, secret: string) => unknown>> = {
  'a key as a parameter': (unitpay, secret) => unitpay.refundPayment({ paymentId: secret }),
  'a key as the name of a parameter': (unitpay, secret) =>
    unitpay.refundPayment({ paymentId: 1, [secret]: 1 } as { paymentId: 1 }),
  'a key as the name of an option': (unitpay, secret) =>
    unitpay.getPayment({ paymentId: 1 }, { [secret]: 1 } as object),
  'a key as the parameters': (unitpay, secret) => unitpay.getPayment(secret as unknown as { paymentId: string }),
  'a key as the options': (unitpay, secret) => unitpay.getPayment({ paymentId: 1 }, secret as unknown as object),
  'a key as the signal': (unitpay, secret) =>
    unitpay.getPayment({ paymentId: 1 }, { signal: secret as unknown as AbortSignal }),
  'a key as a method': (unitpay, secret) => unitpay.call(secret, {}, { auth: 'project' }),
  'a key as auth': (unitpay, secret) => unitpay.call('x', {}, { auth: secret as 'project' }),
  'a key as secretKey': (unitpay, secret) => unitpay.call('x', { secretKey: secret }, { auth: 'project' }),
  'a key as account': async (unitpay, secret) => unitpay.paymentUrl({ sum: secret, account: '{up}', desc: secret }),
  'a key as the name of a parameter of the form': async (unitpay, secret) =>
    unitpay.paymentUrl({ [secret]: 1 } as unknown as PaymentUrlParams),
  'a key as the name of an option of the widget': async (unitpay, secret) =>
    unitpay.widgetOptions({ [secret]: 1 } as unknown as WidgetParams),
  'a key as the name of an option of the snippet': async (unitpay, secret) =>
    unitpay.widgetHtml({ sum: 1, account: 'a', desc: 'd' }, { [secret]: 1 }),
  'a key as until': (unitpay, secret) => unitpay.waitForPayment({ paymentId: secret, until: secret as unknown as [] }),
};

describe.each(Object.entries(MISTAKES))('%s', (_, mistake) => {
  it.each(Object.entries(SECRETS))('is refused without showing the %s key', async (_which, secret) => {
    const error = await Promise.resolve()
      .then(() => mistake(leakyClient({}), secret))
      .then(
        () => expect.unreachable('the mistake was accepted'),
        (reason: unknown) => reason,
      );
    expect(error).toMatchObject({ name: 'UnitPayValidationError', outcome: 'not-sent' });
    expect(leaks(error)).toStrictEqual([]);
  });
});

it('the client shows no key in an inspected, serialised or walked client', () => {
  const unitpay = leakyClient({});
  expect(leaks(unitpay, { nested: [unitpay] })).toStrictEqual([]);
  expect(inspect(unitpay)).toBe('UnitPay {}');
});

it('the client shows no key in an error of the constructor', () => {
  for (const wrong of [
    { publicKey: SECRETS.project },
    { baseUrl: `https://u:${encodeURIComponent(SECRETS.project)}@unitpay.ru` },
    { [SECRETS.test]: 1 },
  ]) {
    let error: unknown;
    try {
      leakyClient(wrong);
    } catch (reason) {
      error = reason;
    }
    expect(error).toMatchObject({ name: 'UnitPayValidationError' });
    expect(leaks(error)).toStrictEqual([]);
  }
});

it('would notice a leak: the walker finds a key in every place where one can hide', () => {
  const key = SECRETS.project;
  const places: unknown[] = [
    new Error(key),
    new Error('x', { cause: new Error(encodeURIComponent(key)) }),
    Object.defineProperty({}, 'hidden', { value: [key] }),
    { [Symbol('s')]: new Map([[1, key]]) },
    { [Symbol(key)]: 1 },
    new (class {
      get url(): string {
        return key;
      }
    })(),
    { toJSON: () => key },
  ];
  expect(places.map((place) => leaks(place).length > 0)).toStrictEqual(places.map(() => true));
});
