/**
 * @module
 * Each option reaches the webhook through the middleware, by real requests; what each does in detail is core's test.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memoryLedger, memoryStore, UnitPay, type WebhookOptions, WebhookReject } from '@unitpay-kit/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PAY, PROJECT_ID, SECRET_KEY, signed, UNITPAY_IP } from '../../core/test/webhook-requests.js';
import { unitpayWebhook } from '../src/index.js';
import { deferred, type Served, serve, VERSIONS } from './on-express.js';

const { '3ds': _threeDs, ...ERROR } = PAY;

describe.each(VERSIONS)('%s', (_name, express) => {
  let served: Served | undefined;
  afterEach(() => served?.close());

  const base: WebhookOptions = {
    secretKey: SECRET_KEY,
    projectId: PROJECT_ID,
    store: memoryStore(),
    allowedIps: 'any',
    logger: false,
    order: 'unchecked',
    onPay: () => {},
  };

  async function shop(options: Partial<WebhookOptions>, lateWork?: Parameters<typeof unitpayWebhook>[1]) {
    await served?.close();
    served = await serve(express().use('/', unitpayWebhook({ ...base, store: memoryStore(), ...options }, lateWork)));
    const { send } = served;
    return async (query: string, headers: Record<string, string> = {}) => {
      const reply = await send({ target: `/?${query}`, headers });
      return { ...reply, accepted: 'result' in JSON.parse(reply.body) };
    };
  }

  test('onCheck, onPreauth and onPaymentError run for their methods, and onCheck refuses', async () => {
    const ran: string[] = [];
    const note =
      (name: string) =>
      async ({ method }: { method: string }): Promise<void> => {
        ran.push(`${name}:${method}`);
        if (name === 'onCheck') throw new WebhookReject('Товар закончился');
      };
    const send = await shop({
      onCheck: note('onCheck'),
      onPreauth: note('onPreauth'),
      onPaymentError: note('onPaymentError'),
    });
    expect((await send(signed('check', ERROR))).body).toContain('Товар закончился');
    expect((await send(signed('preauth', ERROR))).accepted).toBe(true);
    expect((await send(signed('error', ERROR))).accepted).toBe(true);
    expect(ran).toStrictEqual(['onCheck:check', 'onPreauth:preauth', 'onPaymentError:error']);
  });

  test('testSecretKey and acceptTest: a test payment, signed with the test key', async () => {
    const query = signed('pay', { ...PAY, test: '1' }, 'the test key');
    expect((await (await shop({ acceptTest: true }))(query)).accepted).toBe(false);
    expect((await (await shop({ testSecretKey: 'the test key' }))(query)).accepted).toBe(false);
    expect((await (await shop({ testSecretKey: 'the test key', acceptTest: true }))(query)).accepted).toBe(true);
  });

  test('a list of keys in secretKey: each is believed', async () => {
    const send = await shop({ secretKey: ['the new key', SECRET_KEY] });
    expect((await send(signed('pay', PAY))).accepted).toBe(true);
    expect((await send(signed('check', PAY, 'the new key'))).accepted).toBe(true);
    expect((await send(signed('check', PAY, 'a third key'))).accepted).toBe(false);
  });

  test('allowedIps, allowLoopback and trustedProxies decide about the address', async () => {
    const query = signed('pay', PAY);
    const forwarded = { 'x-forwarded-for': `198.51.100.1, ${UNITPAY_IP}` };
    expect((await (await shop({ allowedIps: undefined }))(query)).accepted).toBe(false);
    expect((await (await shop({ allowedIps: undefined, allowLoopback: true }))(query)).accepted).toBe(true);
    expect(() => unitpayWebhook({ ...base, allowedIps: ['127.0.0.0/8'] })).toThrow('set allowLoopback instead');
    expect((await (await shop({ allowedIps: undefined }))(query, forwarded)).accepted).toBe(false);
    expect((await (await shop({ allowedIps: undefined, trustedProxies: 1 }))(query, forwarded)).accepted).toBe(true);
    expect(
      (await (await shop({ allowedIps: undefined, trustedProxies: ['127.0.0.1'] }))(query, forwarded)).accepted,
    ).toBe(true);
    expect((await (await shop({ allowedIps: ['203.0.113.0/24'], trustedProxies: 1 }))(query, forwarded)).accepted).toBe(
      false,
    );
  });

  test('maxAge and now: an old payment is refused', async () => {
    const then = Date.parse('2026-11-23T10:00:00+03:00');
    const query = signed('pay', { ...PAY, date: '2026-11-23 10:00:00' });
    expect((await (await shop({ maxAge: 60_000, now: () => then + 60_000 }))(query)).accepted).toBe(true);
    expect((await (await shop({ maxAge: 60_000, now: () => then + 60_001 }))(query)).accepted).toBe(false);
  });

  test('forgedStatus is the status of what is not believed', async () => {
    expect((await (await shop({ forgedStatus: 403 }))(signed('pay', PAY, 'no key of ours'))).status).toBe(403);
    expect((await (await shop({}))(signed('pay', PAY, 'no key of ours'))).status).toBe(200);
  });

  test('retention: an accepted check is asked again when its time is over', async () => {
    let time = Date.parse('2026-11-23T10:00:00+03:00');
    const onCheck = vi.fn();
    const store = memoryStore({ now: () => time });
    const send = await shop({ store, onCheck, retention: { check: 1_000 }, now: () => time });
    await send(signed('check', PAY));
    await send(signed('check', PAY));
    expect(onCheck).toHaveBeenCalledTimes(1);
    time += 1_001;
    await send(signed('check', PAY));
    expect(onCheck).toHaveBeenCalledTimes(2);
  });

  test('client and confirmWithApi: the payment that UnitPay tells of another sum is refused', async () => {
    const reply = (orderSum: string) =>
      JSON.stringify({
        result: {
          status: 'success',
          paymentId: PAY.unitpayId,
          projectId: PROJECT_ID,
          account: PAY.account,
          orderSum,
          orderCurrency: PAY.orderCurrency,
        },
      });
    let body = reply('1.00');
    const api = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1');
    await new Promise((resolve) => api.once('listening', resolve));
    const client = new UnitPay({
      projectId: PROJECT_ID,
      secretKey: SECRET_KEY,
      baseUrl: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
    });
    const { secretKey: _key, projectId: _project, ...others } = base;
    const options = { ...others, client, store: memoryStore(), confirmWithApi: true };
    served = await serve(express().use('/', unitpayWebhook(options)));
    const send = async () => JSON.parse((await served?.send({ target: `/?${signed('pay', PAY)}` }))?.body ?? '');
    expect(await send()).toHaveProperty('error');
    body = reply(PAY.orderSum);
    expect(await send()).toHaveProperty('result');
    api.close();
    api.closeAllConnections();
  });

  test('ledger and on: an accepted check is watched, and what was decided is told', async () => {
    const ledger = memoryLedger();
    const told: string[] = [];
    const client = new UnitPay({ projectId: PROJECT_ID, secretKey: SECRET_KEY, baseUrl: 'http://127.0.0.1:9' });
    const { secretKey: _key, projectId: _project, ...others } = base;
    const on = {
      processed: ({ method, result }: { method?: string; result: string }) => void told.push(`${method} ${result}`),
    };
    served = await serve(
      express().use('/', unitpayWebhook({ ...others, client, store: memoryStore(), ledger, on } as WebhookOptions)),
    );
    await served.send({ target: `/?${signed('check', PAY)}` });
    await served.send({ target: `/?${signed('pay', PAY, 'no key of ours')}` });
    expect(told).toHaveLength(2);
    expect(told[0]).toBe('check accepted');
    expect(told[1]).toMatch(/forged$/);
  });

  test('logger gets the line of a refusal', async () => {
    const lines: string[] = [];
    const write = (message: string) => void lines.push(message);
    const logger = { debug: write, info: write, warn: write, error: write };
    await (await shop({ logger }))(signed('pay', PAY, 'no key of ours'));
    expect(lines.join()).toContain('UnitPay');
  });

  test.each([
    ['is kept by default, and a repeat gets its result', undefined, 1],
    ['is kept by name', { lateWork: 'keep' }, 1],
    ["is given up with lateWork: 'abort', and a repeat runs it again", { lateWork: 'abort' }, 2],
  ] as const)('work that outlasts the deadline %s', async (_what, lateWork, runs) => {
    const go = deferred();
    const aborted = deferred();
    let count = 0;
    const onPay: WebhookOptions['onPay'] = async (_event, { signal }) => {
      count += 1;
      signal.addEventListener('abort', () => aborted.resolve());
      await go.promise;
    };
    const send = await shop({ onPay, deadline: 50 }, lateWork);
    expect((await send(signed('pay', PAY))).accepted).toBe(false);
    await aborted.promise;
    go.resolve();
    expect((await send(signed('pay', PAY))).accepted).toBe(true);
    expect(count).toBe(runs);
  });

  test('an unknown option of the middleware is named at the start', () => {
    expect(() => unitpayWebhook(base, { lateWork: 'finish' } as never)).toThrow("expected 'keep' or 'abort'");
  });
});
