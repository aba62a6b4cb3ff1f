import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { call, createPayment, query, raw } from '../../test/api.js';
import { createMockUnitPay, type MockUnitPay } from '../index.js';

/** A merchant that answers when it is told to, and counts what reached it. */
function slowMerchant() {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const got: string[] = [];
  const handle = async (request: Request): Promise<Response> => {
    got.push(new URL(request.url).searchParams.get('method') ?? '');
    arrive();
    await held;
    return Response.json({ result: {} });
  };
  return { got, handle, arrived, release };
}

const ended = { name: 'MockActionError', code: 'ended', message: expect.stringContaining('The mock was reset') };
const disposed = { name: 'MockActionError', code: 'ended', message: expect.stringContaining('The mock was disposed') };
/** Lets everything that is due run, without waiting for time to pass. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe.each([
  ['reset', ended, (mock: MockUnitPay) => mock.reset()],
  ['dispose', disposed, (mock: MockUnitPay) => mock.dispose()],
] as const)('%s while something is under way', (_name, why, end) => {
  it('lets pay() reject and say why, and sends nothing more', async () => {
    const merchant = slowMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    const paying = mock.pay(await createPayment(mock));
    await merchant.arrived;
    const rejected = expect(paying).rejects.toMatchObject(why);
    await end(mock);
    await rejected;
    merchant.release();
    await settled();
    expect([merchant.got, mock.deliveries({ method: 'pay' })]).toEqual([['check'], []]);
  });

  it('lets a second pay() that waits for the first one reject too', async () => {
    const merchant = slowMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    const paymentId = await createPayment(mock);
    const both = [mock.pay(paymentId), mock.pay(paymentId)];
    await merchant.arrived;
    const rejected = Promise.all(both.map((paying) => expect(paying).rejects.toMatchObject(why)));
    await end(mock);
    await rejected;
  });

  it('sends no delayed webhook and leaves no timer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const merchant = slowMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    mock.fault({ webhook: '*', kind: 'delay', ms: 600_000 });
    const paying = mock.pay(await createPayment(mock));
    await settled();
    expect(vi.getTimerCount()).toBe(1);
    const rejected = expect(paying).rejects.toMatchObject(why);
    await end(mock);
    await rejected;
    expect([merchant.got, vi.getTimerCount()]).toEqual([[], 0]);
  });

  it('drops webhooks that a rule has postponed', async () => {
    const got: string[] = [];
    const mock = createMockUnitPay({
      check: false,
      webhook: (request) => {
        got.push(request.url);
        return Response.json({ result: {} });
      },
    });
    mock.fault({ webhook: 'pay', kind: 'reorder' });
    await mock.pay(await createPayment(mock));
    await end(mock);
    await mock.idle();
    expect(got).toEqual([]);
  });

  it('breaks the connection of a call that is answered late', async () => {
    const mock = createMockUnitPay();
    mock.fault({ method: 'getPartner', kind: 'delay', ms: 600_000 });
    const asking = call(mock, 'getPartner', { login: 'test_user', secretKey: 'mock_partner_secret' });
    const rejected = expect(asking).rejects.toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
    await settled();
    await end(mock);
    await rejected;
  });

  it('does not carry out a call that was to be carried out late', async () => {
    const mock = createMockUnitPay();
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    mock.fault({ method: 'refundPayment', kind: 'delay', ms: 600_000, execute: 'after' });
    const asking = raw(mock, query({ method: 'refundPayment', paymentId, secretKey: 'mock_secret' }));
    const rejected = expect(asking).rejects.toThrow('fetch failed');
    await settled();
    await end(mock);
    await rejected;
    expect(mock.payment(paymentId)?.refunds ?? []).toEqual([]);
  });

  it('ends the charge of a subscription that goes on after its answer', async () => {
    const merchant = slowMerchant();
    const mock = createMockUnitPay({ check: false });
    const parent = await createPayment(mock, { subscription: 'true' });
    await mock.pay(parent);
    mock.webhook = merchant.handle;
    await createPayment(mock, { subscriptionId: mock.subscriptions()[0]?.id ?? 0 });
    await merchant.arrived;
    await end(mock);
    merchant.release();
    await mock.idle();
    expect([merchant.got, mock.journal.entries({ kind: 'webhook' })]).toEqual([['pay'], []]);
  });

  it('ends an advance of the clock', async () => {
    const merchant = slowMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    await createPayment(mock);
    const advancing = mock.clock.advance({ days: 30 });
    await merchant.arrived;
    const rejected = expect(advancing).rejects.toMatchObject(why);
    await end(mock);
    await rejected;
  });
});

describe('after reset', () => {
  it('nothing of what was under way is left in the lists', async () => {
    const merchant = slowMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    const paying = mock.pay(await createPayment(mock)).catch(() => undefined);
    await merchant.arrived;
    mock.reset();
    await paying;
    merchant.release();
    await settled();
    expect([mock.deliveries(), mock.journal.entries(), mock.payments()]).toEqual([[], [], []]);
  });

  it('the mock works as before, under numbers that go on', async () => {
    const merchant = slowMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    const first = await createPayment(mock);
    const paying = mock.pay(first).catch(() => undefined);
    await merchant.arrived;
    mock.reset();
    await paying;
    mock.webhook = () => Response.json({ result: {} });
    const second = await createPayment(mock);
    expect((await mock.pay(second)).map(({ method, outcome }) => [method, outcome])).toEqual([
      ['check', 'accepted'],
      ['pay', 'accepted'],
    ]);
    expect(second).toBe(first + 1);
  });

  it('eleven deliveries at once print no warning about listeners', async () => {
    const warnings: string[] = [];
    const heard = (warning: Error) => warnings.push(warning.name);
    process.on('warning', heard);
    const merchant = slowMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    const sending = mock.sendWebhook({ method: 'check', times: 20 }).catch(() => undefined);
    await merchant.arrived;
    mock.reset();
    await sending;
    await settled();
    process.off('warning', heard);
    expect(warnings).toEqual([]);
  });
});

describe('a disposed mock', () => {
  it('refuses every action and every request', async () => {
    const mock = createMockUnitPay();
    const paymentId = await createPayment(mock);
    await mock.dispose();
    await expect(mock.pay(paymentId)).rejects.toMatchObject(disposed);
    await expect(mock.sendWebhook({ method: 'check' })).rejects.toMatchObject(disposed);
    await expect(createPayment(mock)).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { code: 'ECONNREFUSED' },
    });
    expect(() => mock.reset()).toThrow('The mock was disposed');
  });

  it('has closed its ports, also when a webhook was under way', async () => {
    const merchant = slowMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    const { url } = await mock.listen();
    const paying = mock.pay(await createPayment(mock)).catch(() => undefined);
    await merchant.arrived;
    await mock.dispose();
    await paying;
    await expect(fetch(`${url}/api`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  it('can be disposed twice, and by `await using`', async () => {
    const mock = createMockUnitPay();
    await mock.dispose();
    await mock[Symbol.asyncDispose]();
    await expect(createPayment(mock)).rejects.toThrow('fetch failed');
  });
});

describe('the statements `using` and `await using`', () => {
  it('end a rule, a listener and a mock with the block that made them', async () => {
    let [left, url]: [MockUnitPay | null, string] = [null, ''];
    {
      await using mock = createMockUnitPay();
      left = mock;
      {
        using rule = mock.fault('bank-slow');
        expect([rule.hits, mock.faults().length]).toEqual([0, 1]);
      }
      expect(mock.faults()).toEqual([]);
      {
        await using listener = await mock.listen();
        url = listener.url;
        expect((await fetch(`${url}/__mock__/health`)).status).toBe(200);
      }
      await expect(fetch(url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
      expect(await createPayment(mock)).toBeTypeOf('number');
    }
    await expect(createPayment(left)).rejects.toThrow('fetch failed');
  });
});

describe('over HTTP', () => {
  let server: Server;
  afterEach(() => server.close());

  it('a merchant that answers after the reset changes nothing', async () => {
    const waiting: (() => void)[] = [];
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    server = createServer((_request, response) => {
      waiting.push(() => response.end('{"result":{}}'));
      arrive();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const mock = createMockUnitPay({ webhook: `http://127.0.0.1:${(server.address() as AddressInfo).port}/unitpay` });
    const paying = mock.pay(await createPayment(mock));
    await arrived;
    const rejected = expect(paying).rejects.toMatchObject(ended);
    mock.reset();
    await rejected;
    for (const answer of waiting) answer();
    await mock.idle();
    expect([waiting.length, mock.deliveries(), mock.journal.entries()]).toEqual([1, [], []]);
  });
});
