/**
 * @module
 * What a call does about every fault of a server, for each transport: the global fetch, and node:http.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitPayError } from '../src/errors/unitpay-error.js';
import * as methods from '../src/methods/index.js';
import { VERSION } from '../src/version.js';
import type { FetchLike } from '../src/wire/fetch-like.js';
import { FAULT_CASES, HTML } from './fault-cases.js';
import { answer, drip, type FaultServer, refusal, resetBefore, result, startFaultServer } from './fault-server.js';
import { client as clientOf, impatient, TODAY } from './runtimes.js';
import { callSample } from './samples.js';

/** Declares the tests; without a transport for the global fetch. */
export function transportFaults(transport?: FetchLike): void {
  const client: typeof clientOf = (options, runtime) =>
    clientOf({ ...(transport && { fetch: transport }), ...options }, runtime);

  let server: FaultServer;
  beforeAll(async () => {
    server = await startFaultServer();
  });
  afterAll(() => server.close());

  /** Runs a call that has to fail. */
  async function failureOf(call: Promise<unknown>): Promise<UnitPayError> {
    return call.then(
      () => expect.unreachable('the call succeeded'),
      (error: UnitPayError) => error,
    );
  }

  const UNSAFE = Object.values(methods).flatMap(({ name, safe }) => (safe ? [] : name));

  describe.each(Object.entries(FAULT_CASES))('%s', (_, { fault, name, outcome, repeats, expires }) => {
    const runtime = impatient();

    function start(maxRetries?: number): ReturnType<typeof client> {
      server.use((request, response) => {
        fault(request, response);
        if (expires) setImmediate(runtime.expire);
      });
      return client({ baseUrl: server.origin, maxRetries }, runtime);
    }

    it.each(UNSAFE)('ends %s after one request, its outcome told', async (method) => {
      const error = await failureOf(callSample(start(), method));
      const seen = { name: error.name, outcome: error.outcome, requests: server.urls.length };
      expect(seen).toStrictEqual({ name, outcome, requests: 1 });
    });

    it.each(['getPayment', 'massPayment'] as const)('is repeated for %s only where that can help', async (method) => {
      const error = await failureOf(callSample(start(3), method));
      expect({ name: error.name, requests: server.urls.length }).toStrictEqual({ name, requests: repeats ? 4 : 1 });
    });

    it('ends call() after one request', async () => {
      await failureOf(start().call('someMethod', {}, { auth: 'project' }));
      expect(server.urls).toHaveLength(1);
    });
  });

  it('a call succeeds when a repeat does', async () => {
    server.use(resetBefore, answer(503, HTML), result({ message: 'ok' }));
    const unitpay = client({ baseUrl: server.origin }, impatient());
    await expect(unitpay.call('x', {}, { auth: 'project' })).rejects.toMatchObject({ requestSent: true });
    server.use(resetBefore, answer(503, HTML), result([]));
    await expect(unitpay.listSubscriptions({})).resolves.toStrictEqual([]);
  });

  it('a call repeats any method whose connection was refused, and then says that nothing was sent', async () => {
    const closed = await startFaultServer();
    await closed.close();
    const retries: number[] = [];
    const unitpay = client(
      { baseUrl: closed.origin, on: { retry: ({ attempt }) => retries.push(attempt) } },
      impatient(),
    );
    const error = await failureOf(callSample(unitpay, 'refundPayment'));
    expect(error).toMatchObject({
      name: 'UnitPayConnectionError',
      outcome: 'not-sent',
      requestSent: false,
      attempts: 3,
      causeCode: 'ECONNREFUSED',
    });
    expect(retries).toStrictEqual([1, 2]);
  });

  it.each([0, 1, 2])(
    'a call repeats %d times where the option says so, for a call or for the client',
    async (maxRetries) => {
      server.use(resetBefore);
      await failureOf(callSample(client({ baseUrl: server.origin }, impatient()), 'getPayment', { maxRetries }));
      await failureOf(callSample(client({ baseUrl: server.origin, maxRetries }, impatient()), 'massPayment'));
      expect(server.urls).toHaveLength(2 * (maxRetries + 1));
    },
  );

  it('a call does not forget an attempt that may have arrived because a later one was refused', async () => {
    server.use(resetBefore, refusal('Недостаточно средств', 103));
    const error = await failureOf(callSample(client({ baseUrl: server.origin }, impatient()), 'massPayment'));
    expect(error).toMatchObject({ name: 'UnitPayApiError', reason: 'insufficient-balance', outcome: 'unknown' });
  });

  it('a call doubles the longest wait up to 8 seconds and takes a random part of it', async () => {
    server.use(resetBefore);
    const runtime = impatient(0.5);
    await failureOf(
      callSample(client({ baseUrl: server.origin, maxRetries: 8, timeout: 60_000 }, runtime), 'getPayment'),
    );
    expect(runtime.delays).toStrictEqual([125, 250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
  });

  it.each([
    ['2', 2_000],
    [new Date(TODAY + 3_000).toUTCString(), 3_000],
    [new Date(TODAY - 3_000).toUTCString(), 0],
    ['soon', 0],
  ])('a call waits as long as Retry-After: %s asks', async (header, delay) => {
    server.use(answer(503, HTML, { 'retry-after': header }), result([]));
    const runtime = impatient(0);
    await client({ baseUrl: server.origin }, runtime).listSubscriptions({});
    expect(runtime.delays).toStrictEqual([delay]);
  });

  it('a Retry-After in the past is read as no wait', async () => {
    server.use(answer(503, HTML, { 'retry-after': new Date(TODAY - 60_000).toUTCString() }));
    const error = await failureOf(
      callSample(client({ baseUrl: server.origin, maxRetries: 0 }, impatient()), 'getPayment'),
    );
    expect(error).toMatchObject({ name: 'UnitPayHttpError', retryAfter: 0 });
  });

  it('a call gives up at once when Retry-After lies beyond the deadline', async () => {
    server.use(answer(503, HTML, { 'retry-after': '3600' }));
    const error = await failureOf(callSample(client({ baseUrl: server.origin }, impatient()), 'getPayment'));
    expect(error).toMatchObject({ name: 'UnitPayHttpError', status: 503, retryAfter: 3_600_000 });
    expect(server.urls).toHaveLength(1);
  });

  it('a call sends nothing when the signal is aborted already', async () => {
    server.use(result([]));
    const unitpay = client({ baseUrl: server.origin });
    const error = await failureOf(unitpay.listSubscriptions({}, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: 'UnitPayAbortError', outcome: 'not-sent' });
    expect(server.urls).toHaveLength(0);
  });

  it('a call says that the outcome is unknown when aborted after sending', async () => {
    const controller = new AbortController();
    server.use(() => controller.abort(new Error('my reason')));
    const unitpay = client({ baseUrl: server.origin });
    const error = await failureOf(unitpay.refundPayment({ paymentId: 1 }, { signal: controller.signal }));
    expect(error).toMatchObject({ name: 'UnitPayAbortError', outcome: 'unknown' });
  });

  it('a call stops reading a body when aborted, and what was sent stays unknown', async () => {
    const controller = new AbortController();
    server.use(drip);
    const unitpay = client({
      baseUrl: server.origin,
      async fetch(url, init) {
        const response = await fetch(url, init);
        setImmediate(() => controller.abort());
        return response;
      },
    });
    const error = await failureOf(unitpay.getPayment({ paymentId: 1 }, { signal: controller.signal }));
    expect(error).toMatchObject({ name: 'UnitPayAbortError', outcome: 'unknown' });
  });

  it('a call remembers, when aborted during a wait, that an earlier try may have arrived', async () => {
    const controller = new AbortController();
    server.use(resetBefore);
    const unitpay = client({ baseUrl: server.origin, on: { retry: () => controller.abort() } });
    const error = await failureOf(callSample(unitpay, 'massPayment', { signal: controller.signal }));
    expect({ name: error.name, outcome: error.outcome, requests: server.urls.length }).toStrictEqual({
      name: 'UnitPayAbortError',
      outcome: 'unknown',
      requests: 1,
    });
  });

  it('a call aborts during a wait without sending again', async () => {
    const closed = await startFaultServer();
    await closed.close();
    const controller = new AbortController();
    const unitpay = client({ baseUrl: closed.origin, on: { retry: () => controller.abort() } });
    const error = await failureOf(unitpay.refundPayment({ paymentId: 1 }, { signal: controller.signal }));
    expect(error).toMatchObject({ name: 'UnitPayAbortError', outcome: 'not-sent' });
  });

  it('a call ends in time even with a fetch that ignores its signal', async () => {
    const unitpay = client({ fetch: () => new Promise(() => {}) });
    const error = await failureOf(unitpay.getPayment({ paymentId: 1 }, { timeout: 20 }));
    expect(error).toMatchObject({ name: 'UnitPayTimeoutError', timeout: 20 });
  });

  it('a call ends in time even with a body that ignores its signal', async () => {
    const unitpay = client({ fetch: async () => new Response(new ReadableStream()) });
    const error = await failureOf(unitpay.getPayment({ paymentId: 1 }, { timeout: 20 }));
    expect(error).toMatchObject({ name: 'UnitPayTimeoutError', timeout: 20 });
  });

  it('a call counts a request as sent once an answer has begun, whatever error ends it', async () => {
    const refused = Object.assign(new Error(), { code: 'ECONNREFUSED', syscall: 'connect' });
    let requests = 0;
    const unitpay = client({
      async fetch() {
        requests++;
        return new Response(new ReadableStream({ start: (controller) => controller.error(refused) }));
      },
    });
    const error = await failureOf(unitpay.refundPayment({ paymentId: 1 }));
    expect({ name: error.name, outcome: error.outcome, requests }).toStrictEqual({
      name: 'UnitPayConnectionError',
      outcome: 'unknown',
      requests: 1,
    });
  });

  it('a call leaves no timer behind, which would keep the process alive', async () => {
    server.use(resetBefore, result([]));
    const timers = new Set<object>();
    const runtime = impatient();
    const counting = {
      ...runtime,
      after(milliseconds: number, callback: () => void) {
        const timer = {};
        timers.add(timer);
        const cancel = runtime.after(milliseconds, callback);
        return () => {
          timers.delete(timer);
          cancel();
        };
      },
    };
    await client({ baseUrl: server.origin }, counting).listSubscriptions({});
    expect(timers.size).toBe(0);
  });

  it('a call lets go of the caller’s signal when a call is over', async () => {
    server.use(result([]));
    const { signal } = new AbortController();
    const added: unknown[] = [];
    const removed: unknown[] = [];
    signal.addEventListener = (_: string, listener: unknown) => void added.push(listener);
    signal.removeEventListener = (_: string, listener: unknown) => void removed.push(listener);
    await client({ baseUrl: server.origin }).listSubscriptions({}, { signal });
    expect(added).toHaveLength(1);
    expect(removed).toStrictEqual(added);
  });

  it.each([undefined, null, 5, {}])('a call survives a custom fetch that resolves to %j', async (nonsense) => {
    const unitpay = client({ fetch: async () => nonsense as unknown as Response });
    const error = await failureOf(unitpay.refundPayment({ paymentId: 1 }));
    expect(error).toMatchObject({ name: 'UnitPayConnectionError', outcome: 'unknown' });
  });

  it('a call reads replies as large as the option allows', async () => {
    const large = result('x'.repeat(2_000_000));
    server.use(large);
    const unitpay = client({ baseUrl: server.origin, maxReplySize: 3_000_000 });
    await expect(unitpay.getMethodsAvailable({})).resolves.toHaveLength(2_000_000);
    const error = await failureOf(client({ baseUrl: server.origin, maxReplySize: 1_000 }).getMethodsAvailable({}));
    expect(error.message).toContain('larger than the option "maxReplySize" allows');
  });

  it('a call names package and version in User-Agent and nothing else', async () => {
    const agents: (string | undefined)[] = [];
    server.use((request, response) => {
      agents.push(request.headers['user-agent']);
      result([])(request, response);
    });
    await client({ baseUrl: server.origin }).listSubscriptions({});
    expect(agents).toStrictEqual([`unitpay-kit/${VERSION}`]);
  });

  it('a call does not go where a redirect points', async () => {
    const other = await startFaultServer(result([]));
    server.use(answer(307, '', { location: `${other.origin}/api?secretKey=x` }));
    await failureOf(client({ baseUrl: server.origin }).listSubscriptions({}));
    await other.close();
    expect(other.urls).toHaveLength(0);
  });
}
