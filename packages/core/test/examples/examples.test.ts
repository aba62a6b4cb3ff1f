import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { toNodeHandler } from 'h3';
import { toNodeListener } from 'h3-v1';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sendRaw } from '../raw-request.js';
import { UNITPAY_IP } from '../webhook-requests.js';
import { pay, rig, webhookQuery } from '../webhook-rig.js';
import { bunFetch } from './bun.js';
import { denoHandler } from './deno.js';
import { elysiaApp } from './elysia.js';
import { fastifyApp } from './fastify.js';
import { astroRoute, svelteKitRoute } from './fetch-routes.js';
import { h3App } from './h3.js';
import { h3v1App } from './h3-v1.js';
import { hapiServer } from './hapi.js';
import { honoApp } from './hono.js';
import { koaApp } from './koa.js';
import { functionUrlHandler, loadBalancerHandler, restApiHandler } from './lambda.js';
import { nextRoute } from './next-route.js';

// Real servers on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const ACCEPTED = '{"result":{"message":"Принято"}}';
const REFUSED = '{"error":{"message":"Запрос отклонён"}}';

const options = { allowLoopback: true, acceptPost: true };

/** Started once, on a free port of loopback; gives the port and how to stop. */
const SERVERS: Record<string, () => Promise<{ readonly port: number; close(): Promise<unknown> }>> = {
  Hono: async () => {
    let server: Server | undefined;
    const port = await new Promise<number>((resolve) => {
      const started = serve({ fetch: honoApp(rig(options).webhook).fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
        resolve(info.port),
      );
      server = started as Server;
    });
    return { port, close: () => new Promise((resolve) => server?.close(resolve)) };
  },
  Fastify: async () => {
    const app = fastifyApp(rig(options).webhook);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const [address] = app.addresses();
    return { port: typeof address === 'object' ? address.port : 0, close: () => app.close() };
  },
};

/** On node:http, as these frameworks are. */
function onNode(listener: RequestListener) {
  return async () => {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return { port, close: () => new Promise((resolve) => server.close(resolve)) };
  };
}

Object.assign(SERVERS, {
  Koa: onNode(koaApp(rig(options).webhook).callback()),
  'h3 2': onNode(toNodeHandler(h3App(rig(options).webhook)) as RequestListener),
  'h3 1': onNode(toNodeListener(h3v1App(rig(options).webhook))),
  hapi: async () => {
    const server = hapiServer(rig(options).webhook);
    await server.start();
    return { port: Number(server.info.port), close: () => server.stop() };
  },
});

describe.each(Object.keys(SERVERS))('on %s, over real HTTP', (name) => {
  let port = 0;
  let close: () => Promise<unknown> = async () => undefined;
  beforeAll(async () => {
    const started = await SERVERS[name]?.();
    port = started?.port ?? 0;
    close = async () => started?.close();
  });
  afterAll(() => close());

  it('a genuine webhook is accepted, and its repeat gets the same bytes', async () => {
    const first = await sendRaw(port, { target: `/unitpay?${pay()}` });
    expect(first).toMatchObject({ status: 200, body: ACCEPTED });
    expect(first.headers['content-type']).toBe('application/json; charset=utf-8');
    expect((await sendRaw(port, { target: `/unitpay?${pay()}` })).body).toBe(first.body);
  });

  it('a forged one is refused', async () => {
    const target = `/unitpay?${webhookQuery('pay', {}, 'guessed')}`;
    expect(await sendRaw(port, { target })).toMatchObject({ status: 200, body: REFUSED });
  });

  it('literal and escaped brackets are the same', async () => {
    const target = `/unitpay?${pay({ unitpayId: '8' }).replaceAll('%5B', '[').replaceAll('%5D', ']')}`;
    expect(await sendRaw(port, { target })).toMatchObject({ status: 200, body: ACCEPTED });
  });

  it('HEAD has no body', async () => {
    expect(await sendRaw(port, { method: 'HEAD', target: `/unitpay?${pay()}` })).toMatchObject({
      status: 200,
      body: '',
    });
  });

  it('a form-encoded POST is read', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await sendRaw(port, { method: 'POST', target: '/unitpay', headers, body: pay({ unitpayId: '9' }) });
    expect(reply).toMatchObject({ status: 200, body: ACCEPTED });
  });

  it('anything else is 405 with Allow', async () => {
    const reply = await sendRaw(port, { method: 'PUT', target: `/unitpay?${pay()}` });
    expect(reply).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } });
  });
});

const address = `https://shop.example/unitpay?${pay()}`;

describe('on Next, as a route handler', () => {
  it('GET is processed behind the platform, whose header names the caller', async () => {
    const { GET } = nextRoute(rig({ trustedProxies: 1 }).webhook, () => {});
    const reply = await GET(new Request(address, { headers: { 'x-forwarded-for': UNITPAY_IP } }));
    expect([reply.status, await reply.text()]).toEqual([200, ACCEPTED]);
  });

  it('a caller who is not UnitPay is refused', async () => {
    const { GET } = nextRoute(rig({ trustedProxies: 1 }).webhook, () => {});
    const reply = await GET(new Request(address, { headers: { 'x-forwarded-for': '8.8.8.8' } }));
    expect(await reply.text()).toBe(REFUSED);
  });

  it('HEAD has no body', async () => {
    const { HEAD } = nextRoute(rig().webhook, () => {});
    const reply = await HEAD(new Request(address, { method: 'HEAD' }));
    expect([reply.status, await reply.text()]).toEqual([200, '']);
  });
});

describe.each([
  [
    'Bun',
    (webhook: Parameters<typeof bunFetch>[0], ip: string) => (request: Request) =>
      bunFetch(webhook)(request, { requestIP: () => ({ address: ip }) }),
  ],
  [
    'Deno',
    (webhook: Parameters<typeof denoHandler>[0], ip: string) => (request: Request) =>
      denoHandler(webhook)(request, { remoteAddr: { hostname: ip } }),
  ],
])("in %s's handler shape", (_name, handler) => {
  it('the address the runtime tells is the peer', async () => {
    const reply = await handler(rig().webhook, `::ffff:${UNITPAY_IP}`)(new Request(address));
    expect([reply.status, await reply.text()]).toEqual([200, ACCEPTED]);
    expect(await (await handler(rig().webhook, '8.8.8.8')(new Request(address))).text()).toBe(REFUSED);
  });
});

describe('on Elysia', () => {
  it('a genuine webhook is accepted, a forged one is refused', async () => {
    const app = elysiaApp(rig({ allowedIps: 'any' }).webhook);
    expect(await (await app.handle(new Request(address))).text()).toBe(ACCEPTED);
    const forged = new Request(`https://shop.example/unitpay?${webhookQuery('pay', {}, 'guessed')}`);
    expect(await (await app.handle(forged)).text()).toBe(REFUSED);
  });
});

describe('in the shape of', () => {
  it.each([UNITPAY_IP, '8.8.8.8'])(
    'SvelteKit and Astro the address the framework tells is the peer: %s',
    async (ip) => {
      const expected = ip === UNITPAY_IP ? ACCEPTED : REFUSED;
      const { GET } = svelteKitRoute(rig().webhook);
      expect(await (await GET({ request: new Request(address), getClientAddress: () => ip })).text()).toBe(expected);
      const { ALL } = astroRoute(rig().webhook);
      expect(await (await ALL({ request: new Request(address), clientAddress: ip })).text()).toBe(expected);
    },
  );
});

describe('on Lambda', () => {
  /** Characters that a second decoding or encoding would change. */
  const query = webhookQuery('pay', { account: 'a+b & c%20d №7' });
  const order = { order: () => ({ sum: '100.00', currency: 'RUB' }) };
  const decoded = [...new URLSearchParams(query)];

  it('a function URL hands the query on as it came', async () => {
    const handle = functionUrlHandler(rig(order).webhook);
    const http = { method: 'GET', sourceIp: UNITPAY_IP };
    const reply = await handle({ rawQueryString: query, requestContext: { http } });
    expect([reply.statusCode, reply.body]).toEqual([200, ACCEPTED]);
  });

  it('a REST API hands it on decoded', async () => {
    const handle = restApiHandler(rig(order).webhook);
    const reply = await handle({
      httpMethod: 'GET',
      multiValueQueryStringParameters: Object.fromEntries(decoded.map(([name, value]) => [name, [value]])),
      requestContext: { identity: { sourceIp: UNITPAY_IP } },
    });
    expect([reply.statusCode, reply.body]).toEqual([200, ACCEPTED]);
  });

  it('a load balancer hands it on encoded, and the caller in a header', async () => {
    const { webhook } = rig({ ...order, trustedProxies: 1 });
    const reply = await loadBalancerHandler(webhook)({
      httpMethod: 'GET',
      queryStringParameters: Object.fromEntries(query.split('&').map((pair) => pair.split('=') as [string, string])),
      headers: { 'x-forwarded-for': UNITPAY_IP },
    });
    expect([reply.statusCode, reply.body]).toEqual([200, ACCEPTED]);
  });
});

describe('the test request of the UnitPay dashboard', () => {
  const TEST_REQUEST = {
    account: 'test',
    unitpayId: '7',
    orderSum: '10.00',
    payerSum: '10.00',
    paymentType: 'cash',
    operator: 'euroset',
    test: '1',
  };

  it('is refused by a live shop, whose log says that all but the mode is right', async () => {
    const { ask, lines } = rig();
    expect(await ask(pay(TEST_REQUEST))).toMatchObject({ result: 'forged', reason: 'test-not-accepted' });
    expect(lines).toHaveLength(1);
  });

  it('is accepted by a test installation whose order check knows it', async () => {
    const { ask } = rig({
      acceptTest: true,
      order: ({ account }) => (account === 'test' ? { sum: '10.00', currency: 'RUB', test: true } : null),
    });
    expect(await ask(pay(TEST_REQUEST))).toMatchObject({ result: 'accepted' });
  });
});
