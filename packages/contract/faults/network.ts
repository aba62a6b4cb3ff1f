/**
 * @module
 * Servers on loopback that fail below HTTP, or by HTTP alone.
 */
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net';
import { certificates } from './certificates.js';
import type { Expected } from './faults.js';

/** A place to call that fails in its way. */
export interface Trap {
  readonly origin: string;
  /** Requests that arrived. */
  readonly reached: () => number;
  close(): Promise<void>;
}

export interface NetworkFault extends Expected {
  readonly name: string;
  readonly open: () => Promise<Trap>;
  /** Node's own fetch sends a GET again after 421, as HTTP allows: see decision 0012. */
  readonly repeatedByGlobalFetch?: true;
}

async function listening(server: Server, scheme: string, reached: () => number, host = '127.0.0.1'): Promise<Trap> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `${scheme}://${host}:${(server.address() as AddressInfo).port}`,
    reached,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Takes connections and bytes, and never answers. */
export function blackHole(): Promise<Trap> {
  let requests = 0;
  const server = createTcp((socket) => socket.once('data', () => requests++));
  return listening(server, 'http', () => requests);
}

async function refusedPort(): Promise<Trap> {
  const trap = await blackHole();
  await trap.close();
  return { ...trap, close: async () => {} };
}

function status(code: number): () => Promise<Trap> {
  return () => {
    let requests = 0;
    const server = createHttp((_, response) => {
      requests++;
      response.writeHead(code).end();
    });
    return listening(server, 'http', () => requests);
  };
}

function tls(certificate: keyof typeof certificates): () => Promise<Trap> {
  return () => {
    let requests = 0;
    const server = createHttps(certificates[certificate], (_, response) => {
      requests++;
      response.end('{}');
    });
    return listening(server, 'https', () => requests, 'localhost');
  };
}

const unknownHost = async (): Promise<Trap> => ({
  origin: 'https://no-such-host.invalid',
  reached: () => 0,
  close: async () => {},
});

const never = { ends: ['connection'], outcome: 'not-sent', requests: 0 } as const;

export const NETWORK_FAULTS: readonly NetworkFault[] = [
  { name: 'a host that does not exist', open: unknownHost, ...never },
  { name: 'a refused port', open: refusedPort, ...never },
  { name: 'a black hole', open: blackHole, ends: ['timeout'], outcome: 'unknown', requests: 1 },
  {
    name: 'status 421',
    open: status(421),
    ends: ['http'],
    outcome: 'refused',
    requests: 1,
    repeatedByGlobalFetch: true,
  },
  { name: 'status 301 without a location', open: status(301), ends: ['http'], outcome: 'unknown', requests: 1 },
  { name: 'an expired certificate', open: tls('expired'), ...never },
  { name: "another host's certificate", open: tls('wrongName'), ...never },
  { name: 'a self-signed certificate', open: tls('selfSigned'), ...never },
];
