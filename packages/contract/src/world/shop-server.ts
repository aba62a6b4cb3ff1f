/**
 * @module
 * The merchant's server of the mock worlds: core's webhook, with a memory of what came and a will to refuse.
 */
import { createWebhook, memoryStore, type UnitPay, WebhookReject } from '@unitpay-kit/core';
import type { Shop } from './world.js';

/** A shop, and the handler of its webhooks. */
export interface ShopServer {
  readonly shop: Shop;
  /** Answers one webhook, given its raw query and the sender's address. */
  handle(query: string, ip: string): Promise<{ status: number; headers: Record<string, string>; body: string }>;
}

/** Opens a shop whose every order costs `sum` rubles. */
export function shopServer(client: UnitPay, sum: string): ShopServer {
  const heard = new Map<string, string[]>();
  const delivered = new Map<string, number>();
  let refusing: string | undefined;
  const answer = ({ method }: { readonly method: string }) => {
    if (method === refusing) throw new WebhookReject('Нет в наличии');
  };
  const webhook = createWebhook({
    client,
    store: memoryStore(),
    order: () => ({ sum, currency: 'RUB' }),
    onCheck: answer,
    onPay: (event) => {
      answer(event);
      delivered.set(event.unitpayId, (delivered.get(event.unitpayId) ?? 0) + 1);
    },
    allowLoopback: true,
    ipFeed: false,
    logger: false,
  });
  return {
    shop: {
      received: (paymentId) => heard.get(paymentId) ?? [],
      delivered: (paymentId) => delivered.get(paymentId) ?? 0,
      refuse: (method) => {
        refusing = method;
      },
      accept: () => {
        refusing = undefined;
      },
    },
    async handle(query, ip) {
      const { unitpayId, method } = webhook.verify({ query, ip });
      heard.set(unitpayId, [...(heard.get(unitpayId) ?? []), method]);
      const { status, headers, body } = await webhook.process({ method: 'GET', query, ip });
      return { status, headers: { ...headers }, body };
    },
  };
}
