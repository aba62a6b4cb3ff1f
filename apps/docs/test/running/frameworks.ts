/**
 * @module
 * The blocks of docs/guides/webhook-frameworks: each is given a genuine `pay` the way its framework would hand it over, and a forged one.
 */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { NestFactory } from '@nestjs/core';
import { UNITPAY_IPS } from '@unitpay-kit/core';
import { getUnitPayWebhookToken } from '@unitpay-kit/nestjs';
import { toNodeHandler } from 'h3';
import { createApp, fromNodeMiddleware, toNodeListener } from 'h3-v1';
import { expect } from 'vitest';
import type { Declared } from './load.js';
import { payQuery } from './pay-query.js';
import type { Rig } from './rig.js';
import type { Run, Unrun } from './run.js';

const UNITPAY = String(UNITPAY_IPS[0]);
const STRANGER = '203.0.113.9';

/** Asks twice: what is genuine is accepted and pays the order, what is forged is refused. */
async function receives({ orders }: Rig, ask: (query: string) => Promise<string>): Promise<void> {
  expect(await ask(payQuery.replace(/signature%5D=..../, 'signature%5D=0000'))).toContain('"error"');
  expect(orders.get('order-7')?.paidBy).toBeUndefined();
  expect(await ask(payQuery)).toContain('"result"');
  expect(orders.get('order-7')?.paidBy).toBe('1');
}

/** Over real HTTP: a server that may be listening already. */
async function receivesOn(rig: Rig, server: Server): Promise<void> {
  if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await receives(rig, async (query) => (await fetch(`http://127.0.0.1:${port}/unitpay?${query}`)).text());
  server.closeAllConnections();
  server.close();
}

/** A block that exports something which can be made a server of; this machine may call it. */
const onNode = (serverOf: (declared: Declared) => Server | Promise<Server>): Run => ({
  allowLoopback: true,
  after: async (rig, declared) => receivesOn(rig, await serverOf(declared)),
});

/** A block whose platform hands over web requests and tells the caller's address. */
const onFetch = (handle: (declared: Declared, request: Request, ip: string) => unknown): Run => ({
  after: async (rig, declared) => {
    const ask = (ip: string) => async (query: string) => {
      const request = new Request(`https://shop.example/unitpay?${query}`, { headers: { 'cf-connecting-ip': ip } });
      return ((await handle(declared, request, ip)) as Response).text();
    };
    expect(await ask(STRANGER)(payQuery)).toContain('"error"');
    await receives(rig, ask(UNITPAY));
  },
});

/** What a runtime's `serve` was called with; the runtime itself is not here. */
const served: { args: readonly unknown[] } = { args: [] };

const inRuntime = (
  name: 'Bun' | 'Deno',
  handle: (args: readonly unknown[], request: Request, ip: string) => unknown,
) => ({
  before: async () => {
    Object.assign(globalThis, { [name]: { serve: (...args: readonly unknown[]) => Object.assign(served, { args }) } });
    return {};
  },
  after: async (rig: Rig) => {
    Reflect.deleteProperty(globalThis, name);
    const there = await handle(served.args, new Request('https://shop.example/other'), UNITPAY);
    expect((there as Response).status).toBe(404);
    await onFetch((_, request, ip) => handle(served.args, request, ip)).after(rig, {}, () => '');
  },
});

type Listener = { callback(): RequestListener };
type Fetching = { fetch(request: Request, ...more: unknown[]): Promise<Response> };

/** In the order of the page. */
export const frameworks: readonly (Run | Unrun)[] = [
  // Express
  onNode(({ app }) => createServer(app as RequestListener)),
  // NestJS
  {
    after: async (rig, { AppModule }) => {
      const app = await NestFactory.create(AppModule as never, { logger: false });
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as AddressInfo;
      // The block allows nobody but UnitPay, and this machine is not UnitPay.
      const reply = await fetch(`http://127.0.0.1:${port}/unitpay?${payQuery}`);
      expect([reply.status, await reply.json()]).toEqual([200, { error: expect.anything() }]);
      expect(rig.orders.get('order-7')?.paidBy).toBeUndefined();
      const webhook = app.get(getUnitPayWebhookToken());
      await receives(rig, async (query) => (await webhook.process({ method: 'GET', query, ip: UNITPAY })).body);
      await app.close();
    },
  },
  // Plain Node
  onNode(({ server }) => server as Server),
  // Fastify
  onNode(async ({ app }) => {
    const fastify = app as { listen(where: object): Promise<string>; server: Server };
    await fastify.listen({ port: 0, host: '127.0.0.1' });
    return fastify.server;
  }),
  // Hono
  onNode(({ app }) => serve({ fetch: (app as Fetching).fetch, port: 0, hostname: '127.0.0.1' }) as Server),
  // Next
  { why: 'needs Next; pnpm examples next and pnpm matrix next run such a route in Next itself' },
  // Koa
  onNode(({ app }) => createServer((app as Listener).callback())),
  // hapi
  {
    allowLoopback: true,
    before: async () => ({ 'port: 3000': "port: 0, host: '127.0.0.1'" }),
    after: async (rig, { server }) => {
      const hapi = server as { start(): Promise<void>; stop(): Promise<void>; info: { port: number } };
      await hapi.start();
      const url = `http://127.0.0.1:${hapi.info.port}/unitpay?`;
      await receives(rig, async (query) => (await fetch(url + query)).text());
      await hapi.stop();
    },
  },
  // h3 2
  onNode(({ app }) => createServer(toNodeHandler(app as never) as RequestListener)),
  // Nuxt 3
  {
    ...onNode(({ default: handler }) => createServer(toNodeListener(createApp().use('/unitpay', handler as never)))),
    before: async () => {
      Object.assign(globalThis, { fromNodeMiddleware });
      return {};
    },
  },
  // Elysia: outside Bun it has no server to ask for the caller's address.
  {
    after: async (rig, { app }) => {
      const { handle } = app as { handle(request: Request): Promise<Response> };
      const reply = await handle(new Request(`https://shop.example/unitpay?${payQuery}`));
      expect([reply.status, await reply.json()]).toEqual([200, { error: expect.anything() }]);
      expect(rig.orders.get('order-7')?.paidBy).toBeUndefined();
    },
  },
  // Bun
  inRuntime('Bun', ([server], request, ip) =>
    (server as Fetching).fetch(request, { requestIP: () => ({ address: ip }) }),
  ),
  // Deno
  inRuntime('Deno', ([, handler], request, ip) =>
    (handler as (request: Request, info: object) => unknown)(request, { remoteAddr: { hostname: ip } }),
  ),
  // Cloudflare Workers
  onFetch(({ default: worker }, request) => (worker as Fetching).fetch(request, {}, { waitUntil: () => undefined })),
  // SvelteKit
  onFetch(({ GET }, request, ip) => (GET as (event: object) => unknown)({ request, getClientAddress: () => ip })),
  // Astro
  onFetch(({ GET }, request, ip) => (GET as (context: object) => unknown)({ request, clientAddress: ip })),
  // AWS Lambda
  {
    after: (rig, { handler }) =>
      receives(rig, async (query) => {
        const requestContext = { http: { method: 'GET', sourceIp: UNITPAY } };
        const call = handler as (call: object) => Promise<{ body: string }>;
        return (await call({ rawQueryString: query, requestContext })).body;
      }),
  },
  // Anything else
  {
    after: (rig, { receive }) => {
      const ask = receive as (method: string, query: string, ip: string) => Promise<{ body: string }>;
      return receives(rig, async (query) => (await ask('GET', query, UNITPAY)).body);
    },
  },
];
