// OpenTelemetry's own instrumentations over real HTTP: what they export of calls and webhooks, with and without our options.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createWebhook, memoryStore, nodeListener, UnitPay } from '../src/index.js';
import { tracingOptions } from '../src/node/index.js';
import { type FaultServer, result, startFaultServer } from './fault-server.js';
import { PROJECT_ID, SECRET_KEY } from './webhook-requests.js';
import { pay } from './webhook-rig.js';

const KEY = 'key+of/the project';
const PURSE = '4111111111111111';
const require = createRequire(import.meta.url);
const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

let unitpay: FaultServer;
let shop: Server;

beforeAll(async () => {
  unitpay = await startFaultServer(result([]));
  const webhook = createWebhook({
    secretKey: SECRET_KEY,
    projectId: PROJECT_ID,
    store: memoryStore(),
    order: 'unchecked',
    onPay: () => {},
    allowLoopback: true,
    logger: false,
  });
  shop = createServer(nodeListener(webhook));
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  for (const one of [overUndici, overNode]) one.disable();
  shop.close();
  await unitpay.close();
  await provider.shutdown();
});
afterEach(() => {
  exporter.reset();
});

/** One of each: what is patched is patched once in a process. */
const overUndici = new UndiciInstrumentation();
const overNode = new HttpInstrumentation();
for (const one of [overUndici, overNode]) one.setTracerProvider(provider);
// instrumentation-http patches what `require` gives, at its first use.
for (const name of ['node:http', 'node:https']) require(name);

function trace(options?: ReturnType<typeof tracingOptions>): void {
  overUndici.setConfig(options?.undici ?? {});
  overNode.setConfig(options?.http ?? {});
}

/** Everything that makes a span: calls by `fetch`, one that fails, one by `node:http`, a webhook. */
async function traffic(): Promise<ReadableSpan[]> {
  const options = { projectId: 135, secretKey: KEY, partner: { login: 'me@shop.ru', secretKey: KEY }, maxRetries: 0 };
  const calls = [
    new UnitPay({ ...options, baseUrl: unitpay.origin }),
    // Sends through the patched `node:http`, as nodeTransport does in the CommonJS copy of the package.
    new UnitPay({ ...options, baseUrl: unitpay.origin, fetch: overHttp }),
    new UnitPay({ ...options, baseUrl: unitpay.origin, paramStyle: 'nested' }),
    new UnitPay({ ...options, baseUrl: `http://127.0.0.1:${await closedPort()}` }),
  ];
  for (const client of calls) await client.call('massPayment', { purse: PURSE }, { auth: 'partner' }).catch(() => {});
  const { port } = shop.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}/unitpay?${pay({ purse: PURSE })}`).then((reply) => reply.text());
  await provider.forceFlush();
  return exporter.getFinishedSpans();
}

const overHttp: typeof fetch = (url) =>
  new Promise((resolve, reject) => {
    const request = require('node:http').get(String(url), (reply: IncomingMessage) => {
      reply.resume().on('end', () => resolve(new Response('{"result":[]}')));
    });
    request.on('error', reject);
  });

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const shown = (spans: readonly ReadableSpan[]) =>
  JSON.stringify(
    spans.map(({ name, kind, attributes, events, status }) => ({ name, kind, attributes, events, status })),
  );
const secrets = (text: string) => ({
  key: /key(?:\+|%2B)of/i.test(text),
  signature: /[\da-f]{64}/.test(text),
  purse: text.includes(PURSE),
});

describe('OpenTelemetry', () => {
  it('exports keys, signatures and cards as it is', async () => {
    trace();
    expect(secrets(shown(await traffic()))).toStrictEqual({ key: true, signature: true, purse: true });
  });

  it('exports none of them with tracingOptions, and all spans', async () => {
    trace(tracingOptions());
    const spans = await traffic();
    const text = shown(spans);
    expect(secrets(text)).toStrictEqual({ key: false, signature: false, purse: false });
    // 4 calls to UnitPay, one of them refused, and the webhook seen from both ends; the stand-in for UnitPay is traced, too.
    const clients = spans.filter(({ kind }) => kind === 2);
    expect(clients.map(({ instrumentationScope }) => instrumentationScope.name.split('-').at(-1)).sort()).toStrictEqual(
      ['http', 'undici', 'undici', 'undici', 'undici'],
    );
    expect(spans.filter(({ kind }) => kind === 1)).toHaveLength(4);
    expect(text).toContain('method=massPayment');
    expect(text).toContain('REDACTED');
  });
});

describe('the hook for undici', () => {
  const { startSpanHook } = tracingOptions().undici;
  it.each([
    ['/api', '/api', ''],
    ['/api?', '/api', ''],
    ['/api?a=1&secretKey=x%3D=y&b', '/api?a=1&secretKey=REDACTED&b', 'a=1&secretKey=REDACTED&b'],
    ['/a?params%5Bsign%5D=x&q=?', '/a?params%5Bsign%5D=REDACTED&q=?', 'params%5Bsign%5D=REDACTED&q=?'],
    ['/a?%ff=1', '/a?%ff=1', '%ff=1'],
  ])('shows %s', (path, full, query) => {
    expect(startSpanHook({ origin: 'https://unitpay.ru', path })).toStrictEqual({
      'url.full': `https://unitpay.ru${full}`,
      'url.query': query,
    });
  });
});
