import { Agent, type AgentOptions, createServer as createHttpServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server as NetServer } from 'node:net';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { client, KEYS } from '../../test/runtimes.js';
import { nodeTransport } from './node-transport.js';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

async function listening(server: Server | NetServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** A UnitPay over plain HTTP, and what it saw of connections. */
async function unitpay(answer: { status?: number; body: Buffer | string; headers?: Record<string, string> }) {
  const ports: (number | undefined)[] = [];
  const connections: (string | undefined)[] = [];
  const server = createHttpServer((request, response) => {
    ports.push(request.socket.remotePort);
    connections.push(request.headers.connection);
    response.writeHead(answer.status ?? 200, answer.headers);
    response.end(answer.body);
  });
  const port = await listening(server);
  stops.push(() => server.closeAllConnections());
  return { baseUrl: `http://127.0.0.1:${port}`, ports, connections };
}

const OK = { body: '{"result":{"message":"Возврат успешно произведен"}}' };
const refund = { paymentId: '2154490981' };

describe('the Node transport', () => {
  it('reads on one keep-alive connection, and sends what moves money on connections of its own', async () => {
    const server = await unitpay({ body: '{"result":[]}' });
    const reads = client({ baseUrl: server.baseUrl, fetch: nodeTransport() });
    await reads.listSubscriptions({});
    await reads.listSubscriptions({});
    await reads.refundPayment(refund).catch(() => {});
    await reads.refundPayment(refund).catch(() => {});
    expect(new Set(server.ports.slice(0, 2)).size).toBe(1);
    expect(new Set(server.ports).size).toBe(3);
    expect(server.connections).toStrictEqual(['keep-alive', 'keep-alive', 'close', 'close']);
  });

  // The README names it as the exception of "at most once": by HTTP, a server that answers so has done nothing.
  it.each([
    ['the Node transport, once', nodeTransport(), 1],
    ['the global fetch, twice', undefined, 2],
  ])('a refund that is turned away with status 421 arrives by %s', async (_what, fetch, times) => {
    const server = await unitpay({ status: 421, body: '' });
    const error = await client({ baseUrl: server.baseUrl, fetch })
      .refundPayment(refund)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'UnitPayHttpError', status: 421, outcome: 'refused' });
    expect(server.ports).toHaveLength(times);
  });

  it('unpacks gzip, and holds the limit of a reply for what is unpacked', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const server = await unitpay({ body: gzipSync(OK.body), headers });
    const fetch = nodeTransport();
    await expect(client({ baseUrl: server.baseUrl, fetch }).refundPayment(refund)).resolves.toStrictEqual({
      message: 'Возврат успешно произведен',
    });
    const bomb = await unitpay({ body: gzipSync(`"${'x'.repeat(5_000_000)}"`), headers });
    await expect(client({ baseUrl: bomb.baseUrl, fetch }).refundPayment(refund)).rejects.toMatchObject({
      issues: [{ message: expect.stringContaining('maxReplySize') }],
    });
  });

  it('is not seen by a patch of the global fetch', async () => {
    const patched = vi.fn();
    vi.stubGlobal('fetch', patched);
    const server = await unitpay(OK);
    await client({ baseUrl: server.baseUrl, fetch: nodeTransport() }).refundPayment(refund);
    expect(patched).not.toHaveBeenCalled();
  });

  it('carries requests by the agent that it is given, such as a proxy’s', async () => {
    const server = await unitpay(OK);
    let carried = 0;
    class ProxyAgent extends Agent {
      override createConnection(options: AgentOptions & never, callback?: never) {
        carried++;
        return super.createConnection(options, callback);
      }
    }
    const agent = new ProxyAgent();
    await client({ baseUrl: server.baseUrl, fetch: nodeTransport({ agent }) }).refundPayment(refund);
    expect(carried).toBe(1);
  });

  it('aborts a request under way', async () => {
    let gone = (): void => {};
    const closed = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const arrived: (() => void)[] = [];
    const port = await listening(
      createHttpServer((request) => {
        request.on('close', gone);
        for (const each of arrived) each();
      }),
    );
    const controller = new AbortController();
    arrived.push(() => controller.abort());
    const call = client({ baseUrl: `http://127.0.0.1:${port}`, fetch: nodeTransport() }).refundPayment(refund, {
      signal: controller.signal,
    });
    await expect(call).rejects.toMatchObject({ name: 'UnitPayAbortError', outcome: 'unknown' });
    await closed;
  });

  it.each([
    [{ agent: 1 }, 'agent'],
    [{ ca: 'x' }, 'ca'],
    [{ maxFreeSockets: -1 }, 'maxFreeSockets'],
    [{ proxy: 'http://p' }, 'proxy'],
  ])('refuses options such as %o, naming %s', (options, name) => {
    expect(() => nodeTransport(options as never)).toThrow(new RegExp(`^nodeTransport: "${name}": `));
  });
});

describe('a failure in which the request was given no socket proves that nothing was sent', () => {
  /** Counts what a server behind the failure saw of HTTP. */
  async function failure(server: Server | NetServer, scheme: 'http' | 'https'): Promise<unknown> {
    const port = await listening(server);
    const baseUrl = `${scheme}://127.0.0.1:${port}`;
    return client({ baseUrl, fetch: nodeTransport(), maxRetries: 0 })
      .refundPayment(refund)
      .catch((error: unknown) => error);
  }

  it.each([
    [
      'a reset in the TLS handshake',
      () => createNetServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
      'ECONNRESET',
    ],
    [
      'a connection closed in the TLS handshake',
      () => createNetServer((socket) => socket.once('data', () => socket.end())),
      undefined,
    ],
    ['plain HTTP on the TLS port', () => createHttpServer((_, response) => response.end('{}')), undefined],
  ])('%s', async (_, make, causeCode) => {
    const requests = vi.fn();
    const server = make().on('request', requests);
    const error = await failure(server, 'https');
    expect(error).toMatchObject({ name: 'UnitPayConnectionError', outcome: 'not-sent', requestSent: false });
    if (causeCode) expect(error).toMatchObject({ causeCode });
    expect(requests).not.toHaveBeenCalled();
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(KEYS.secretKey);
  });

  it('a refused port', async () => {
    const server = createNetServer();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    const call = client({ baseUrl: `http://127.0.0.1:${port}`, fetch: nodeTransport(), maxRetries: 0 });
    await expect(call.refundPayment(refund)).rejects.toMatchObject({ outcome: 'not-sent', causeCode: 'ECONNREFUSED' });
  });

  it('but not a connection that closes after the request', async () => {
    const error = await failure(
      createHttpServer((request) => request.socket.destroy()),
      'http',
    );
    expect(error).toMatchObject({ name: 'UnitPayConnectionError', outcome: 'unknown', requestSent: true });
  });
});
