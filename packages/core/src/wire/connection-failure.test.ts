import { describe, expect, it } from 'vitest';
import { readConnectionFailure } from './connection-failure.js';

function coded(code: string, rest: object = {}): Error {
  return Object.assign(new Error(`${code} http://127.0.0.1/api?secretKey=k`), { code, ...rest });
}

function fetchFailed(cause: unknown): TypeError {
  return new TypeError('fetch failed', { cause });
}

// The error objects below were recorded from: Node 20.20 and 24 (undici), Bun 1.3, Deno 2.5, workerd 2025-11.
describe.each([
  ['a refused connection in Node', fetchFailed(coded('ECONNREFUSED', { syscall: 'connect' })), 'ECONNREFUSED'],
  ['an unknown host in Node', fetchFailed(coded('ENOTFOUND', { syscall: 'getaddrinfo' })), 'ENOTFOUND'],
  ['a connect timeout in Node', fetchFailed(coded('UND_ERR_CONNECT_TIMEOUT')), 'UND_ERR_CONNECT_TIMEOUT'],
  ['a kernel timeout while connecting', fetchFailed(coded('ETIMEDOUT', { syscall: 'connect' })), 'ETIMEDOUT'],
  ['an expired certificate', fetchFailed(coded('CERT_HAS_EXPIRED')), 'CERT_HAS_EXPIRED'],
  [
    'all addresses of a host refusing',
    fetchFailed(
      Object.assign(
        new AggregateError([
          coded('ECONNREFUSED', { syscall: 'connect' }),
          coded('ENETUNREACH', { syscall: 'connect' }),
        ]),
        {
          code: 'ECONNREFUSED',
        },
      ),
    ),
    'ECONNREFUSED',
  ],
  [
    'a refused connection in Bun',
    coded('ConnectionRefused', { path: 'http://127.0.0.1:1/?secretKey=k', errno: 0 }),
    'ConnectionRefused',
  ],
  [
    'a refused connection in Deno',
    new TypeError(
      'error sending request for url (http://127.0.0.1:1/?secretKey=k): client error (Connect): tcp connect error: Connection refused (os error 111)',
    ),
    undefined,
  ],
])('%s', (_, error, code) => {
  it('proves that nothing was sent', () => {
    expect(readConnectionFailure(error)).toStrictEqual({ requestSent: false, code });
  });
});

describe.each([
  ['a reset in Node', fetchFailed(coded('ECONNRESET', { syscall: 'read' })), 'ECONNRESET'],
  ['a socket closed by the other side', fetchFailed(coded('UND_ERR_SOCKET')), 'UND_ERR_SOCKET'],
  ['a timeout of headers', fetchFailed(coded('UND_ERR_HEADERS_TIMEOUT')), 'UND_ERR_HEADERS_TIMEOUT'],
  ['a timeout of an open connection', fetchFailed(coded('ETIMEDOUT', { syscall: 'read' })), 'ETIMEDOUT'],
  [
    'several failures of which one is not about connecting',
    fetchFailed(new AggregateError([coded('ECONNREFUSED'), coded('ECONNRESET')])),
    undefined,
  ],
  ['a closed connection in Bun', coded('ConnectionClosed'), 'ConnectionClosed'],
  [
    'a reset in Deno',
    new TypeError(
      'error sending request for url (http://x/?secretKey=k): client error (SendRequest): connection closed before message completed',
    ),
    undefined,
  ],
  ['a lost connection in Workers', new Error('Network connection lost.'), undefined],
  ['a code that is no identifier', fetchFailed(coded('key: s3cret/key')), undefined],
  ['a thrown string', 'no', undefined],
  ['nothing', undefined, undefined],
])('%s', (_, error, code) => {
  it('counts as sent', () => {
    expect(readConnectionFailure(error)).toStrictEqual({ requestSent: true, code });
  });
});

it('does not follow a circular chain of causes for ever', () => {
  const error: { cause?: unknown } = new Error('loop');
  error.cause = error;
  expect(readConnectionFailure(error).requestSent).toBe(true);
});
