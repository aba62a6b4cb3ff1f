// Stands in front of a server and says of each request when it arrives and when it is answered, before it is passed on.
import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a request is, without the numbers of orders: "POST /orders/…/pay", "the webhook pay", "getPayment". */
function nameOf(method, url, body) {
  const { pathname, searchParams } = new URL(url, 'http://tap');
  const called = searchParams.get('method') ?? new URLSearchParams(body).get('method');
  if (pathname === '/unitpay') return `the webhook ${called}`;
  return called ?? `${method} ${pathname.replace(/order-[0-9a-f]+/, '…')}`;
}

function forward(target, { method, url, headers }, body) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(target);
    const sent = ask({ hostname, port, method, path: url, headers, agent: false }, async (response) => {
      try {
        resolve({ status: response.statusCode, headers: response.headers, body: await text(response) });
      } catch (error) {
        reject(error);
      }
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Starts one. `boundary` is called, and waited for, with the name of each moment; pages that are only looked at have none.
 *
 * @returns Its address, and how to end it.
 */
export async function startTap(target, boundary) {
  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => '');
    const isMoment = request.method === 'POST' || request.url.includes('method');
    const name = isMoment ? nameOf(request.method, request.url, body) : undefined;
    try {
      if (name) await boundary(`${name} arrives`);
      const answer = await forward(target, request, body);
      if (name) await boundary(`${name} is answered`);
      const { 'transfer-encoding': _, ...headers } = answer.headers;
      response.writeHead(answer.status, { ...headers, 'content-length': Buffer.byteLength(answer.body) });
      response.end(answer.body);
    } catch {
      // Who asked sees a connection that breaks, as it would without a tap.
      request.socket.destroy();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}
