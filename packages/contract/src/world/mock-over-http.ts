/**
 * @module
 * The mock on a port: the client, the payer (by the control API) and the webhooks all go over TCP.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnitPay } from '@unitpay-kit/core';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { mockGiven } from './mock-given.js';
import { KEYS, NOT_TRANSFERRED, SUM, WRONG_KEYS } from './mock-keys.js';
import { type ShopServer, shopServer } from './shop-server.js';
import type { Payer, World } from './world.js';

/** Opens a world of its own on two free ports of the loopback. */
export async function mockOverHttp(): Promise<World> {
  const listener = await createMockUnitPay(KEYS).listen({ port: 0 });
  const unitpay = new UnitPay({ ...KEYS, baseUrl: listener.url });
  const server = shopServer(unitpay, SUM);
  const shop = await listen(server);
  const control = controlApi(listener.url);
  await control(`projects/${KEYS.projectId}`, { webhookUrl: shop.url });
  const payer: Payer = {
    pay: async (paymentId) => void (await control(`payments/${paymentId}/pay`)),
    decline: async (paymentId) => void (await control(`payments/${paymentId}/fail`)),
  };
  const subscriptionOf = async (paymentId: string) => {
    const { payment } = await control(`payments/${paymentId}`, null);
    return String((payment as { subscriptionId: unknown }).subscriptionId);
  };
  return {
    name: 'the mock over HTTP',
    unitpay,
    stranger: new UnitPay({ ...WRONG_KEYS, baseUrl: listener.url }),
    given: mockGiven(unitpay, payer, subscriptionOf),
    payer,
    shop: server.shop,
    provider: {
      remembers: () => {},
      advance: async (ms) => void (await control('clock', { advance: ms })),
      settle: async () => void (await control('idle')),
      repeat: async (paymentId) => void (await control(`payments/${paymentId}/repeat`)),
      settlePayout: async (transactionId, status) =>
        void (await control(`payouts/${transactionId}/settle`, {
          status,
          ...(status === 'error' ? { error: NOT_TRANSFERRED } : {}),
        })),
      failNext: async (method, code) =>
        void (await control('faults', { method, kind: 'error', code, message: 'по просьбе', count: 1 })),
    },
    async close() {
      await listener.close();
      await shop.close();
    },
  };
}

/** Calls the mock's control API: a POST, or a GET when the body is null. */
function controlApi(url: string) {
  return async (path: string, body: object | null = {}): Promise<Record<string, unknown>> => {
    const response = await fetch(`${url}/__mock__/${path}`, {
      ...(body === null ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  };
}

async function listen({ handle }: ShopServer): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const query = request.url?.split('?')[1] ?? '';
    handle(query, request.socket.remoteAddress ?? '').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/unitpay`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
