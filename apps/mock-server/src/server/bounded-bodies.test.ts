import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPayment } from '../../test/api.js';
import { createMockUnitPay, type MockListener } from '../index.js';

const MEBIBYTE = 1024 * 1024;
const mock = createMockUnitPay();
let listener: MockListener;
beforeAll(async () => {
  listener = await mock.listen();
});
afterAll(() => mock.dispose());

/** So many bytes in chunks of one mebibyte, without their length told before. */
function chunked(size: number): Buffer {
  const parts = Array.from({ length: Math.ceil(size / MEBIBYTE) }, (_, index) => {
    const length = Math.min(MEBIBYTE, size - index * MEBIBYTE);
    return Buffer.concat([Buffer.from(`${length.toString(16)}\r\n`), Buffer.alloc(length, ' '), Buffer.from('\r\n')]);
  });
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

/** Sends raw bytes, and gives the first line of the answer. */
async function firstLine(request: string, headers: readonly string[], body: Buffer): Promise<string> {
  const { hostname, port } = new URL(listener.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  const answered = once(socket, 'data');
  socket.write([`${request} HTTP/1.1`, `Host: ${hostname}:${port}`, ...headers, '', ''].join('\r\n'));
  socket.write(body);
  const [first] = (await answered) as [Buffer];
  socket.destroy();
  return String(first).split('\r\n')[0] as string;
}

const CHUNKED = ['Transfer-Encoding: chunked'];
const JSON_TYPE = 'Content-Type: application/json';

describe.each([
  'GET /api?method=getPartner',
  'POST /api',
  'GET /api/getPartner',
  'GET /',
  'POST /dashboard/try',
  'GET /pay/135-mock',
  'POST /pay/135-mock',
  'GET /unitpay.js',
  'GET /openapi.json',
  'GET /__mock__/health',
  'POST /__mock__/reset',
  'POST /__mock__/idle',
  'POST /__mock__/journal/clear',
  'POST /__mock__/faults/reset',
  'POST /__mock__/faults/1/remove',
  'POST /__mock__/payments/1001/pay',
  'POST /__mock__/nowhere',
  'PUT /nowhere',
])('%s', (request) => {
  it('refuses 17 MB that come in chunks', async () => {
    expect(await firstLine(request, CHUNKED, chunked(17 * MEBIBYTE))).toBe('HTTP/1.1 413 Payload Too Large');
  });

  it('refuses 17 MB that say so, without waiting for them', async () => {
    const length = `Content-Length: ${17 * MEBIBYTE}`;
    expect(await firstLine(request, [length], Buffer.alloc(10))).toBe('HTTP/1.1 413 Payload Too Large');
  });
});

it('what is refused is not done', async () => {
  const paymentId = await createPayment(mock);
  await firstLine('POST /__mock__/reset', CHUNKED, chunked(17 * MEBIBYTE));
  expect(mock.payment(paymentId)).toBeDefined();
});

it('chunks of up to 16 MB are taken where a body is read and where none is', async () => {
  const state = Buffer.concat([Buffer.from('d\r\n{"version":2}\r\n'), chunked(16 * MEBIBYTE - 13)]);
  expect(await firstLine('POST /__mock__/state', [...CHUNKED, JSON_TYPE], state)).toBe('HTTP/1.1 200 OK');
  expect(await firstLine('POST /__mock__/reset', CHUNKED, chunked(16 * MEBIBYTE))).toBe('HTTP/1.1 200 OK');
  expect(await firstLine('POST /__mock__/reset', CHUNKED, chunked(0))).toBe('HTTP/1.1 200 OK');
});

it('a client that goes away in the middle of its chunks, or ends them with nonsense, harms nobody', async () => {
  const { hostname, port } = new URL(listener.url);
  for (const rest of ['', 'zz\r\n']) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write(
      `POST /__mock__/reset HTTP/1.1\r\nHost: ${hostname}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n${rest}`,
    );
    await new Promise((sent) => socket.write('', sent));
    socket.destroy();
  }
  expect((await fetch(`${listener.url}/__mock__/health`)).status).toBe(200);
});

it('in-process a stream above the limit is refused alike', async () => {
  const body = () => new Blob([Buffer.alloc(17 * MEBIBYTE)]).stream();
  for (const path of ['/__mock__/reset', '/api', '/nowhere']) {
    const response = await mock.fetch(`${mock.origin}${path}`, {
      method: 'POST',
      body: body(),
      duplex: 'half',
    } as RequestInit);
    expect([response.status, await response.json()]).toEqual([
      413,
      { error: { code: 'too-large', message: 'A body may have 16 MB at most.' } },
    ]);
  }
});
