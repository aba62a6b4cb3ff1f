/** @module A listening mock and a listening shop for the browser tests. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMockUnitPay, type MockOptions, type MockUnitPay } from '../../src/index.js';

/** Both, and how to close them. */
export interface Site {
  readonly mock: MockUnitPay;
  /** The mock's address. */
  readonly url: string;
  /** The shop's address: any path answers with a page that names it. */
  readonly shopUrl: string;
  /** Serves HTML at a path of the shop. */
  readonly serve: (path: string, html: string) => void;
  readonly close: () => Promise<void>;
}

/** Opens a mock and a shop, each on a free port. */
export async function openSite(options: MockOptions = {}): Promise<Site> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      pages.get(pathname) ?? `<!DOCTYPE html><title>shop</title><link rel="icon" href="data:,"><h1>${pathname}</h1>`,
    );
  });
  const shopUrl = await listen(server);
  const mock = createMockUnitPay({
    webhook: () => Response.json({ result: { message: 'ok' } }),
    successUrl: `${shopUrl}/success`,
    failUrl: `${shopUrl}/fail`,
    ...options,
  });
  const { url, close } = await mock.listen();
  return {
    mock,
    url,
    shopUrl,
    serve: (path, html) => pages.set(path, html),
    close: async () => {
      await close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}
