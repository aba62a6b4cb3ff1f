import { describe, expect, it, vi } from 'vitest';
import { handClock } from '../../test/runtimes.js';
import { check, pay, rig, webhookQuery } from '../../test/webhook-rig.js';
import { memoryStore } from './store/memory-store.js';

describe('a genuine webhook', () => {
  it('runs its handler once with a normalised event, and is accepted', async () => {
    const onPay = vi.fn(() => undefined);
    const { ask } = rig({ onPay });
    expect(await ask()).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
      body: '{"result":{"message":"Принято"}}',
      result: 'accepted',
    });
    const event = { method: 'pay', unitpayId: '2154490981', account: 'order-1', orderSum: '100.00', threeDs: true };
    expect(onPay).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(event), expect.anything());
  });

  it("passes the handler's message on, and replays it byte for byte", async () => {
    const onPay = vi.fn(async () => 'Доставлено "всё"\n');
    const { ask } = rig({ onPay });
    const first = await ask();
    expect(JSON.parse(first.body)).toEqual({ result: { message: 'Доставлено "всё"\n' } });
    const { result, ...again } = await ask();
    expect({ ...again, result: 'accepted' }).toEqual(first);
    expect(result).toBe('replayed');
    expect(onPay).toHaveBeenCalledOnce();
  });

  it.each(['check', 'preauth', 'error'])('%s is accepted without a handler of its own', async (method) => {
    const { ask } = rig();
    expect(await ask(webhookQuery(method, { '3ds': undefined }))).toMatchObject({ result: 'accepted' });
  });

  it('goes to the handler of its method only', async () => {
    const calls: string[] = [];
    const named = (name: string) => () => void calls.push(name);
    const { ask } = rig({
      onPay: named('pay'),
      onCheck: named('check'),
      onPreauth: named('preauth'),
      onPaymentError: named('error'),
    });
    for (const method of ['check', 'preauth', 'error', 'pay']) await ask(webhookQuery(method, { '3ds': undefined }));
    expect(calls).toEqual(['check', 'preauth', 'error', 'pay']);
  });

  it('gives the handler a signal, the logger and the transaction of the store', async () => {
    const transaction = { begin: true };
    const onPay = vi.fn();
    const store = {
      run: async (_key: string, _print: string, work: (tx: typeof transaction) => Promise<never>) => ({
        reply: await work(transaction),
        replayed: false,
      }),
    };
    await rig({ store, onPay }).ask();
    const [, context] = onPay.mock.calls[0] ?? [];
    expect(context).toMatchObject({ transaction, signal: expect.any(AbortSignal), logger: expect.anything() });
  });

  it('a payment may fail twice: each error has its own place in the store', async () => {
    const onPaymentError = vi.fn();
    const { ask } = rig({ onPaymentError });
    await ask(webhookQuery('error', { errorMessage: 'one' }));
    await ask(webhookQuery('error', { errorMessage: 'two' }));
    expect(await ask(webhookQuery('error', { errorMessage: 'two' }))).toMatchObject({ result: 'replayed' });
    expect(onPaymentError).toHaveBeenCalledTimes(2);
  });

  it('an accepted check is asked again after five minutes, an accepted pay never', async () => {
    let now = Date.parse('2026-11-23T10:00:00+03:00');
    const onCheck = vi.fn();
    const onPay = vi.fn();
    const { ask } = rig({ store: memoryStore({ now: () => now }), onCheck, onPay });
    for (const query of [check(), check(), pay(), pay()]) await ask(query);
    expect([onCheck, onPay].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    now += 300_000;
    for (const query of [check(), pay()]) await ask(query);
    expect([onCheck, onPay].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
  });
});

describe('a repeat that names another payment', () => {
  it.each([
    ['account', { account: 'order-2' }],
    ['sum', { orderSum: '100.01' }],
    ['currency', { orderCurrency: 'USD' }],
  ])('is refused as mismatch when the %s differs', async (_what, fields) => {
    const onPay = vi.fn();
    const { ask, lines } = rig({
      onPay,
      order: ({ orderSum, orderCurrency }) => ({ sum: orderSum, currency: orderCurrency }),
    });
    await ask();
    expect(await ask(pay(fields))).toMatchObject({ result: 'rejected', reason: 'mismatch', status: 200 });
    expect(onPay).toHaveBeenCalledOnce();
    expect(lines).toMatchObject([{ level: 'error', fields: { reason: 'mismatch' } }]);
  });

  it('is the same payment when only the sum is written otherwise', async () => {
    const { ask } = rig();
    await ask();
    expect(await ask(pay({ orderSum: '100' }))).toMatchObject({ result: 'replayed' });
  });
});

describe('a refused request', () => {
  it('costs no look into the store, no order check and no handler', async () => {
    const run = vi.fn();
    const order = vi.fn();
    const onPay = vi.fn();
    const { ask } = rig({ store: { run }, order, onPay });
    await ask(webhookQuery('pay', {}, 'guessed'));
    await ask(pay({ projectId: '136' }));
    await ask('method=pay');
    await ask(pay(), { ip: '9.9.9.9' });
    expect([run, order, onPay].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('starts no timer', async () => {
    const clock = handClock();
    await rig({}, clock).ask(webhookQuery('pay', {}, 'guessed'));
    expect(clock.started).toBe(0);
  });

  it('gets the status that forgedStatus names', async () => {
    expect(await rig({ forgedStatus: 403 }).ask('')).toMatchObject({ status: 403, result: 'forged' });
  });
});

describe('HTTP', () => {
  it('HEAD answers 200 without a body and runs nothing', async () => {
    const onPay = vi.fn();
    const { ask, lines } = rig({ onPay });
    expect(await ask(pay(), { method: 'HEAD' })).toMatchObject({ status: 200, body: '', result: 'ignored' });
    expect(onPay).not.toHaveBeenCalled();
    expect(lines).toEqual([]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', '', 'get '])(
    '%j answers 405 with Allow',
    async (method) => {
      const result = await rig().ask(pay(), { method });
      expect(result).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD' },
        result: 'ignored',
        reason: 'http-method',
      });
    },
  );

  it('a form-encoded POST is read as the same pairs with acceptPost', async () => {
    const { ask } = rig({ acceptPost: true });
    expect(
      await ask('', { method: 'POST', body: pay(), contentType: 'application/x-www-form-urlencoded; charset=UTF-8' }),
    ).toMatchObject({ result: 'accepted' });
    expect(await ask(pay())).toMatchObject({ result: 'replayed' });
  });

  it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain'])(
    'a POST of %s answers 405 even then',
    async (contentType) => {
      const result = await rig({ acceptPost: true }).ask('', { method: 'POST', body: pay(), contentType });
      expect(result).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } });
    },
  );

  it('the body of a GET is not looked at', async () => {
    expect(await rig().ask('', { body: pay() })).toMatchObject({ reason: 'method-missing' });
  });
});

it.each([
  ['nothing', undefined],
  ['no query', { method: 'GET' }],
  ['an address that is an object', { method: 'GET', query: '', ip: {} }],
  ['forwarded addresses that are a number', { method: 'GET', query: '', forwardedFor: 5 }],
  ['a content type that is a number', { method: 'POST', query: '', contentType: 5 }],
])('never rejects, whatever a caller without types passes: %s', async (_what, input) => {
  const { webhook, lines } = rig({ acceptPost: true });
  const result = await webhook.process(input as never);
  expect(result).toMatchObject({ result: 'failed', reason: 'internal', status: 200 });
  expect(lines).toMatchObject([{ level: 'error' }]);
});
