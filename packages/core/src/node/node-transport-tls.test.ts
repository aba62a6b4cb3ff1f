import { createServer as createHttpServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent, createServer, type RequestOptions } from 'node:https';
import {
  type AddressInfo,
  connect as connectTcp,
  createServer as createNetServer,
  type Server,
  type Socket,
} from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { selfSigned } from '../../test/certificate.js';
import { client, KEYS } from '../../test/runtimes.js';
import { nodeTransport } from './node-transport.js';

const { cert, key } = selfSigned();
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

const REFUNDED = gzipSync('{"result":{"message":"Возврат успешно произведен"}}');
const refund = { paymentId: '2154490981' };

/** A UnitPay over real TLS that packs its replies. */
async function unitpay() {
  const requests: string[] = [];
  const server = createServer({ cert, key }, (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(REFUNDED);
  });
  return { baseUrl: `https://127.0.0.1:${await listening(server)}`, requests };
}

/** A proxy that joins two connections when it is asked to by CONNECT, or refuses to. */
async function proxy(status = 200) {
  const asked: (string | undefined)[] = [];
  const server = createHttpServer();
  server.on('connect', ({ url }: IncomingMessage, socket: Duplex) => {
    asked.push(url);
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} no\r\n\r\n`);
      return;
    }
    const { hostname, port } = new URL(`http://${url}`);
    const beyond = connectTcp(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      beyond.pipe(socket).pipe(beyond);
    });
    beyond.on('error', () => socket.destroy());
    socket.on('error', () => beyond.destroy());
  });
  return { port: await listening(server), asked };
}

type Callback = (error: Error | null, socket: Duplex) => void;

/** What packages such as https-proxy-agent do: TLS to the target through a CONNECT of the proxy. */
class ConnectAgent extends Agent {
  constructor(readonly proxyPort: number) {
    super();
  }

  override createConnection(options: RequestOptions, callback?: Callback): undefined {
    const failed = (error: Error): void => callback?.(error, undefined as never);
    const path = `${options.host}:${options.port}`;
    httpRequest({ host: '127.0.0.1', port: this.proxyPort, method: 'CONNECT', path })
      .on('connect', (response, socket: Socket) => {
        if (response.statusCode === 200) callback?.(null, connectTls({ ...options, socket } as never));
        else failed(new Error(`the proxy answered ${response.statusCode}`));
      })
      .on('error', failed)
      .end();
  }
}

describe('the Node transport over TLS', () => {
  it('reads a packed reply of a server whose certificate is given', async () => {
    const { baseUrl, requests } = await unitpay();
    const fetch = nodeTransport({ ca: cert });
    await expect(client({ baseUrl, fetch }).refundPayment(refund)).resolves.toStrictEqual({
      message: 'Возврат успешно произведен',
    });
    expect(requests).toHaveLength(1);
  });

  it('sends nothing to a server whose certificate nobody trusts, and says so', async () => {
    const { baseUrl, requests } = await unitpay();
    const call = client({ baseUrl, fetch: nodeTransport(), maxRetries: 0 }).refundPayment(refund);
    const error: unknown = await call.catch((failure: unknown) => failure);
    expect(error).toMatchObject({ name: 'UnitPayConnectionError', outcome: 'not-sent', requestSent: false });
    expect(requests).toHaveLength(0);
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(KEYS.secretKey);
  });

  it('goes through a proxy by CONNECT, which sees the address and nothing of the request', async () => {
    const { baseUrl, requests } = await unitpay();
    const { port, asked } = await proxy();
    const fetch = nodeTransport({ agent: new ConnectAgent(port), ca: cert });
    await client({ baseUrl, fetch }).refundPayment(refund);
    expect(asked).toStrictEqual([new URL(baseUrl).host]);
    expect(requests).toHaveLength(1);
  });

  it('sends nothing when the proxy refuses, and does not claim to know that', async () => {
    const { baseUrl, requests } = await unitpay();
    const { port } = await proxy(407);
    const fetch = nodeTransport({ agent: new ConnectAgent(port), ca: cert });
    const call = client({ baseUrl, fetch, maxRetries: 0 }).refundPayment(refund);
    // With an agent of others the connection is theirs: only Node's own codes prove anything.
    await expect(call).rejects.toMatchObject({ name: 'UnitPayConnectionError', outcome: 'unknown' });
    expect(requests).toHaveLength(0);
  });

  it('closes the connection when the call is aborted in the middle of the handshake', async () => {
    const controller = new AbortController();
    let closed = Promise.resolve();
    const server = createNetServer((socket) => {
      closed = new Promise((resolve) => socket.once('close', () => resolve()));
      socket.on('error', () => {}).once('data', () => controller.abort());
    });
    const baseUrl = `https://127.0.0.1:${await listening(server)}`;
    const call = client({ baseUrl, fetch: nodeTransport({ ca: cert }) }).refundPayment(refund, {
      signal: controller.signal,
    });
    await expect(call).rejects.toMatchObject({ name: 'UnitPayAbortError', outcome: 'unknown' });
    await closed;
  });
});
