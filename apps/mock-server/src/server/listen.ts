/**
 * @module
 * Opens a port for a mock, and closes it without cutting anybody off.
 */
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { settleAllDue } from '../engine/due.js';
import type { MockApp } from '../env.js';
import type { ListenOptions, MockListener, TlsFiles } from '../mock/mock-unitpay.js';
import { waitUntilIdle } from '../mock/reset.js';
import type { World } from '../world.js';
import { withBoundedBodies } from './bounded-bodies.js';
import { ListenError } from './listen-error.js';

/** How often a listening mock looks for payments whose time has come. */
const SWEEP = 60_000;
/** How long open requests may take to end once the mock is closed. */
const GRACE = 2_000;
/** Longest request line with its headers: a receipt of a hundred lines in `cashItems` is longer than Node's own 16 KiB. */
const HEADER_LIMIT = 256 * 1024;

/**
 * Listens; rejects with a ListenError when the port is taken or not allowed.
 *
 * @param ownProcess Whether the process is the mock's alone.
 */
export async function listen(
  app: MockApp,
  world: World,
  { port = 0, host = '127.0.0.1', tls }: ListenOptions,
  ownProcess: boolean,
): Promise<Pick<MockListener, 'url' | 'close'>> {
  const server = await createHttpServer(app, ownProcess, tls);
  await open(server, port, host);
  const sweep = setInterval(() => void world.background.follow(settleAllDue(world)), SWEEP);
  sweep.unref();
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${shownHost(host)}:${bound}`,
    close: async () => {
      clearInterval(sweep);
      await close(server, world);
    },
  };
}

async function createHttpServer(app: MockApp, ownProcess: boolean, tls: TlsFiles | undefined): Promise<Server> {
  try {
    // Loaded only where it is wanted: every start without it would pay for it.
    const own = tls === undefined ? createServer : (await import('node:https')).createServer;
    const create = own as (options: ServerOptions, listener: RequestListener) => Server;
    return createAdaptorServer({
      fetch: app.fetch,
      // Lighter Request and Response make the server faster, but in a user's process the global ones stay as they are.
      overrideGlobalObjects: ownProcess,
      createServer: (options: ServerOptions, listener: RequestListener) => create(options, withBoundedBodies(listener)),
      serverOptions: { maxHeaderSize: HEADER_LIMIT, ...tls },
    } as Parameters<typeof createAdaptorServer>[0]) as Server;
  } catch (error) {
    // Not the error itself: its text could hold a piece of the key.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
    throw new ListenError(
      `The certificate or its key can't be used (${code}): both have to be PEM texts that belong together.`,
      'TLS_PAIR',
    );
  }
}

function open(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): ListenError {
  const code = error.code ?? 'UNKNOWN';
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken. Choose another one, or 0 for any free port.`,
    EACCES: `Port ${port} on ${host} may not be opened by this user. Choose one above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}.`,
    ENOTFOUND: `The host ${host} is not known.`,
  };
  return new ListenError(reasons[code] ?? `Port ${port} on ${host} could not be opened: ${error.message}`, code);
}

async function close(server: Server, world: World): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Live streams end here; they would stay open forever.
  world.events.emit({ type: 'closing' });
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), GRACE);
  const resume = world.deferred.flushNow();
  await waitUntilIdle(world);
  await closed;
  resume();
  clearTimeout(cut);
}

/** An address for links: one that listens everywhere is reached as localhost. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
