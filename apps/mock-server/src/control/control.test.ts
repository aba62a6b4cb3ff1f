import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptingMerchant, createPayment, statusOf } from '../../test/api.js';
import { createMockUnitPay } from '../index.js';

const merchant = acceptingMerchant();
const mock = createMockUnitPay({ webhook: merchant.handle });
const listener = await mock.listen();
afterAll(() => listener.close());
beforeEach(() => mock.reset());

interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function send(path: string, init?: RequestInit): Promise<Reply> {
  const response = await fetch(`${listener.url}/__mock__/${path}`, init);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function post(
  path: string,
  value?: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Reply> {
  return send(path, { method: 'POST', headers, ...(value === undefined ? {} : { body: JSON.stringify(value) }) });
}

describe('the control API', () => {
  it('tells that it is there', async () => {
    expect(await send('health')).toEqual({ status: 200, body: { status: 'ok', origin: listener.url, payments: 0 } });
  });

  it.each(['pay', 'fail', 'decline'])('%s answers after its deliveries, with them', async (verb) => {
    const id = await createPayment(mock);
    const { status, body } = await post(`payments/${id}/${verb}`, {});
    expect([status, body]).toMatchObject([
      200,
      {
        payment: { id, orderSum: '100.00' },
        deliveries: expect.arrayContaining([expect.objectContaining({ outcome: 'accepted' })]),
      },
    ]);
  });

  it('holds, captures and releases', async () => {
    const [one, two] = [await createPayment(mock, { preauth: 1 }), await createPayment(mock, { preauth: 1 })];
    for (const id of [one, two])
      expect((await post(`payments/${id}/hold`)).body).toMatchObject({ payment: { hold: 'held' } });
    expect((await post(`payments/${one}/capture`)).body).toMatchObject({
      payment: { status: 'success', hold: 'captured' },
    });
    expect((await post(`payments/${two}/release`)).body).toMatchObject({
      payment: { status: 'error', hold: 'released' },
    });
  });

  it('repeats, and puts under a security check', async () => {
    const id = await createPayment(mock);
    expect((await post(`payments/${id}/secure`)).body).toMatchObject({ payment: { status: 'secure' } });
    await post(`payments/${id}/pay`);
    expect((await post(`payments/${id}/repeat`)).body).toMatchObject({
      deliveries: [{ cause: 'repeat', method: 'pay' }],
    });
  });

  it('lists payments newest first, filtered, and shows one with all that happened', async () => {
    const [one, two] = [await createPayment(mock), await createPayment(mock)];
    await mock.pay(one);
    expect((await send('payments')).body).toMatchObject({ payments: [{ id: two }, { id: one }] });
    expect((await send('payments?status=success')).body).toMatchObject({ payments: [{ id: one }] });
    expect((await send(`payments/${one}`)).body).toMatchObject({
      payment: { id: one },
      deliveries: [{ method: 'check' }, { method: 'pay' }],
      journal: expect.any(Array),
    });
  });

  it('adds, lists, removes and resets fault rules', async () => {
    const { status, body } = await post('faults', { kind: 'html', method: 'getPayment', count: 1 });
    expect([status, body]).toMatchObject([201, { fault: { id: expect.any(Number), hits: 0, left: 1 } }]);
    const { id } = body['fault'] as { id: number };
    expect((await send('faults')).body).toMatchObject({ faults: [{ id }] });
    expect((await post(`faults/${id}/remove`)).body).toEqual({ faults: [] });
    expect((await post(`faults/${id}/remove`)).status).toBe(404);
    await post('faults', { kind: 'empty' });
    expect((await post('faults/reset')).body).toEqual({ faults: [] });
  });

  it('adds a fault by its name, and lists the names', async () => {
    expect(await post('faults', { preset: 'gateway-502', count: 1 })).toMatchObject({
      status: 201,
      body: { fault: { input: { kind: 'html', status: 502, count: 1 } } },
    });
    expect((await send('faults')).body['presets']).toHaveProperty('refund-cut-after-execution');
    expect(await post('faults', { preset: 'gateway' })).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('There are: refund-cut-after-execution, bank-slow,') } },
    });
  });

  it('sends a webhook and lists deliveries', async () => {
    expect((await post('webhooks', { method: 'pay', fields: { account: 'x' }, times: 2 })).body).toMatchObject({
      deliveries: [{ cause: 'manual' }, { cause: 'manual' }],
    });
    expect((await send('webhooks?method=pay')).body).toMatchObject({
      deliveries: [{ method: 'pay' }, { method: 'pay' }],
    });
  });

  it('moves, freezes and tells the clock', async () => {
    const id = await createPayment(mock);
    expect((await post('clock', { advance: { hours: 24 } })).body).toMatchObject({ deliveries: [{ method: 'error' }] });
    expect(await statusOf(mock, id)).toBe('error');
    expect((await post('clock', { frozen: true })).body).toMatchObject({ frozen: true });
    expect((await send('clock')).body).toMatchObject({ frozen: true, iso: expect.any(String) });
    await post('clock', { frozen: false });
  });

  it('answers with the number a test payment goes on under, nobody being told of it', async () => {
    mock.webhook = null;
    const id = await createPayment(mock, { test: 1, login: 'test_user' });
    const { body } = await post(`payments/${id}/pay`, { card: '1234567465831234' });
    mock.webhook = merchant.handle;
    expect(body).toMatchObject({ payment: { id: id + 1, status: 'success' }, deliveries: [] });
  });

  it('gives the state and takes it back', async () => {
    const id = await createPayment(mock);
    const { body } = await send('state');
    await post('reset');
    expect(mock.payments()).toEqual([]);
    expect((await post('state', body)).body).toMatchObject({ status: 'loaded', payments: 1 });
    expect(await statusOf(mock, id)).toBe('wait');
  });

  it('changes where webhooks go, and never shows keys', async () => {
    const { body } = await post('projects/135', { check: false, webhookUrl: 'http://127.0.0.1:1/x' });
    expect(body).toMatchObject({ project: { check: false, webhookUrl: 'http://127.0.0.1:1/x' } });
    expect(JSON.stringify([body, (await send('projects')).body])).not.toContain('mock_secret');
    await post('projects/135', { check: true, initType: 'invoice' });
    const invoice = await createPayment(mock).then((id) => mock.journal.calls('initPayment', { paymentId: id }));
    expect(invoice[0]?.reply).toContain('invoiceId');
    await post('projects/135', { initType: null });
    mock.webhook = merchant.handle;
  });

  it('steers subscriptions and payouts', async () => {
    await mock.pay(await createPayment(mock, { subscription: 1 }));
    const [subscription] = mock.subscriptions();
    expect((await post(`subscriptions/${subscription?.id}/decline-next`)).status).toBe(200);
    expect((await post(`subscriptions/${subscription?.id}/close`, { closeType: 'abuse' })).body).toMatchObject({
      subscription: { closeType: 'abuse' },
    });
    expect((await send('subscriptions')).body).toMatchObject({ subscriptions: [{ totalSum: '100.00' }] });
    await fetch(
      `${listener.url}/api?method=massPayment&login=test_user&secretKey=mock_partner_secret&transactionId=t&sum=10&purse=2200000000000004&paymentType=card`,
    );
    expect((await post('payouts/t/settle', { status: 'not_completed' })).body).toMatchObject({
      payout: { status: 'not_completed' },
    });
    expect((await send('payouts')).body).toMatchObject({ payouts: [{ purse: '22***04' }] });
  });

  it('streams what changes', async () => {
    const response = await fetch(`${listener.url}/__mock__/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (part: string) => {
      while (!text.includes(part)) text += (await reader?.read())?.value ?? '';
    };
    await until(': open');
    const id = await createPayment(mock);
    await until(`event: payment\ndata: {"id":${id}}`);
    mock.clock.freeze();
    await until('event: clock');
    mock.clock.unfreeze();
    await reader?.cancel();
  });
});

describe('bad input', () => {
  it.each([
    ['payments/1/pay', {}, 404, 'There is no payment 1'],
    ['payments/1/dance', {}, 404, 'There is no POST'],
    ['faults', { kind: 'nope' }, 400, 'kind'],
    ['clock', { advance: 'soon' }, 400, 'advance'],
    ['clock', { advance: -5 }, 400, "can't be advanced"],
    ['state', { version: 5 }, 400, 'versions up to 2'],
    ['projects/135', { webhookUrl: 'ftp://example.com' }, 400, 'http:// or https://'],
    ['projects/135', { webhookUrl: 'http://u:p@example.com' }, 400, 'user name or password'],
    ['webhooks', { fields: {} }, 400, 'method'],
  ])('POST %s %j answers %i and says why', async (path, value, status, reason) => {
    const { status: got, body } = await post(path, value);
    expect([got, JSON.stringify(body)]).toEqual([status, expect.stringContaining(reason)]);
  });

  it('a verb at the wrong time is 409', async () => {
    const id = await createPayment(mock);
    expect((await post(`payments/${id}/repeat`)).status).toBe(409);
  });

  it.each(['state', 'faults', 'webhooks', 'payments/1001/pay', 'projects/135'])(
    'a body of more than 16 MB at %s is 413, its length told or not',
    async (path) => {
      const headers = { 'content-type': 'application/json' };
      const body = Buffer.alloc(16 * 1024 * 1024 + 1, ' ');
      const told = { status: 413, body: { error: { code: 'too-large', message: 'A body may have 16 MB at most.' } } };
      expect(await send(path, { method: 'POST', headers, body })).toEqual(told);
      const pieces = new Blob([body]).stream();
      expect(await send(path, { method: 'POST', headers, body: pieces, duplex: 'half' } as RequestInit)).toEqual(told);
      const inProcess = await mock.fetch(`${mock.origin}/__mock__/${path}`, { method: 'POST', headers, body });
      expect(inProcess.status).toBe(413);
    },
  );

  it('a POST without a body and without its length, as curl -X POST sends it, is taken', async () => {
    const { hostname, port } = new URL(listener.url);
    const socket = connect(Number(port), hostname);
    socket.end(`POST /__mock__/idle HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`);
    expect((await text(socket)).split('\r\n')[0]).toBe('HTTP/1.1 200 OK');
  });

  it('a body of just 16 MB is read', async () => {
    const state = `{"version":2}${' '.repeat(16 * 1024 * 1024 - 13)}`;
    const headers = { 'content-type': 'application/json' };
    expect((await send('state', { method: 'POST', headers, body: state })).status).toBe(200);
  });

  it('text that is not JSON, or not said to be, is 400', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await send('faults', { method: 'POST', headers, body: '{' })).body).toMatchObject({
      error: { message: 'The body is not JSON.' },
    });
    expect((await post('faults', { kind: 'empty' }, { 'content-type': 'text/plain' })).body).toMatchObject({
      error: { message: expect.stringContaining('Content-Type') },
    });
  });
});

describe('other sites', () => {
  /** In-process, because a real fetch does not let anyone choose Host. */
  function visit(path: string, headers: Record<string, string>): Promise<Response> {
    return mock.fetch(`${mock.origin}${path}`, { headers });
  }

  it.each(['evil.example', 'localhost.evil.example:4010', '127.0.0.1.evil.example'])(
    'under the name %s are refused',
    async (host) => {
      expect((await visit('/__mock__/health', { host })).status).toBe(403);
      expect((await visit('/', { host })).status).toBe(403);
    },
  );

  it.each(['localhost:4010', '127.0.0.1:4010', '[::1]:4010', '192.168.1.5:4010'])(
    '%s is the mock itself',
    async (host) => {
      expect((await visit('/__mock__/health', { host })).status).toBe(200);
    },
  );

  it.each(['https://evil.example', 'http://localhost:9', 'null'])('whose origin is %s are refused', async (origin) => {
    expect((await visit('/__mock__/health', { host: 'localhost:4010', origin })).status).toBe(403);
  });

  it('the mock’s own pages may', async () => {
    expect((await visit('/__mock__/health', { host: 'localhost:4010', origin: 'http://localhost:4010' })).status).toBe(
      200,
    );
  });

  it('may be named by an option', async () => {
    const named = createMockUnitPay({ allowedHosts: ['unitpay'], publicUrl: 'https://pay.local' });
    const statuses = await Promise.all(
      ['unitpay:4010', 'pay.local', 'other'].map(
        async (host) => (await named.fetch('http://x/__mock__/health', { headers: { host } })).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 403]);
  });

  it('may still call the API, as the provider lets everybody', async () => {
    expect((await visit('/api?method=getPartner', { host: 'unitpay.ru', origin: 'https://shop.example' })).status).toBe(
      200,
    );
  });
});
