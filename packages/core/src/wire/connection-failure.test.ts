import { describe, expect, it } from 'vitest';
import { readConnectionFailure } from './connection-failure.js';

function coded(code: string, rest: object = {}): Error {
  return Object.assign(new Error(`${code} http://127.0.0.1/api?secretKey=k`), { code, ...rest });
}

function fetchFailed(cause: unknown): TypeError {
  return new TypeError('fetch failed', { cause });
}

function system(code: string, syscall: string): Error {
  return Object.assign(new Error(`${syscall} ${code}`), { code, syscall, errno: -1 });
}

// Recorded from Node 20.20 (undici), Bun 1.4, Deno 2.9 and workerd 1.20261117; older Bun calls the same by other names.
describe.each([
  ['a refused connection in Node', fetchFailed(system('ECONNREFUSED', 'connect')), 'ECONNREFUSED'],
  ['an unknown host in Node', fetchFailed(system('ENOTFOUND', 'getaddrinfo')), 'ENOTFOUND'],
  ['a connect timeout in Node', fetchFailed(coded('UND_ERR_CONNECT_TIMEOUT')), 'UND_ERR_CONNECT_TIMEOUT'],
  ['a kernel timeout while connecting', fetchFailed(system('ETIMEDOUT', 'connect')), 'ETIMEDOUT'],
  ['an expired certificate', fetchFailed(coded('CERT_HAS_EXPIRED')), 'CERT_HAS_EXPIRED'],
  ['a port that the fetch standard blocks, in Node', fetchFailed(new Error('bad port')), undefined],
  [
    'all addresses of a host refusing',
    fetchFailed(
      Object.assign(new AggregateError([system('ECONNREFUSED', 'connect'), system('ENETUNREACH', 'connect')]), {
        code: 'ECONNREFUSED',
      }),
    ),
    'ECONNREFUSED',
  ],
  [
    'a refused connection in Bun',
    Object.assign(new TypeError('ECONNREFUSED: Unable to connect. Is the computer able to access the url?'), {
      code: 'ECONNREFUSED',
      path: 'http://127.0.0.1:1/?secretKey=k',
      errno: 0,
    }),
    'ECONNREFUSED',
  ],
  ['an unknown host in Bun', system('ENOTFOUND', 'getaddrinfo'), 'ENOTFOUND'],
  ['a refused connection in older Bun', coded('ConnectionRefused'), 'ConnectionRefused'],
  [
    'an unknown host in Deno',
    fetchFailed(
      new Error(
        'error sending request for url (http://x.invalid/?secretKey=k): client error (Connect): dns error: failed to lookup address information: Name or service not known',
      ),
    ),
    undefined,
  ],
  ['a blocked port in Deno', new TypeError('Fetch failed: Requests to port 1 are blocked'), undefined],
])('%s', (_, error, code) => {
  it('proves that nothing was sent', () => {
    expect(readConnectionFailure(error)).toMatchObject({ requestSent: false, code });
  });
});

describe.each([
  ['a reset in Node', fetchFailed(system('ECONNRESET', 'read')), 'ECONNRESET'],
  ['a socket closed by the other side', fetchFailed(coded('UND_ERR_SOCKET')), 'UND_ERR_SOCKET'],
  ['a timeout of headers', fetchFailed(coded('UND_ERR_HEADERS_TIMEOUT')), 'UND_ERR_HEADERS_TIMEOUT'],
  ['a timeout of an open connection', fetchFailed(system('ETIMEDOUT', 'read')), 'ETIMEDOUT'],
  ['a host that became unreachable before it answered', fetchFailed(system('EHOSTUNREACH', 'read')), 'EHOSTUNREACH'],
  ['a network that went away while sending', fetchFailed(system('ENETUNREACH', 'write')), 'ENETUNREACH'],
  [
    'several failures of which one is not about connecting',
    fetchFailed(new AggregateError([coded('ECONNREFUSED'), coded('ECONNRESET')])),
    undefined,
  ],
  [
    'a reset in Bun',
    Object.assign(new TypeError('ECONNRESET: The socket connection was closed unexpectedly.'), { code: 'ECONNRESET' }),
    'ECONNRESET',
  ],
  ['a reset in Deno', fetchFailed(new Error('Connection reset by peer (os error 104)')), undefined],
  [
    'a closed connection in Deno',
    fetchFailed(
      new Error(
        'error sending request from 127.0.0.1:1 for http://127.0.0.1:2/?secretKey=k (127.0.0.1:2): client error (SendRequest): connection closed before message completed',
      ),
    ),
    undefined,
  ],
  ['a body that breaks off in Deno', new TypeError('error reading a body from connection'), undefined],
  ['a refused connection in Workers, which looks like a reset', new Error('Network connection lost.'), undefined],
  ['an unknown host in Workers', new Error('internal error; reference = hialchqpnj4omth2oatlu87m'), undefined],
  ['a code that is no identifier', fetchFailed(coded('key: s3cret/key')), undefined],
  ['a thrown string', 'no', undefined],
  ['nothing', undefined, undefined],
])('%s', (_, error, code) => {
  it('counts as sent', () => {
    expect(readConnectionFailure(error)).toMatchObject({ requestSent: true, code });
  });
});

it('connectionFailure does not follow a circular chain of causes forever', () => {
  const error: { cause?: unknown } = new Error('loop');
  error.cause = error;
  expect(readConnectionFailure(error).requestSent).toBe(true);
});

it.each([
  [
    'a getter that throws',
    Object.defineProperty(new Error(), 'code', {
      get() {
        throw new Error('secretKey=k');
      },
    }),
  ],
  ['errors that hold themselves', selfContained()],
])('connectionFailure counts a failure that can’t be looked at as sent: %s', (_, error) => {
  expect(readConnectionFailure(error)).toMatchObject({ requestSent: true, code: undefined });
});

function selfContained(): AggregateError {
  const error = new AggregateError([]);
  error.errors.push(error);
  return error;
}
