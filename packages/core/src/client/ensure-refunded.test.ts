import { describe, expect, it, vi } from 'vitest';
import { paymentServer, paymentWith, reset } from '../../test/payment-server.js';
import { client, KEYS, virtual } from '../../test/runtimes.js';
import { UnitPay } from './unitpay.js';

const paymentId = '2154490981';
const OK = { result: { message: 'Возврат успешно произведен' } };
const REFUNDED = { status: 'refund', availableForRefund: '0.00', refunds: [{ unknown: 'shape' }] };

function start(server: ReturnType<typeof paymentServer>): ReturnType<typeof client> {
  return client({ fetch: server.fetch, maxRetries: 0 }, virtual());
}

describe('a payment that can be refunded', () => {
  it('is refunded by one request, and UnitPay’s own answer is proof enough', async () => {
    const server = paymentServer({}, { answer: OK });
    await expect(start(server).ensureRefunded({ paymentId })).resolves.toStrictEqual({
      state: 'refunded',
      paymentId,
      message: 'Возврат успешно произведен',
      payment: undefined,
    });
    expect(server.calls).toStrictEqual(['getPayment', 'refundPayment']);
  });

  it('is refunded after a check that failed the shop (error_pay), since its money was credited', async () => {
    const server = paymentServer({ status: 'error_pay' }, { answer: OK });
    await expect(start(server).ensureRefunded({ paymentId })).resolves.toMatchObject({ state: 'refunded' });
  });

  it('passes sum and receipt on', async () => {
    const urls: string[] = [];
    const unitpay = client({
      async fetch(url) {
        urls.push(url);
        return new Response(JSON.stringify(url.includes('getPayment') ? { result: paymentWith() } : OK));
      },
    });
    await unitpay.ensureRefunded({
      paymentId,
      sum: '100.00',
      cashItems: [{ name: 'Чехол', count: 1, price: '100.00' }],
    });
    expect(new URL(urls[1] ?? '').searchParams.get('sum')).toBe('100.00');
    expect(new URL(urls[1] ?? '').searchParams.has('cashItems')).toBe(true);
  });
});

describe('an unknown outcome', () => {
  it.each([
    ['a reset', reset()],
    ['a 502', new Response('<html>', { status: 502 })],
    ['an internal error', { error: { message: 'no', code: -32603 } }],
    ['HTML with status 200', new Response('<html>')],
    ['a message that nothing says is UnitPay’s', { message: 'Too many requests' }],
    ['a success without words', { result: {} }],
    ['an error that does not say what is wrong', { error: {} }],
  ])('after %s is settled by reading, with one refund sent', async (_, answer) => {
    const server = paymentServer({}, { answer, after: REFUNDED });
    await expect(start(server).ensureRefunded({ paymentId })).resolves.toMatchObject({
      state: 'refunded',
      payment: { status: 'refund', availableForRefund: '0.00' },
    });
    expect(server.calls).toStrictEqual(['getPayment', 'refundPayment', 'getPayment']);
  });

  it('is settled also when the refunds come as an object, as PHP writes a map', async () => {
    const after = { ...REFUNDED, refunds: { 17: { sum: '900.00' } } };
    const server = paymentServer({}, { answer: reset(), after });
    await expect(start(server).ensureRefunded({ paymentId })).resolves.toMatchObject({
      state: 'refunded',
      payment: { refunds: [{ sum: '900.00' }] },
    });
  });

  it('is settled though the first reads are stale', async () => {
    const server = paymentServer({}, { answer: reset(), after: REFUNDED, staleReads: 3 });
    await expect(start(server).ensureRefunded({ paymentId })).resolves.toMatchObject({ state: 'refunded' });
    expect(server.calls.filter((method) => method === 'getPayment')).toHaveLength(5);
  });

  it('stays unknown when no read shows a refund, and says what was read', async () => {
    const server = paymentServer({}, { answer: reset() });
    await expect(start(server).ensureRefunded({ paymentId })).rejects.toMatchObject({
      name: 'UnitPayRefundError',
      reason: 'unproven',
      outcome: 'unknown',
      observed: { status: 'success', availableForRefund: '900.00', refunds: [] },
      cause: { name: 'UnitPayConnectionError' },
    });
    expect(server.calls.filter((method) => method === 'refundPayment')).toHaveLength(1);
  });

  it('says what was read last though later reads fail', async () => {
    const server = paymentServer({}, { answer: reset() });
    let reads = 0;
    const unitpay = client(
      {
        maxRetries: 0,
        async fetch(url, init) {
          if (url.includes('getPayment') && ++reads > 2) throw reset();
          return server.fetch(url, init);
        },
      },
      virtual(),
    );
    await expect(unitpay.ensureRefunded({ paymentId })).rejects.toMatchObject({
      reason: 'unproven',
      observed: { status: 'success' },
    });
    expect(reads).toBe(5);
  });

  it('stays unknown, and says so, when the reads show a refund of another sum', async () => {
    const server = paymentServer({}, { answer: reset(), after: { ...REFUNDED, availableForRefund: '700.00' } });
    await expect(start(server).ensureRefunded({ paymentId, sum: '100' })).rejects.toMatchObject({
      reason: 'other-sum',
      outcome: 'unknown',
      cause: { name: 'UnitPayConnectionError' },
    });
  });

  it('stays unknown for a part whose sum nothing proves', async () => {
    const server = paymentServer({}, { answer: reset(), after: REFUNDED });
    await expect(start(server).ensureRefunded({ paymentId, sum: '100' })).rejects.toMatchObject({
      reason: 'unproven',
      outcome: 'unknown',
      observed: { status: 'refund' },
    });
  });

  it('is settled for a part when what is left proves the sum', async () => {
    const server = paymentServer({}, { answer: reset(), after: { ...REFUNDED, availableForRefund: '800.00' } });
    await expect(start(server).ensureRefunded({ paymentId, sum: '100' })).resolves.toMatchObject({ state: 'refunded' });
  });

  it('pauses longer before each read', async () => {
    const runtime = virtual();
    const server = paymentServer({}, { answer: reset() });
    await client({ fetch: server.fetch, maxRetries: 0 }, runtime)
      .ensureRefunded({ paymentId })
      .catch(() => {});
    expect(runtime.delays.filter((delay) => delay < 10_000)).toStrictEqual([500, 1_000, 2_000, 4_000]);
  });
});

describe('a payment refunded before', () => {
  it('is left alone', async () => {
    const server = paymentServer(REFUNDED);
    await expect(start(server).ensureRefunded({ paymentId })).resolves.toMatchObject({ state: 'already-refunded' });
    expect(server.calls).toStrictEqual(['getPayment']);
  });

  it('by another sum is an error that says so', async () => {
    const server = paymentServer({ ...REFUNDED, availableForRefund: '800.00' });
    await expect(start(server).ensureRefunded({ paymentId })).rejects.toMatchObject({
      reason: 'other-sum',
      outcome: 'not-sent',
    });
    expect(server.calls).toStrictEqual(['getPayment']);
  });

  it.each([null, '-1.00', '900.00', '901.00', '0.001'])(
    'by a sum that %j can’t prove is unproven, and nothing is sent',
    async (availableForRefund) => {
      const server = paymentServer({ ...REFUNDED, availableForRefund });
      await expect(start(server).ensureRefunded({ paymentId })).rejects.toMatchObject({
        reason: 'unproven',
        outcome: 'not-sent',
      });
      expect(server.calls).toStrictEqual(['getPayment']);
    },
  );

  it.each([
    ['100.00', undefined],
    [100, undefined],
  ])('is unproven when a listed refund of %j speaks against the sum asked for (%j)', async (sum, asked) => {
    const server = paymentServer({ ...REFUNDED, refunds: [{ sum }] });
    const run = start(server).ensureRefunded({ paymentId, sum: asked });
    await expect(run).rejects.toMatchObject({
      reason: 'unproven',
      outcome: 'not-sent',
      observed: { refunds: [{ sum }] },
    });
    expect(server.calls).toStrictEqual(['getPayment']);
  });

  it.each([[['100.00']], [[100]], [{ 17: '100.00' }]])(
    'is unproven when a bare sum in %j speaks against the sum asked for',
    async (refunds) => {
      const server = paymentServer({ ...REFUNDED, refunds });
      await expect(start(server).ensureRefunded({ paymentId })).rejects.toMatchObject({ reason: 'unproven' });
      expect(server.calls).toStrictEqual(['getPayment']);
    },
  );

  it('is left alone when a listed refund names the sum asked for', async () => {
    const server = paymentServer({ ...REFUNDED, refunds: [{ amount: 900, at: '2026-11-23' }] });
    await expect(start(server).ensureRefunded({ paymentId })).resolves.toMatchObject({ state: 'already-refunded' });
  });

  it('between our look and our request, by another process, is told from a refusal', async () => {
    const server = paymentServer({}, { answer: { error: { message: 'Возврат уже был' } }, after: REFUNDED });
    await expect(start(server).ensureRefunded({ paymentId })).resolves.toMatchObject({ state: 'already-refunded' });
  });
});

describe('a refund that is not possible', () => {
  it('because the money is only held names cancelPayment and sends nothing', async () => {
    const server = paymentServer({ status: 'wait', isPreauth: 1 });
    await expect(start(server).ensureRefunded({ paymentId })).rejects.toMatchObject({
      reason: 'held',
      outcome: 'not-sent',
      message: expect.stringContaining('cancelPayment'),
    });
    expect(server.calls).toStrictEqual(['getPayment']);
  });

  it('of a two-stage payment that UnitPay refuses names cancelPayment too', async () => {
    const server = paymentServer({ isPreauth: 1 }, { answer: { error: { message: 'no' } } });
    await expect(start(server).ensureRefunded({ paymentId })).rejects.toMatchObject({
      reason: 'not-refundable',
      outcome: 'refused',
      message: expect.stringContaining('cancelPayment'),
      cause: { name: 'UnitPayApiError' },
    });
  });

  it('of a two-stage payment tells what was read before, when the look after the refusal fails', async () => {
    const server = paymentServer({ isPreauth: 1 }, { answer: { error: { message: 'no' } } });
    const fetch: typeof server.fetch = async (url, init) => {
      if (server.calls.includes('refundPayment')) throw reset();
      return server.fetch(url, init);
    };
    const unitpay = client({ fetch, maxRetries: 0 }, virtual());
    await expect(unitpay.ensureRefunded({ paymentId })).rejects.toMatchObject({
      reason: 'not-refundable',
      paymentId,
      observed: { status: 'success' },
    });
  });

  it.each(['wait', 'secure', 'error', 'error_check'])(
    'because the payment is in status %s sends nothing',
    async (status) => {
      const server = paymentServer({ status });
      await expect(start(server).ensureRefunded({ paymentId })).rejects.toMatchObject({
        reason: 'not-refundable',
        outcome: 'not-sent',
      });
      expect(server.calls).toStrictEqual(['getPayment']);
    },
  );

  it('because UnitPay refuses is UnitPay’s own error', async () => {
    const server = paymentServer({}, { answer: { error: { message: 'no', code: -32000 } } });
    await expect(start(server).ensureRefunded({ paymentId })).rejects.toMatchObject({
      name: 'UnitPayApiError',
      outcome: 'refused',
    });
  });

  it('because no connection opens is not sent', async () => {
    const refused = new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
    const server = paymentServer({}, { answer: refused });
    await expect(start(server).ensureRefunded({ paymentId })).rejects.toMatchObject({
      name: 'UnitPayConnectionError',
      outcome: 'not-sent',
    });
  });
});

describe('concurrent calls', () => {
  it('share one run, also through two clients of one project', async () => {
    const server = paymentServer({}, { answer: OK });
    const unitpay = start(server);
    const runs = [
      unitpay.ensureRefunded({ paymentId }),
      start(server).ensureRefunded({ paymentId: BigInt(paymentId) }),
    ];
    const [first, second] = await Promise.all(runs);
    expect(second).toBe(first);
    expect(server.calls).toStrictEqual(['getPayment', 'refundPayment']);
  });

  it('share one run also through two copies of the package', async () => {
    const server = paymentServer({}, { answer: OK });
    vi.resetModules();
    const copy = await import('../index.js');
    expect(copy.UnitPay).not.toBe(UnitPay);
    const other = new copy.UnitPay({ ...KEYS, fetch: server.fetch });
    await Promise.all([start(server).ensureRefunded({ paymentId }), other.ensureRefunded({ paymentId })]);
    expect(server.calls).toStrictEqual(['getPayment', 'refundPayment']);
  });

  it.each(['https://UNITPAY.ru', 'https://unitpay.ru:443', 'https://unitpay.ru./'])(
    'share one run also where the host is spelled %s',
    async (baseUrl) => {
      const server = paymentServer({}, { answer: OK });
      const other = client({ fetch: server.fetch, baseUrl });
      await Promise.all([start(server).ensureRefunded({ paymentId }), other.ensureRefunded({ paymentId })]);
      expect(server.calls).toStrictEqual(['getPayment', 'refundPayment']);
    },
  );

  it('share one run at UnitPay itself also through another fetch, such as one for each client', async () => {
    const server = paymentServer({}, { answer: OK });
    const clients = [0, 1].map(() => client({ fetch: (url, init) => server.fetch(url, init) }));
    await Promise.all(clients.map((unitpay) => unitpay.ensureRefunded({ paymentId })));
    expect(server.calls).toStrictEqual(['getPayment', 'refundPayment']);
  });

  it('have a run of their own at a mock through another fetch, which can lead to the mock of another test', async () => {
    const servers = [paymentServer({}, { answer: OK }), paymentServer({}, { answer: OK })];
    const clients = servers.map(({ fetch }) => client({ fetch, baseUrl: 'http://unitpay.test' }));
    await Promise.all(clients.map((unitpay) => unitpay.ensureRefunded({ paymentId })));
    for (const server of servers) expect(server.calls).toStrictEqual(['getPayment', 'refundPayment']);
  });

  it('share one run however the same sum is written', async () => {
    const server = paymentServer({}, { answer: OK });
    const unitpay = start(server);
    await Promise.all(['100', '100.0', '100.00', 100].map((sum) => unitpay.ensureRefunded({ paymentId, sum })));
    expect(server.calls).toStrictEqual(['getPayment', 'refundPayment']);
  });

  it.each([
    ['another sum', { sum: '200' }],
    ['no sum', {}],
    ['other receipt lines', { sum: '100', cashItems: [{ name: 'Чехол', count: 1, price: 100 }] }],
  ])('with %s are refused while the first goes on', async (_, other) => {
    const server = paymentServer({}, { answer: OK });
    const unitpay = start(server);
    const first = unitpay.ensureRefunded({ paymentId, sum: '100' });
    await expect(unitpay.ensureRefunded({ paymentId, ...other })).rejects.toMatchObject({
      reason: 'conflict',
      outcome: 'not-sent',
    });
    await expect(first).resolves.toMatchObject({ state: 'refunded' });
    expect(server.calls).toStrictEqual(['getPayment', 'refundPayment']);
  });

  it('of test mode and live mode don’t meet', async () => {
    const server = paymentServer({}, { answer: OK });
    const unitpay = start(server);
    await Promise.all([unitpay.ensureRefunded({ paymentId }), unitpay.ensureRefunded({ paymentId }, { test: true })]);
    expect(server.calls).toHaveLength(4);
  });

  it.each([
    ['projects', { projectId: '123457', publicKey: '123457-a' }],
    ['hosts', { baseUrl: 'https://unitpay.money' }],
  ])('of different %s don’t meet', async (_, other) => {
    const server = paymentServer({}, { answer: OK });
    const clients = [client({ fetch: server.fetch }), client({ fetch: server.fetch, ...other })];
    await Promise.all(clients.map((unitpay) => unitpay.ensureRefunded({ paymentId })));
    expect(server.calls).toHaveLength(4);
  });

  it('end for the one who aborts, and go on for the others', async () => {
    const server = paymentServer({}, { answer: OK });
    const unitpay = start(server);
    const controller = new AbortController();
    const stays = unitpay.ensureRefunded({ paymentId });
    const leaves = unitpay.ensureRefunded({ paymentId }, { signal: controller.signal });
    controller.abort();
    await expect(leaves).rejects.toMatchObject({ name: 'UnitPayAbortError', outcome: 'unknown' });
    await expect(stays).resolves.toMatchObject({ state: 'refunded' });
  });

  it('after all have left before anything was sent start over', async () => {
    const server = paymentServer({}, { answer: OK });
    const unitpay = start(server);
    const controller = new AbortController();
    const leaves = unitpay.ensureRefunded({ paymentId }, { signal: controller.signal });
    controller.abort();
    const comes = [unitpay.ensureRefunded({ paymentId }), start(server).ensureRefunded({ paymentId })];
    await expect(leaves).rejects.toMatchObject({ name: 'UnitPayAbortError', outcome: 'not-sent' });
    const [first, second] = await Promise.all(comes);
    expect(first).toMatchObject({ state: 'refunded' });
    expect(second).toBe(first);
    expect(server.calls.filter((method) => method === 'refundPayment')).toHaveLength(1);
  });

  it('after all have left the refund that was sent go on with it, and send no other', async () => {
    const server = paymentServer({}, { answer: OK });
    const controller = new AbortController();
    let answer = (): void => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const unitpay = client({
      async fetch(url, init) {
        const response = await server.fetch(url, init);
        if (!url.includes('refundPayment')) return response;
        controller.abort();
        await answered;
        return response;
      },
    });
    const leaves = unitpay.ensureRefunded({ paymentId }, { signal: controller.signal });
    await expect(leaves).rejects.toMatchObject({ name: 'UnitPayAbortError', outcome: 'unknown' });
    const comes = unitpay.ensureRefunded({ paymentId });
    answer();
    await expect(comes).resolves.toMatchObject({ state: 'refunded' });
    expect(server.calls).toStrictEqual(['getPayment', 'refundPayment']);
  });

  it('don’t remember a finished run', async () => {
    const server = paymentServer({}, { answer: OK, after: REFUNDED });
    const unitpay = start(server);
    await unitpay.ensureRefunded({ paymentId });
    await expect(unitpay.ensureRefunded({ paymentId })).resolves.toMatchObject({ state: 'already-refunded' });
    expect(server.calls.filter((method) => method === 'refundPayment')).toHaveLength(1);
  });
});

it('ensureRefunded sends no refund when aborted while it reads the payment', async () => {
  const server = paymentServer({}, { answer: OK });
  const controller = new AbortController();
  const unitpay = client({
    fetch: (url, init) => {
      controller.abort();
      return server.fetch(url, init);
    },
  });
  const run = unitpay.ensureRefunded({ paymentId }, { signal: controller.signal });
  await expect(run).rejects.toMatchObject({ name: 'UnitPayAbortError', outcome: 'not-sent' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(server.calls).not.toContain('refundPayment');
});

it('ensureRefunded sends no refund when aborted between the read and the refund', async () => {
  const server = paymentServer({}, { answer: OK });
  const controller = new AbortController();
  const unitpay = client({ fetch: server.fetch, on: { response: () => controller.abort() } });
  const run = unitpay.ensureRefunded({ paymentId }, { signal: controller.signal });
  await expect(run).rejects.toMatchObject({ name: 'UnitPayAbortError', outcome: 'not-sent' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(server.calls).toStrictEqual(['getPayment']);
});

it('ensureRefunded reads nothing when aborted already', async () => {
  const server = paymentServer({}, { answer: OK });
  const run = start(server).ensureRefunded({ paymentId }, { signal: AbortSignal.abort() });
  await expect(run).rejects.toMatchObject({ name: 'UnitPayAbortError', outcome: 'not-sent' });
  expect(server.calls).toHaveLength(0);
});

it('ensureRefunded names a wrong parameter and reads nothing', async () => {
  const server = paymentServer({});
  await expect(start(server).ensureRefunded({ paymentId, sum: '0' })).rejects.toMatchObject({
    issues: [{ path: 'sum' }],
  });
  expect(server.calls).toHaveLength(0);
});
