import { describe, expect, it } from 'vitest';
import { paymentWith, reset } from '../../test/payment-server.js';
import { answering, client, virtual } from '../../test/runtimes.js';

const paymentId = '2154490981';
const inStatus = (status: string) => ({ result: paymentWith({ status }) });

it.each(['success', 'refund', 'error', 'error_check', 'error_pay'])('waitForPayment ends at %s', async (status) => {
  const { fetch } = answering(inStatus('wait'), inStatus('secure'), inStatus(status));
  await expect(client({ fetch }, virtual()).waitForPayment({ paymentId })).resolves.toMatchObject({ status });
});

it('waitForPayment goes on at a status that is not documented', async () => {
  const { fetch, urls } = answering(inStatus('paused'), inStatus('success'));
  await client({ fetch }, virtual()).waitForPayment({ paymentId });
  expect(urls).toHaveLength(2);
});

it('waitForPayment takes statuses to wait for', async () => {
  const { fetch } = answering(inStatus('success'), inStatus('refund'));
  const payment = await client({ fetch }, virtual()).waitForPayment({ paymentId, until: ['refund'] });
  expect(payment.status).toBe('refund');
});

it('waitForPayment takes a function to wait for', async () => {
  const held = { result: paymentWith({ status: 'wait', isPreauth: 1 }) };
  const { fetch } = answering(inStatus('wait'), held);
  const until = ({ isPreauth }: { isPreauth?: boolean | null | undefined }) => isPreauth === true;
  await expect(client({ fetch }, virtual()).waitForPayment({ paymentId, until })).resolves.toMatchObject({
    isPreauth: true,
  });
});

it('waitForPayment waits for the function’s answer when it promises one', async () => {
  const { fetch, urls } = answering(inStatus('wait'), inStatus('wait'));
  const until = async () => urls.length > 1;
  await client({ fetch }, virtual()).waitForPayment({ paymentId, until });
  expect(urls).toHaveLength(2);
});

it('waitForPayment gives up at its timeout though the function never answers', async () => {
  const { fetch } = answering(inStatus('wait'));
  const until = () => new Promise<boolean>(() => {});
  const wait = client({ fetch }, virtual()).waitForPayment({ paymentId, until }, { timeout: 30_000 });
  await expect(wait).rejects.toMatchObject({ name: 'UnitPayTimeoutError' });
});

it('waitForPayment pauses longer each time, up to 15 seconds', async () => {
  const runtime = virtual();
  const { fetch } = answering(...Array.from({ length: 9 }, () => inStatus('wait')), inStatus('success'));
  await client({ fetch }, runtime).waitForPayment({ paymentId });
  const pauses = runtime.delays.filter((delay) => delay !== 600_000 && delay !== 10_000);
  expect(pauses).toStrictEqual([1_000, 1_500, 2_250, 3_375, 5_062.5, 7_593.75, 11_390.625, 15_000, 15_000]);
});

it('waitForPayment gives up at its own timeout and says that reading again is harmless', async () => {
  const { fetch } = answering(inStatus('wait'));
  const wait = client({ fetch }, virtual()).waitForPayment({ paymentId }, { timeout: 30_000 });
  await expect(wait).rejects.toMatchObject({ name: 'UnitPayTimeoutError', method: 'waitForPayment', timeout: 30_000 });
});

it('waitForPayment gives up at its timeout in the middle of a read', async () => {
  const wait = client({ fetch: () => new Promise(() => {}) }, virtual()).waitForPayment({ paymentId }, { timeout: 30 });
  await expect(wait).rejects.toMatchObject({ name: 'UnitPayTimeoutError', timeout: 30 });
});

it('waitForPayment ends when aborted', async () => {
  const controller = new AbortController();
  const { fetch } = answering(inStatus('wait'));
  const until = (): boolean => {
    controller.abort();
    return false;
  };
  const wait = client({ fetch }, virtual()).waitForPayment({ paymentId, until }, { signal: controller.signal });
  await expect(wait).rejects.toMatchObject({ name: 'UnitPayAbortError' });
});

describe('reads that fail', () => {
  it.each([
    ['a reset', reset()],
    ['a 502', new Response('<html>', { status: 502 })],
    ['a 429', new Response('slow down', { status: 429 })],
    ['a 429 with an envelope', Response.json({ error: { message: 'slow down' } }, { status: 429 })],
    ['an internal error', { error: { message: 'no', code: -32603 } }],
  ])('by %s are repeated', async (_, fault) => {
    const { fetch } = answering(fault, inStatus('success'));
    const wait = client({ fetch, maxRetries: 0 }, virtual()).waitForPayment({ paymentId });
    await expect(wait).resolves.toMatchObject({ status: 'success' });
  });

  it.each([
    ['a wrong key', { error: { message: 'no', code: -32000 } }],
    ['an answer of another shape', { result: { paymentId: 1 } }],
  ])('by %s end the wait', async (_, fault) => {
    const { fetch, urls } = answering(fault);
    await expect(client({ fetch }, virtual()).waitForPayment({ paymentId })).rejects.toMatchObject({
      method: 'getPayment',
    });
    expect(urls).toHaveLength(1);
  });
});

it.each([
  ['paymentId', { paymentId: 'x' }, {}],
  ['until', { paymentId, until: 'success' }, {}],
  ['untli', { paymentId, untli: [] }, {}],
  ['timeout', { paymentId }, { timeout: -1 }],
  ['maxRetries', { paymentId }, { maxRetries: 1 }],
])('waitForPayment names a wrong %s', async (path, params, options) => {
  const wait = client().waitForPayment(params as { paymentId: string }, options as { timeout?: number });
  await expect(wait).rejects.toMatchObject({ name: 'UnitPayValidationError', issues: [{ path }] });
});

it('waitForPayment at its limit says how the payment stands, and that nothing was changed', async () => {
  const { fetch } = answering({ result: paymentWith({ status: 'wait' }) });
  const wait = client({ fetch }, virtual()).waitForPayment({ paymentId: '2154490981' }, { timeout: 20_000 });
  await expect(wait).rejects.toMatchObject({
    name: 'UnitPayTimeoutError',
    message: expect.stringMatching(
      /not finished within 20000 ms\. Payment 2154490981 still has the status "wait"\. Nothing was changed: wait longer, or rely on the webhook\./,
    ),
  });
});

it('waitForPayment at its limit says that no read succeeded', async () => {
  const { fetch } = answering(new Response('', { status: 502 }));
  const wait = client({ fetch }, virtual()).waitForPayment({ paymentId: '2154490981' }, { timeout: 20_000 });
  await expect(wait).rejects.toMatchObject({
    message: expect.stringContaining('No read of payment 2154490981 succeeded.'),
  });
});
