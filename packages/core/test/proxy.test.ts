import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { ProxyAgent, fetch as undiciFetch } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultServer, result, startFaultServer } from './fault-server.js';
import { client } from './runtimes.js';

let target: FaultServer;
let proxy: Server;
const tunnels: (string | undefined)[] = [];

beforeAll(async () => {
  target = await startFaultServer(result([]));
  proxy = createServer().on('connect', (request, socket) => {
    tunnels.push(request.url);
    const upstream = connect(Number(new URL(target.origin).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  proxy.close();
  await target.close();
});

it('a call goes through an undici ProxyAgent as the README says', async () => {
  const dispatcher = new ProxyAgent(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  const unitpay = client({
    baseUrl: target.origin,
    fetch: (url, init) => undiciFetch(url, { ...init, dispatcher }) as unknown as Promise<Response>,
  });
  await expect(unitpay.listSubscriptions({})).resolves.toStrictEqual([]);
  expect(tunnels).toStrictEqual([new URL(target.origin).host]);
  await dispatcher.close();
});
