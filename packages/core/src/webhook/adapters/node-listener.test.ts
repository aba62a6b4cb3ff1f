/**
 * @module
 * The listener on plain node:http, and the reading of requests by itself.
 */
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { LogBook } from '../../../test/log-book.js';
import { sendRaw } from '../../../test/raw-request.js';
import { handClock } from '../../../test/runtimes.js';
import { PAY, PROJECT_ID, SECRET_KEY, signed } from '../../../test/webhook-requests.js';
import { gate, pay, rig } from '../../../test/webhook-rig.js';
import { createWebhook } from '../create-webhook.js';
import { memoryStore } from '../store/memory-store.js';
import { readNodeBody } from './node-body.js';
import { nodeInput } from './node-input.js';
import { nodeListener } from './node-listener.js';
import type { NodeRequest } from './node-types.js';

const query = signed('pay', PAY);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** A request that is not sent, for what a real one can't be made to do on time. */
function request(fields: Partial<NodeRequest>): NodeRequest & EventEmitter {
  const plain = { headers: {}, socket: {}, readableEnded: false, destroyed: false, resume: () => {} };
  return Object.assign(new EventEmitter(), plain, fields) as unknown as NodeRequest & EventEmitter;
}

describe('nodeListener', () => {
  let server: Server;
  afterEach(() => server.close());

  async function listen(acceptPost: boolean): Promise<number> {
    const webhook = createWebhook({
      secretKey: SECRET_KEY,
      projectId: PROJECT_ID,
      store: memoryStore(),
      allowedIps: 'any',
      acceptPost,
      logger: false,
      order: () => ({ sum: '100', currency: 'RUB' }),
      onPay: () => 'Спасибо',
    });
    server = createServer(nodeListener(webhook));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  test('writes the reply with its length', async () => {
    const reply = await sendRaw(await listen(false), { target: `/any/path?${query}` });
    expect(JSON.parse(reply.body)).toEqual({ result: { message: 'Спасибо' } });
    expect(reply.headers['content-length']).toBe(String(Buffer.byteLength(reply.body)));
  });

  test('reads a form that nobody has read', async () => {
    const port = await listen(true);
    const reply = await sendRaw(port, { method: 'POST', target: '/', headers: FORM, body: query });
    expect(JSON.parse(reply.body)).toHaveProperty('result');
  });

  test('does not read a body that it will not use', async () => {
    const reply = await sendRaw(await listen(false), { method: 'POST', target: '/', headers: FORM, body: query });
    expect(reply.status).toBe(405);
  });
});

describe('nodeListener, behind a proxy that speaks over a unix socket', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'unitpay-')), 'shop.sock');
  const book = new LogBook();
  let server: Server;
  afterEach(() => server.close());

  async function ask(trustedProxies: number | readonly string[]): Promise<string> {
    const webhook = createWebhook({
      secretKey: SECRET_KEY,
      projectId: PROJECT_ID,
      store: memoryStore(),
      order: 'unchecked',
      onPay: () => {},
      trustedProxies,
      logger: book,
    });
    server = createServer(nodeListener(webhook));
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const headers = { 'x-forwarded-for': '31.186.100.49' };
    return new Promise((resolve, reject) => {
      httpRequest({ socketPath: path, path: `/?${query}`, headers, agent: false }, async (response) => {
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) text += chunk;
        resolve(text);
      })
        .on('error', reject)
        .end();
    });
  }

  test('a number of proxies is trusted', async () => {
    expect(JSON.parse(await ask(1))).toHaveProperty('result');
  });

  test('ranges trust nobody, and the log says what to set', async () => {
    expect(JSON.parse(await ask(['127.0.0.1']))).toHaveProperty('error');
    expect(book.lines.at(-1)?.fields).toMatchObject({
      reason: 'ip-unknown',
      hint: expect.stringContaining('a unix socket has no address, so set trustedProxies to the number of proxies'),
    });
  });
});

describe('nodeListener, when work outlasts the deadline', () => {
  const response = () => ({ statusCode: 0, headersSent: false, destroyed: false, setHeader: () => {}, end: () => {} });

  test.each([
    ['keeps it', undefined, 1],
    ['keeps it', { lateWork: 'keep' }, 1],
    ['gives it up', { lateWork: 'abort' }, 2],
  ] as const)('%s with %j', async (_what, options, runs) => {
    const clock = handClock();
    const go = gate();
    let count = 0;
    const onPay = async () => {
      count += 1;
      await go.opened;
    };
    const { webhook } = rig({ onPay, allowedIps: 'any' }, clock);
    const listener = nodeListener(webhook, options);
    const ask = () => listener(request({ method: 'GET', url: `/?${pay()}` }), response());
    const first = ask();
    await clock.pass(8_000);
    await first;
    go.open();
    await webhook.idle();
    await ask();
    expect(count).toBe(runs);
  });

  test('an unknown option is named', () => {
    const { webhook } = rig();
    expect(() => nodeListener(webhook, { lateWork: 'finish' } as never)).toThrow(
      `nodeListener: "lateWork": expected 'keep' or 'abort'`,
    );
    expect(() => nodeListener(webhook, { latework: 'keep' } as never)).toThrow('perhaps "lateWork" is meant');
  });
});

test('a response that somebody else has begun is left alone', async () => {
  const webhook = createWebhook({
    secretKey: 'k',
    projectId: 1,
    store: memoryStore(),
    logger: false,
    order: 'unchecked',
    onPay: () => {},
  });
  const response = { statusCode: 0, headersSent: true, destroyed: false, setHeader: fail, end: fail };
  await nodeListener(webhook)(request({ method: 'GET', url: '/' }), response);
  expect(response.statusCode).toBe(0);

  function fail(): void {
    throw new Error('written to');
  }
});

describe('nodeInput', () => {
  test('prefers the address as it came to the one without the mount path', () => {
    expect(nodeInput(request({ method: 'GET', originalUrl: '/a?x=1', url: '/?y=2' })).query).toBe('x=1');
    expect(nodeInput(request({ method: 'GET', url: '/?y=2?z' })).query).toBe('y=2?z');
    expect(nodeInput(request({ url: '/no-query' }))).toMatchObject({ method: '', query: '' });
    expect(nodeInput(request({}))).toMatchObject({ method: '', query: '' });
  });

  test('takes the peer and the forwarded addresses, the first of several content types', () => {
    const headers = { 'x-forwarded-for': ['1.1.1.1', '2.2.2.2'], 'content-type': ['a/b', 'c/d'] };
    expect(nodeInput(request({ headers, socket: { remoteAddress: '::1' } }))).toMatchObject({
      ip: '::1',
      forwardedFor: ['1.1.1.1', '2.2.2.2'],
      contentType: 'a/b',
    });
  });
});

describe('readNodeBody', () => {
  test('prefers kept bytes to what a parser made of them', async () => {
    expect(await readNodeBody(request({ readableEnded: true, rawBody: 'a=1', body: { a: '2' } }))).toBe('a=1');
  });

  test.each([
    [{ a: '1' }, { a: '1' }],
    ['a=1', 'a=1'],
    [undefined, undefined],
    [7, undefined],
  ])('takes the body %j of a stream that was read', async (body, expected) => {
    expect(await readNodeBody(request({ readableEnded: true, body }))).toEqual(expected);
  });

  test('stops one byte over the limit', async () => {
    const stream = request({});
    const body = readNodeBody(stream);
    stream.emit('data', new Uint8Array(16 * 1024));
    stream.emit('data', new Uint8Array(100));
    expect((await body) as Uint8Array).toHaveLength(16 * 1024 + 1);
    expect(stream.listenerCount('data')).toBe(0);
  });

  test.each(['close', 'error'])('hears of a sender who left: %s', async (event) => {
    const stream = request({});
    const body = readNodeBody(stream);
    stream.emit(event);
    expect(await body).toBe('disconnected');
  });

  test('does not wait for a sender who left before', async () => {
    expect(await readNodeBody(request({ destroyed: true }))).toBe('disconnected');
  });
});
