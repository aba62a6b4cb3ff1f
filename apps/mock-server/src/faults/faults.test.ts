import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createPayment, raw, statusOf } from '../../test/api.js';
import { type ApiFaultInput, createMockUnitPay, type MockListener } from '../index.js';
import { FaultRules } from './fault-rules.js';

const mock = createMockUnitPay();
const listener: MockListener = await mock.listen();
afterAll(() => listener.close());
beforeEach(() => mock.reset());

/** The same faults in-process and over TCP. */
const ways = [
  ['in-process', mock.fetch],
  ['over TCP', globalThis.fetch],
] as const;

describe.each(ways)('faults %s', (_way, fetch) => {
  const query = 'method=getBinInfo&login=test_user&secretKey=mock_partner_secret&bin=477964';
  const get = (rule: ApiFaultInput, init: RequestInit = {}) => {
    mock.fault(rule);
    return fetch(`${listener.url}/api?${query}`, init);
  };

  it('a reset before the reply rejects with TypeError and ECONNRESET', async () => {
    const error = await get({ kind: 'reset' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
  });

  it('a reset in the body rejects while it is read', async () => {
    const response = await get({ kind: 'reset', at: 'body' });
    const error = await response.text().catch((reason: unknown) => reason);
    expect(response.status).toBe(200);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'terminated', cause: { code: 'ECONNRESET' } });
  });

  it('an empty reply is HTTP 200 with nothing in it', async () => {
    const response = await get({ kind: 'empty' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each(['broken-json', 'truncated-json'] as const)('%s does not parse', async (kind) => {
    const text = await (await get({ kind })).text();
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('a gateway answers HTML with 502', async () => {
    const response = await get({ kind: 'html' });
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      502,
      'text/html; charset=UTF-8',
      expect.stringContaining('<html>'),
    ]);
  });

  it('any status comes with or without an envelope', async () => {
    const bare = await get({ kind: 'status', status: 503, count: 1 });
    const wrapped = await get({ kind: 'status', status: 400, envelope: { message: 'no', code: -32603 }, count: 1 });
    expect([bare.status, await bare.text(), wrapped.status, await wrapped.json()]).toEqual([
      503,
      '',
      400,
      { error: { message: 'no', code: -32603 } },
    ]);
  });

  it.each([204, 205, 304])('status %i has no body, whatever the rule says', async (status) => {
    const response = await get({ kind: 'status', status, envelope: { message: 'no' } });
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  it('429 comes with Retry-After', async () => {
    const response = await get({ kind: 'rate-limit', retryAfter: 7 });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('a slow drip arrives whole, piece by piece', async () => {
    const response = await get({ kind: 'drip', bytes: 64, everyMs: 1 });
    expect(await response.json()).toMatchObject({ result: { bin: '477964' } });
  });

  it('a redirect is followed, kept, or refused, as the caller says', async () => {
    const rule = { kind: 'redirect', location: `${listener.url}/ips/ips_webhooks.json`, count: 1 } as const;
    expect(await (await get(rule)).json()).toEqual({ webhooks: ['127.0.0.1', '::1'] });
    expect((await get(rule, { redirect: 'manual' })).status).toBe(302);
    await expect(get(rule, { redirect: 'error' })).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { message: 'unexpected redirect' },
    });
  });

  it('wrong types turn texts into lists', async () => {
    expect(await (await get({ kind: 'wrong-types' })).json()).toMatchObject({ result: { bin: ['477964'] } });
  });

  it('a huge body is as long as asked and still JSON', async () => {
    const text = await (await get({ kind: 'huge', bytes: 100_000 })).text();
    expect([text.length >= 99_900, JSON.parse(text)]).toMatchObject([true, { result: {} }]);
  });

  it('an error of your choice comes with HTTP 200', async () => {
    expect(await (await get({ kind: 'error', message: 'boom', code: -32603 })).json()).toEqual({
      error: { message: 'boom', code: -32603 },
    });
  });

  it('a delay can be aborted, and rejects with the reason', async () => {
    const reason = new Error('enough');
    const controller = new AbortController();
    const answered = get({ kind: 'delay', ms: 60_000 }, { signal: controller.signal });
    controller.abort(reason);
    await expect(answered).rejects.toBe(reason);
  });

  it('a short delay only takes time', async () => {
    expect((await get({ kind: 'delay', min: 1, max: 3 })).status).toBe(200);
  });
});

describe('a rule', () => {
  it('carries the call out, or not, as it says: the reply alone does not tell', async () => {
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    const refund = () =>
      raw(mock, `method=refundPayment&paymentId=${paymentId}&secretKey=mock_secret`).catch(() => 'lost');
    mock.fault({ method: 'refundPayment', kind: 'reset', count: 1 });
    expect([await refund(), await statusOf(mock, paymentId)]).toEqual(['lost', 'success']);
    mock.fault({ method: 'refundPayment', kind: 'reset', execute: true, count: 1 });
    expect([await refund(), await statusOf(mock, paymentId)]).toEqual(['lost', 'refund']);
  });

  it('applies to its method and payment only', async () => {
    const [one, two] = [await createPayment(mock), await createPayment(mock)];
    mock.fault({ method: 'getPayment', paymentId: one, kind: 'error', message: 'x' });
    expect([await statusOf(mock, one), await statusOf(mock, two)]).toEqual([undefined, 'wait']);
  });

  it('of a project applies to calls about its payments, subscriptions and itself only', async () => {
    const shops = createMockUnitPay({ projects: [{ projectId: 136, publicKey: '136-b', secretKey: 'b' }] });
    const [own, other] = [
      await createPayment(shops),
      await createPayment(shops, { projectId: 136, secretKey: 'b', subscription: 'true' }),
    ];
    const subscriptionId = shops.payment(other)?.subscriptionId ?? 0;
    const rule = shops.fault({ projectId: 136, kind: 'error', message: 'x' });
    const get = (query: string) => raw(shops, query).then((body) => body.error?.message);
    expect([
      await get(`method=getPayment&paymentId=${own}&secretKey=mock_secret`),
      await get(`method=getPayment&paymentId=${other}&secretKey=b`),
      await get(`method=getSubscription&subscriptionId=${subscriptionId}&secretKey=b`),
      await get('method=listSubscriptions&projectId=136&secretKey=b'),
      rule.hits,
    ]).toEqual([undefined, 'x', 'x', 'x', 3]);
    expect(shops.journal.calls('getPayment').map((entry) => entry.projectId)).toEqual([135, 136]);
  });

  it('waits for its turn while another one breaks the reply', async () => {
    const paymentId = await createPayment(mock);
    mock.fault({ kind: 'error', message: 'first', count: 1 });
    const second = mock.fault({ kind: 'error', message: 'second', count: 1 });
    const get = () => raw(mock, `method=getPayment&paymentId=${paymentId}&secretKey=mock_secret`);
    expect((await get()).error?.message).toBe('first');
    expect(second.hits).toBe(0);
    expect([(await get()).error?.message, (await get()).error]).toEqual(['second', undefined]);
  });

  it('is used up after its count, counted and listed', async () => {
    const paymentId = await createPayment(mock);
    const handle = mock.fault({ method: 'getPayment', kind: 'error', message: 'x', count: 2 });
    const seen = [await statusOf(mock, paymentId), await statusOf(mock, paymentId), await statusOf(mock, paymentId)];
    expect([seen, handle.hits, mock.faults()]).toMatchObject([
      [undefined, undefined, 'wait'],
      2,
      [{ hits: 2, left: 0 }],
    ]);
  });

  it('with a probability repeats itself with the same seed', async () => {
    const run = async (seed: number) => {
      mock.reset();
      const paymentId = await createPayment(mock);
      mock.fault({ method: 'getPayment', kind: 'error', message: 'x', probability: 0.5, seed });
      const statuses: unknown[] = [];
      for (let round = 0; round < 20; round += 1) statuses.push(await statusOf(mock, paymentId));
      return statuses;
    };
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect(new Set(first)).toEqual(new Set([undefined, 'wait']));
    expect(await run(8)).not.toEqual(first);
  });

  it('with a random delay repeats itself with the same seed', () => {
    const delays = [7, 7, 8].map((seed) => {
      const rules = new FaultRules();
      const rule = rules.add({ kind: 'delay', min: 0, max: 1_000, seed });
      return [rules.delayOf(rule), rules.delayOf(rule)];
    });
    expect(delays[0]).toEqual(delays[1]);
    expect(delays[0]).not.toEqual(delays[2]);
  });

  it('goes away when it is removed, disposed of or reset', async () => {
    const paymentId = await createPayment(mock);
    const rules = [1, 2, 3].map(() => mock.fault({ method: 'getPayment', kind: 'error', message: 'x' }));
    rules[0]?.remove();
    rules[1]?.[Symbol.dispose]();
    expect([mock.faults().length, await statusOf(mock, paymentId)]).toEqual([1, undefined]);
    mock.reset();
    expect(mock.faults()).toEqual([]);
  });

  it.each([
    [{ kind: 'explode' }, 'kind'],
    [{ kind: 'delay' }, '"min" and "max"'],
    [{ kind: 'error' }, 'message'],
    [{ kind: 'error', code: 7 }, 'message'],
    [{ kind: 'status' }, 'status'],
    [{ kind: 'status', status: 99 }, 'status'],
    [{ kind: 'empty', count: 0 }, 'count'],
    [{ kind: 'empty', probability: 2 }, 'probability'],
    [{ kind: 'empty', method: 'getEverything' }, 'method'],
    [{ kind: 'empty', methd: 'getPayment' }, 'methd'],
    [{ kind: 'duplicate', webhook: 'paid' }, 'webhook'],
    [{ kind: 'duplicate', webhook: 'pay', times: 1 }, 'times'],
    [{ kind: 'delay', min: 2, max: 1 }, 'the smaller one first'],
    [{ kind: 'redirect', location: 'http://x\r\ny: z' }, 'location'],
  ])('%j is refused, naming the field', (rule, field) => {
    expect(() => mock.fault(rule as never)).toThrow(field);
  });
});
