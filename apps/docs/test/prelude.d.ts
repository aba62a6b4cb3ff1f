// What the blocks of the documentation take for granted: a client, a database, the merchant's own functions, other runtimes.
import type { OrderEvent, PayEvent, Refunds, UnitPay, Webhook, WebhookOptions, WebhookStore } from '@unitpay-kit/core';
import type { Pool, PoolClient } from 'pg';

type Handled = Promise<void>;
interface Order {
  readonly sum: string;
  readonly currency: string;
  readonly paidBy: string | undefined;
}

declare global {
  const unitpay: UnitPay;
  const webhook: Webhook;
  const refunds: Refunds<PoolClient>;
  const pool: Pool;
  const order: (event: OrderEvent) => Promise<Order | null>;
  /** What the reader's own order says, and what marks it as paid. */
  const expectedOrder: (event: OrderEvent) => Promise<Order | null>;
  const payOrder: (event: PayEvent) => Handled;
  /** The other options of the reader's webhook. */
  const options: Omit<WebhookOptions, 'order' | 'onPay'>;
  const onPay: (event: PayEvent) => Handled;
  const payoutStatus: string;
  const secretKey: string;
  /** The merchant's own orders. */
  const orders: {
    find(id: string): Promise<Order | null>;
    inStock(id: string): Promise<boolean>;
    /** Whether this payment has paid the order, now or earlier. */
    pay(id: string, paymentId: string): Promise<boolean>;
    fulfil(id: string, paymentId: string): Handled;
    deliver(id: string, paymentId: string): Handled;
    held(id: string, paymentId: string): Handled;
    keepSubscription(id: string, subscriptionId: string): Handled;
  };
  /** A store of the reader's own, and a test runner. */
  const myStore: (connection: unknown) => WebhookStore;
  const connect: () => Promise<unknown>;
  const it: (name: string, run: () => unknown) => void;
  /** Frameworks and runtimes. */
  const fromNodeMiddleware: typeof import('h3-v1').fromNodeMiddleware;
  const Bun: {
    serve(server: {
      port: number;
      fetch(
        request: Request,
        server: { requestIP(request: Request): { address: string } | null },
      ): Response | Promise<Response>;
    }): unknown;
  };
  const Deno: {
    serve(
      options: { port: number },
      handler: (request: Request, info: { remoteAddr: { hostname: string } }) => Response | Promise<Response>,
    ): unknown;
  };
}
