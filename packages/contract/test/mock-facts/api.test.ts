import { createMockUnitPay, METHOD_NAMES } from '@unitpay-kit/mock-server';
import { expect, it } from 'vitest';
import { shapeDifferences } from '../../src/compare/shape.js';
import { shows } from '../../src/conformance/shows.js';
import { goldenMethods, methodCase } from '../../src/golden/method-case.js';
import { goldenText } from '../../src/golden/text.js';
import { ORDERED, type Params, probe } from '../../src/mock/probe.js';
import { readPairs } from '../../src/wire/pairs.js';
import { KEYS } from '../../src/world/mock-keys.js';

const documented = (method: string) => methodCase(method).documented;
const asked = goldenMethods.flatMap((method) =>
  [...documented(method).required, 'secretKey'].map((name) => ({ method, name })),
);
const of = (key: 'project' | 'partner') => goldenMethods.filter((method) => documented(method).key === key);

/** The obligatory parameters as the golden request has them, with the project and the login of these suites. */
function complete(method: string): Params {
  const pairs = readPairs(goldenText(`${method}/request.flat.txt`)).filter(({ name }) =>
    documented(method).required.includes(name),
  );
  const ours: Params = { projectId: '135', login: KEYS.partner.login };
  return Object.fromEntries(pairs.map(({ name, value }) => [name, ours[name] ?? value]));
}

it.each(asked)(
  '$method without $name is refused with -32602 and the name',
  shows('required-parameters'),
  async ({ method, name }) => {
    const { error } = await probe().ask(method, { ...complete(method), [name]: undefined });
    expect(error.code).toBe(-32602);
    expect(error.message).toContain(name);
  },
);

it('the mock knows exactly the methods that have goldens', shows('all-methods-answer'), () => {
  expect([...METHOD_NAMES].sort()).toEqual(goldenMethods);
});

it.each(of('project'))(
  '%s refuses the key of the profile with -32000',
  shows('project-key-methods'),
  async (method) => {
    const { error } = await probe().ask(method, { ...complete(method), secretKey: KEYS.partner.secretKey });
    expect(error.code).toBe(-32000);
  },
);

it.each(of('partner'))(
  '%s refuses the key of a project, and a wrong login, with -32000',
  shows('partner-key-methods'),
  async (method) => {
    const one = await probe().ask(method, { ...complete(method), secretKey: KEYS.secretKey });
    const two = await probe().ask(method, { ...complete(method), login: 'somebody@else.ru' });
    expect([one.error.code, two.error.code]).toEqual([-32000, -32000]);
  },
);

it('a POST is refused', shows('post-is-not-the-api'), async () => {
  const { status, result } = await probe().raw(goldenText('refundPayment/request.flat.txt'), { method: 'POST' });
  expect([status, Object.keys(result)]).toEqual([405, []]);
});

it('method has to be at the top level', shows('method-inside-params'), async () => {
  const { error } = await probe().raw(`params[method]=getPartner&params[login]=a&params[secretKey]=b`);
  expect(error.code).toBe(-32602);
});

it('flat and nested parameters of one query are merged', shows('mixed-layouts'), async () => {
  const { login, secretKey } = KEYS.partner;
  const { result } = await probe().raw(`method=getPartner&login=${login}&params[secretKey]=${secretKey}`);
  expect(result['email']).toBe(login);
});

it('a space may be + or %20, brackets encoded or not', shows('plus-and-percent'), async () => {
  const { mock, raw } = probe();
  const query = (space: string, open: string, close: string) =>
    `method=initPayment${Object.entries({ ...ORDERED, account: `a${space}b`, secretKey: KEYS.secretKey })
      .map(([name, value]) => `&params${open}${name}${close}=${value}`)
      .join('')}`;
  await raw(query('+', '[', ']'));
  await raw(query('%20', '%5B', '%5D'));
  expect(mock.payments().map(({ account }) => account)).toEqual(['a b', 'a b']);
});

it.each(['100', '100.0', '100.00'])('%s is a hundred rubles', shows('sum-spellings'), async (sum) => {
  const { ask, create } = probe();
  const { result } = await ask('getPayment', { paymentId: await create({ sum }) });
  expect(result['orderSum']).toBe('100.00');
});

it.each(['1', 'true'])('preauth and subscription may be %s', shows('boolean-spellings'), async (yes) => {
  const { mock, create } = probe();
  await create({ preauth: yes });
  await create({ subscription: yes });
  expect(mock.payments().map(({ preauth, subscription }) => [preauth, subscription])).toEqual([
    [true, false],
    [false, true],
  ]);
});

it('business errors have HTTP 200', shows('errors-have-200'), async () => {
  const told = [
    await probe().ask('getPartner', { secretKey: 'wrong' }),
    await probe().ask('getPayment', { paymentId: '1' }),
    await probe().ask('noSuchMethod'),
    await probe().ask('refundPayment'),
  ];
  expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  for (const { error } of told) expect(typeof error.message).toBe('string');
});

it('a rule makes the API answer with the HTML page of a gateway', shows('html-502'), async () => {
  const { mock, ask } = probe();
  mock.fault({ method: 'getPartner', kind: 'html', count: 1 });
  const { status, type } = await ask('getPartner');
  expect(status).toBe(502);
  expect(type).toContain('text/html');
});

it('a rule makes the API answer 429 with Retry-After', shows('rate-limit-fault'), async () => {
  const { mock } = probe();
  mock.fault({ kind: 'rate-limit', retryAfter: 3, count: 1 });
  const response = await mock.fetch(`${mock.origin}/api?method=getPartner`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '3']);
});

it('successes and errors are UTF-8 JSON', shows('replies-are-json'), async () => {
  for (const { type } of [await probe().ask('getPartner'), await probe().ask('getPartner', { secretKey: 'x' })]) {
    expect(type.toLowerCase()).toBe('application/json; charset=utf-8');
  }
});

it('the same initPayment sent twice makes two payments', shows('init-twice'), async () => {
  const { create, mock } = probe();
  expect(await create()).not.toBe(await create());
  expect(mock.payments()).toHaveLength(2);
});

it('without options the mock is project 135 with login test_user', shows('default-credentials'), async () => {
  const { mock } = probe();
  expect(mock.state().projects?.[0]?.id).toBe(135);
  expect(createMockUnitPay().state().partner?.login).toBe('test_user');
});

it('/ips/ips_webhooks.json lists the addresses webhooks come from', shows('feed'), async () => {
  const { mock } = probe();
  const reply = await mock.fetch(`${mock.origin}/ips/ips_webhooks.json`);
  const feed: unknown = await reply.json();
  expect(feed).toEqual({ webhooks: ['127.0.0.1', '::1'] });
  expect(shapeDifferences(JSON.parse(goldenText('feed/ips_webhooks.json')), feed, { rows: 'any' })).toEqual([]);
});

it('methods whose reply nobody documents still answer in an envelope', shows('undocumented-replies'), async () => {
  expect(await probe().ask('getMethodsAvailable', { projectId: '135' })).toHaveProperty('body.result');
  expect(await probe().ask('massPaymentCommissions')).toHaveProperty('body.result');
  expect((await probe().ask('offsetAdvance', { paymentId: '1' })).error.message).not.toBe('');
});

it('anything but six digits is refused', shows('bin-digits'), async () => {
  expect((await probe().ask('getBinInfo', { bin: '47796' })).error.code).toBe(-32602);
});
