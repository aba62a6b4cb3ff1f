/**
 * @module
 * A `fetch` of our own for Node.js.
 */
import { type Agent, request as httpRequest } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import * as v from 'valibot';
import { checkOptions } from '../options/check-options.js';
import { count, namedOptions } from '../options/schemas.js';
import { got } from '../schema/describe.js';
import type { FetchLike } from '../wire/fetch-like.js';
import { type Abandonable, ConnectedHttpAgent, ConnectedHttpsAgent } from './connected-agents.js';
import { nodeReply } from './node-reply.js';

/** Options of {@link nodeTransport}. */
export interface NodeTransportOptions {
  /** Carries the requests, for a proxy: such as `HttpsProxyAgent` of `https-proxy-agent`, without keep-alive. With it only Node's own error codes prove that nothing was sent. */
  readonly agent?: Agent | undefined;
  /** Certificates (PEM) that are trusted instead of the usual ones, such as a mock's. */
  readonly ca?: string | readonly string[] | undefined;
  /** Connections kept open at most for reads; 16 by default. */
  readonly maxFreeSockets?: number | undefined;
}

const options = namedOptions({
  agent: v.optional(
    v.custom<Agent>(
      (value) => typeof (value as { addRequest?: unknown } | null)?.addRequest === 'function',
      ({ input }) => `expected an Agent of node:http or node:https, ${got(input)}`,
    ),
  ),
  ca: v.optional(
    v.custom<string | readonly string[]>(
      (value) => [value].flat().every((one) => typeof one === 'string' && one.includes('BEGIN CERTIFICATE')),
      'expected certificates in PEM: a string that begins with -----BEGIN CERTIFICATE-----, or an array of them',
    ),
  ),
  maxFreeSockets: v.optional(count(1_000), 16),
});

/**
 * Sends requests through `node:https` instead of the global `fetch`: for the option `fetch` of {@link UnitPay}.
 *
 * It is faster, tells more failures where nothing was sent (a reset in the TLS handshake, plain HTTP on the TLS port), and no patch of the
 * global `fetch` (Next.js, tracing) sees its requests. Reads share keep-alive connections; what moves money goes out on a connection of its own.
 *
 * @throws UnitPayValidationError naming every wrong option.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/decisions/0012-ofetch-as-a-pipe.md
 * @example
 * const unitpay = new UnitPay({ projectId, secretKey, fetch: nodeTransport() });
 */
export function nodeTransport(given: NodeTransportOptions = {}): FetchLike {
  const { agent, ca, maxFreeSockets } = checkOptions('nodeTransport', options, given);
  const tls = ca === undefined ? {} : { ca: [ca].flat() };
  const agents = {
    kept: agentsFor({ keepAlive: true, maxFreeSockets, ...tls }),
    own: agentsFor({ keepAlive: false, ...tls }),
  };

  return (url, { headers, signal, keepalive }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const secure = url.startsWith('https:');
      const chosen = agent ?? agents[keepalive === false ? 'own' : 'kept'][secure ? 'https' : 'http'];
      const options: RequestOptions & Abandonable = {
        method: 'GET',
        headers: { ...headers, 'accept-encoding': 'gzip' },
        agent: chosen,
        abandon: signal,
        ...(agent && tls),
      };
      const request = (secure ? httpsRequest : httpRequest)(url, options);
      let connected = false;
      const abort = (): void => {
        request.destroy(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
      request.on('socket', () => {
        connected = true;
      });
      request.on('close', () => signal.removeEventListener('abort', abort));
      request.on('response', (message) => resolve(nodeReply(message)));
      request.on('error', (error) => reject(connected || agent ? error : neverSent(error)));
      request.end();
    });
}

function agentsFor(settings: ConstructorParameters<typeof ConnectedHttpsAgent>[0]): { http: Agent; https: Agent } {
  return { http: new ConnectedHttpAgent(settings), https: new ConnectedHttpsAgent(settings) };
}

/** Without a socket nothing can have been written: `syscall` says so to who reads the failure, the code stays the real one. */
function neverSent(error: NodeJS.ErrnoException): Error {
  return Object.assign(new Error(error.message), { code: error.code, syscall: 'connect' });
}
