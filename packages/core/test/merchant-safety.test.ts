// What must hold in a merchant's hands, by public entry points only: small inputs that once gave wrong values, and options that once opened a
// hole without a word. It imports nothing else but its sample, so that both can be copied onto an older version.
import { createWebhook, isUnitPayError, memoryStore, signWebhookQuery, UnitPay } from '@unitpay-kit/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SAMPLE_FIELDS } from './sample-webhook.js';

const KEY = 'a project key';
const UNITPAY = '31.186.100.49';

type Options = Parameters<typeof createWebhook>[0];
type Reply = object | string;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A client whose UnitPay answers with these replies, one after the other, the last one forever; `urls` is what it was asked. */
function client(options: object, ...replies: Reply[]) {
  const urls: URL[] = [];
  const unitpay = new UnitPay({
    projectId: 135,
    secretKey: KEY,
    partner: { login: 'me@shop.ru', secretKey: 'profile key' },
    maxRetries: 0,
    fetch: async (url: string | URL) => {
      urls.push(new URL(url));
      const reply = replies[Math.min(urls.length, replies.length) - 1] ?? {};
      return new Response(typeof reply === 'string' ? reply : JSON.stringify(reply));
    },
    ...options,
  } as never);
  return { unitpay, urls };
}

function shop(options: object = {}) {
  return createWebhook({
    secretKey: KEY,
    projectId: 135,
    store: memoryStore(),
    order: () => ({ sum: '900.00', currency: 'RUB' }),
    onPay: () => {},
    logger: false,
    ...options,
  } as Options);
}

const query = (method: 'check' | 'pay' | 'preauth' | 'error', fields: object = {}) => {
  const all = Object.entries({ ...SAMPLE_FIELDS, ...fields }).filter(([, value]) => value !== undefined);
  return signWebhookQuery(Object.fromEntries(all) as never, { method, secretKey: KEY });
};
const send = (webhook: ReturnType<typeof shop>, what: string, ip = UNITPAY) =>
  webhook.process({ method: 'GET', query: what, ip });
const thrownBy = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return String((error as Error).message);
  }
  return 'nothing';
};
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: unknown) => error,
  );

describe('the order check', () => {
  it('is there, or switched off by name, or the start fails', () => {
    expect(thrownBy(() => shop({ order: undefined }))).toContain('order');
    expect(() => shop({ order: 'unchecked' })).not.toThrow();
  });

  it.each([
    ['a live payment of a live order', '0', undefined, 'accepted'],
    ['a test payment of a live order', '1', undefined, 'order-mismatch'],
    ['a live payment of a test order', '0', true, 'order-mismatch'],
    ['a test payment of a test order', '1', true, 'accepted'],
  ])('compares the test flag both ways, with acceptTest as well: %s', async (_what, flag, test, right) => {
    const webhook = shop({ acceptTest: true, order: () => ({ sum: '900.00', currency: 'RUB', test }) });
    const { result, reason } = await send(webhook, query('pay', { test: flag }));
    expect(reason ?? result).toBe(right);
  });

  class Decimal {
    toString = () => '900.00';
  }
  it.each<[string, unknown, string]>([
    ['a Decimal', new Decimal(), 'accepted'],
    ['a bigint', 900n, 'accepted'],
    ['four decimals', '900.0000', 'accepted'],
    ['kopecks by mistake', 90_000, 'order-mismatch'],
    ['a comma', '900,00', 'order-failed'],
    ['an object without a decimal', { amount: 900 }, 'order-failed'],
  ])('reads the sum of an order as ORMs give it: %s', async (_what, sum, right) => {
    const { result, reason } = await send(shop({ order: () => ({ sum, currency: 'RUB' }) }), query('pay'));
    expect(reason ?? result).toBe(right);
  });
});

describe('options and addresses', () => {
  it('a key with a line break is refused at construction, naming it', () => {
    expect(thrownBy(() => shop({ secretKey: 'key\n' }))).toContain('secretKey');
  });

  it('a key that is a file or a list by mistake is refused at construction', () => {
    expect(thrownBy(() => shop({ secretKey: 'k'.repeat(2_000) }))).toContain('secretKey');
  });

  it.each([
    '010.0.0.0/8',
    '10/8',
    '101058054/32',
    '0x1f.0xba.0x64.0x31/32',
    '0.0.0.0/0',
    '::/0',
    '::ffff:0:0/96',
    '31.186.100.49/0',
  ])('the range %s is refused at construction, in both options', (range) => {
    expect(thrownBy(() => shop({ allowedIps: [range] }))).toContain('allowedIps');
    expect(thrownBy(() => shop({ trustedProxies: [range] }))).toContain('trustedProxies');
  });

  it('ranges that cover everything together are refused', () => {
    // Without the one of loopback, which is refused by itself.
    const ranges = Array.from({ length: 256 }, (_, index) => `${index}.0.0.0/8`).filter(
      (range) => !/^(?:0|10|127)\./.test(range),
    );
    expect(thrownBy(() => shop({ allowedIps: ranges }))).toContain('allowedIps');
  });

  it('a plain range is taken', async () => {
    expect((await send(shop({ allowedIps: ['31.186.100.0/24'] }), query('pay'))).result).toBe('accepted');
  });

  it('http: is for this machine and private names', () => {
    expect(thrownBy(() => client({ baseUrl: 'http://unitpay.ru' }))).toContain('https');
    for (const baseUrl of ['http://127.0.0.1:4010', 'http://10.1.2.3', 'http://mock:4010', 'http://mock.internal'])
      expect(() => client({ baseUrl })).not.toThrow();
  });

  it.each(['check', 'preauth', 'error'] as const)(
    'a field that UnitPay adds is no reason to refuse a %s of the account 1',
    async (method) => {
      const webhook = shop({ order: 'unchecked' });
      const fields = {
        account: '1',
        bank: 'x',
        ip: '203.0.113.5',
        isPreauth: '0',
        operator: 'card',
        profit: '870.00',
        purse: '220220xxxxxx1234',
        sum: '900',
      };
      expect((await send(webhook, query(method, fields))).result).toBe('accepted');
    },
  );

  it.each([{}, { zone: 'msk' }])(
    'an error without projectId is judged by its signature, also with %j',
    async (added) => {
      const onPaymentError = vi.fn();
      const fields = {
        ...added,
        projectId: undefined,
        account: '4711',
        errorMessage: 'Пользователь отказался',
        sum: '99',
        unitpayId: '848418471',
      };
      expect((await send(shop({ onPaymentError }), query('error', fields))).result).toBe('accepted');
      expect(onPaymentError).toHaveBeenCalledTimes(1);
    },
  );

  it('a flood of unsigned refusals writes one line, signed ones always', async () => {
    // Of one second, however busy the machine is.
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const lines: string[] = [];
    const write = (message: string) => void lines.push(message);
    const webhook = shop({ logger: { debug: write, info: () => {}, warn: write, error: write } });
    for (let time = 0; time < 50; time += 1) await send(webhook, `${query('pay')}&params[x]=1`);
    expect(lines).toHaveLength(1);
    for (let time = 0; time < 3; time += 1) await send(webhook, query('pay', { projectId: '136' }));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toContain('UnitPay');
  });

  it('a store that answers with anything but a reply accepts nothing', async () => {
    for (const reply of ['yes', {}, { status: 200 }, 5]) {
      const store = { run: async () => ({ reply, replayed: true }) };
      expect(await send(shop({ store }), query('pay'))).toMatchObject({ result: 'failed', reason: 'store-failed' });
    }
  });

  it('what a store in memory does not cover is said once in a process', () => {
    const info = vi.fn();
    for (let time = 0; time < 3; time += 1) shop({ logger: { debug: info, info, warn: info, error: info } });
    expect(info.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it('work that outlasts the deadline of webhook.fetch is recorded without waitUntil', async () => {
    let finish = () => {};
    let runs = 0;
    const onPay = () => {
      runs += 1;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    };
    const webhook = shop({ onPay, deadline: 20 });
    const ask = () => webhook.fetch(new Request(`https://shop.example/unitpay?${query('pay')}`), { ip: UNITPAY });
    await ask();
    finish();
    await webhook.idle();
    expect(await (await ask()).json()).toHaveProperty('result');
    expect(runs).toBe(1);
  });
});

const PAYMENT = {
  paymentId: 5,
  status: 'success',
  account: 'order-7',
  projectId: 135,
  orderSum: '300.00',
  orderCurrency: 'RUB',
  availableForRefund: '300.00',
  refunds: [],
};

describe('answers belong to questions', () => {
  const other = { result: { ...PAYMENT, paymentId: 999 } };

  it.each(['getPayment', 'waitForPayment', 'ensureRefunded'] as const)(
    '%s does not believe an answer about another payment',
    async (method) => {
      const { unitpay, urls } = client({}, other);
      const error = await failure(unitpay[method]({ paymentId: '5' }));
      expect(error).toMatchObject({ code: 'response', outcome: 'unknown' });
      expect(urls.map((url) => url.searchParams.get('method'))).not.toContain('refundPayment');
    },
  );

  it('in test mode it is believed: ids change there', async () => {
    const { unitpay } = client({ test: true }, other);
    expect(await unitpay.getPayment({ paymentId: '5' })).toMatchObject({ status: 'success' });
  });

  it.each<[string, object, string]>([
    ['another payment', { paymentId: 999 }, 'confirm-mismatch'],
    ['a payment that was refunded', { status: 'refund' }, 'confirm-mismatch'],
    ['a payment that was declined', { status: 'error_check' }, 'confirm-mismatch'],
    ['a payment that failed, and may follow', { status: 'error' }, 'confirm-unavailable'],
    ['a word that is unknown', { status: 'moon' }, 'confirm-unavailable'],
    ['the payment', {}, 'accepted'],
  ])('confirmWithApi on pay: %s', async (_what, changed, right) => {
    const { unitpay } = client({}, { result: { ...PAYMENT, paymentId: 2154490981, orderSum: '900.00', ...changed } });
    const webhook = shop({ client: unitpay, secretKey: undefined, projectId: undefined, confirmWithApi: true });
    const { result, reason } = await send(webhook, query('pay'));
    expect(reason ?? result).toBe(right);
  });

  const part = [{ sum: '100.00' }];
  it.each<[string, object, string | undefined, string]>([
    ['nothing refunded', {}, undefined, 'sent'],
    ['nothing refunded, a part asked for', {}, '100.00', 'sent'],
    ['an unknown word that speaks of a refund', { status: 'refunded' }, undefined, 'unproven not-sent'],
    ['a partial one', { status: 'partial_refund', availableForRefund: '200.00' }, '50.00', 'unproven not-sent'],
    [
      'another part, the rest asked for',
      { availableForRefund: '200.00', refunds: part },
      '200.00',
      'other-sum not-sent',
    ],
    ['another part, all asked for', { availableForRefund: '200.00', refunds: part }, undefined, 'other-sum not-sent'],
    ['the part asked for', { availableForRefund: '200.00', refunds: part }, '100.00', 'already-refunded'],
    ['a part is missing, a part asked for', { availableForRefund: '200.00' }, '50.00', 'unproven not-sent'],
    ['a part is missing, all asked for', { availableForRefund: '200.00' }, undefined, 'unproven not-sent'],
    ['webmoney says nothing', { availableForRefund: '' }, undefined, 'sent'],
  ])('ensureRefunded, where getPayment says: %s', async (_what, said, sum, right) => {
    const { unitpay, urls } = client({}, { result: { ...PAYMENT, ...said } }, { result: { message: 'ok' } });
    const outcome = await unitpay.ensureRefunded({ paymentId: '5', ...(sum && { sum }) }).then(
      ({ state }) => state as string,
      (error: { reason: string; outcome: string }) => `${error.reason} ${error.outcome}`,
    );
    const sent = urls.some((url) => url.searchParams.get('method') === 'refundPayment');
    expect(sent ? 'sent' : outcome).toBe(right);
  });

  it('a recurring charge without an id in its answer is read', async () => {
    const { unitpay } = client({}, { result: { type: 'response', message: 'Платеж успешно создан.' } });
    const charge = {
      subscriptionId: '5961196',
      account: 'sub-7',
      sum: '50.00',
      paymentType: 'card',
      desc: 'x',
    } as const;
    expect(await unitpay.initPayment(charge)).toMatchObject({ type: 'response' });
  });

  it('a payout of 2019 is read, and its minimum is told by a reason', async () => {
    const payout = {
      transactionId: '55cc4e3b',
      sum: '30.00',
      purse: '79520000000',
      paymentType: 'sbp',
      memberId: '100000000001',
    } as const;
    const { unitpay } = client(
      {},
      { result: { message: 'ok', payoutId: 193186721, status: 'success', sum: '30.00', transactionId: '55cc4e3b' } },
    );
    expect(await unitpay.massPayment(payout)).toMatchObject({ payoutId: '193186721', transactionId: '55cc4e3b' });
    const few = client({}, { error: { message: '<b>Внимание!</b> Минимальная сумма 50 рублей.', code: 1000 } });
    expect(await failure(few.unitpay.massPayment(payout))).toMatchObject({ reason: 'sum-below-minimum' });
  });

  it('test mode signs forms with the ordinary key, and sends the test key and the login', async () => {
    const { unitpay, urls } = client(
      {
        projectId: 222,
        publicKey: '222-mock',
        secretKey: 'live_secret_key_1',
        testSecretKey: 'test_secret_key_2',
        test: true,
      },
      { result: { ...PAYMENT, projectId: 222 } },
    );
    const form = new URL(unitpay.paymentUrl({ account: 'a', desc: 'd', sum: '1' }));
    expect(form.searchParams.get('signature')).toBe('05568dde2dfd5bd212252caafab4c287a8ea481be843f328261b99a051052275');
    await unitpay.getPayment({ paymentId: '5' });
    const params = Object.fromEntries(urls[0]?.searchParams ?? []);
    expect(params).toMatchObject({ secretKey: 'test_secret_key_2', login: 'me@shop.ru', test: '1' });
  });
});

describe('platforms', () => {
  it('no framework is asked for a cached answer', async () => {
    const seen: unknown[] = [];
    const fetch = async (_url: string, init: { next?: unknown }) => {
      seen.push(init.next);
      return new Response('{"result":{"message":"ok"}}');
    };
    await client({ fetch }).unitpay.refundPayment({ paymentId: '5' });
    expect(seen).toStrictEqual([{ revalidate: 0 }]);
  });

  it('a framework gets its own error back, without the key in its texts', async () => {
    const own = Object.assign(new Error(), { digest: 'DYNAMIC_SERVER_USAGE' });
    const fetch = async (url: string) => {
      own.message = `fetch ${url}`;
      throw own;
    };
    expect(await failure(client({ fetch }).unitpay.getPayment({ paymentId: '5' }))).toBe(own);
    expect(own.message).not.toMatch(/a(\+|%20| )project(\+|%20| )key/);
  });

  it.each<[string, () => unknown, string]>([
    [
      'a TypeError of the caller’s fetch',
      () => Promise.reject(new TypeError('agent.dispatch is not a function')),
      'agent.dispatch is not a function',
    ],
    ['a fetch that returned nothing', async () => undefined, 'undefined'],
  ])('%s is told from an outage', async (_what, fetch, words) => {
    const error = (await failure(client({ fetch }).unitpay.getPayment({ paymentId: '5' }))) as Error;
    expect(isUnitPayError(error)).toBe(true);
    expect(`${error.message} ${(error.cause as Error | undefined)?.message}`).toContain(words);
  });

  it('one signal for a hundred calls at once prints no warning', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const { signal } = new AbortController();
    const { unitpay } = client({}, { result: [] });
    await Promise.all(Array.from({ length: 100 }, () => unitpay.listSubscriptions({}, { signal })));
    expect(warned).not.toHaveBeenCalled();
  });

  it('a key with backslashes does not hold the program up', async () => {
    const { unitpay } = client({ secretKey: '\\a'.repeat(30) }, `{"error":{"message":"${'\\\\\\\\a'.repeat(29)}x"}}`);
    expect(await failure(unitpay.getPayment({ paymentId: '5' }))).toMatchObject({ code: 'api' });
  });
});

describe('messages', () => {
  const wrong = (params: object) =>
    failure(client({}).unitpay.initPayment(params as never)).then((error) => String((error as Error).message));

  it('name the synonym before a spelling, and all unknown names at once', async () => {
    const message = await wrong({ amount: '1', orderId: '1', description: 'x', paymentType: 'card' });
    for (const [said, meant] of [
      ['amount', 'sum'],
      ['orderId', 'account'],
      ['description', 'desc'],
    ])
      expect(message).toMatch(new RegExp(`"${said}".*"${meant}"`, 's'));
  });

  it.each(['vat18', '18', 'НДС 20'])('never guess a tax code for %s', async (nds) => {
    const item = { name: 'Чехол', count: 1, price: '900.00', nds };
    const message = await wrong({
      account: '1',
      sum: '900.00',
      desc: 'x',
      paymentType: 'card',
      customerEmail: 'a@b.ru',
      cashItems: [item],
    });
    expect(message).toContain('nds');
    expect(message).not.toMatch(/is meant|did you mean/i);
  });

  it.each(['tax', 'rate', 'vat', 'taxRate'])('never guess a tax code for a name such as %s', async (name) => {
    const item = { name: 'Чехол', count: 1, price: '900.00', [name]: 'vat22' };
    const message = await wrong({
      account: '1',
      sum: '900.00',
      desc: 'x',
      paymentType: 'card',
      customerEmail: 'a@b.ru',
      cashItems: [item],
    });
    expect(message).toContain(name);
  });

  it('getPartner needs no arguments', async () => {
    const { unitpay } = client({}, { result: { email: 'me@shop.ru', balance: '1.00' } });
    expect(await (unitpay.getPartner as () => Promise<object>)()).toMatchObject({ balance: expect.anything() });
  });
});
