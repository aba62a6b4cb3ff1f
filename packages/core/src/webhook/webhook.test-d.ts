import { expectTypeOf, it } from 'vitest';
import {
  type CheckEvent,
  createRefunds,
  createWebhook,
  type ErrorEvent,
  memoryLedger,
  memoryStore,
  type PayEvent,
  type PreauthEvent,
  UnitPay,
  type Webhook,
  type WebhookEvent,
  type WebhookOptions,
  type WebhookStore,
} from '../index.js';

interface Transaction {
  query(sql: string): Promise<void>;
}
declare const transactional: WebhookStore<Transaction>;

const keys = { projectId: '135', secretKey: 'key' };

it('the transaction of the context follows from the store', () => {
  createWebhook({
    ...keys,
    store: transactional,
    order: (_event, { transaction }) => {
      expectTypeOf(transaction).toEqualTypeOf<Transaction>();
      return null;
    },
    onPay: async (event, { transaction, signal }) => {
      expectTypeOf(event).toEqualTypeOf<PayEvent>();
      expectTypeOf(transaction).toEqualTypeOf<Transaction>();
      expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
      await transaction.query('update orders');
    },
  });
});

it('memoryStore gives no transaction', () => {
  const webhook = createWebhook({
    ...keys,
    store: memoryStore(),
    order: 'unchecked',
    onPay: (_event, { transaction }) => expectTypeOf(transaction).toEqualTypeOf<undefined>() as never,
  });
  expectTypeOf(webhook).toEqualTypeOf<Webhook>();
});

it('each handler gets its own event, and may return nothing or a message', () => {
  createWebhook({
    client: new UnitPay({ projectId: 135, publicKey: '135-a', secretKey: 'key' }),
    store: memoryStore(),
    order: (event) => {
      expectTypeOf(event).toEqualTypeOf<CheckEvent | PayEvent | PreauthEvent>();
      expectTypeOf(event.orderSum).toEqualTypeOf<string>();
      return { sum: 900, currency: 'RUB' };
    },
    onCheck: (event) => {
      expectTypeOf(event).toEqualTypeOf<CheckEvent>();
    },
    onPay: async () => 'done',
    onPreauth: (event) => void expectTypeOf(event).toEqualTypeOf<PreauthEvent>(),
    onPaymentError: (event) => {
      expectTypeOf(event).toEqualTypeOf<ErrorEvent>();
      expectTypeOf(event.orderSum).toEqualTypeOf<string | undefined>();
    },
  });
});

it('an event is told apart by its method', () => {
  expectTypeOf<Extract<WebhookEvent, { method: 'pay' }>>().toEqualTypeOf<PayEvent>();
  expectTypeOf<WebhookEvent['method']>().toEqualTypeOf<'check' | 'pay' | 'preauth' | 'error'>();
});

it('store, order and onPay are required', () => {
  const order = () => null;
  // @ts-expect-error store is missing
  createWebhook({ ...keys, order, onPay: () => {} });
  // @ts-expect-error onPay is missing
  createWebhook({ ...keys, store: memoryStore(), order });
  // @ts-expect-error order is missing
  createWebhook({ ...keys, store: memoryStore(), onPay: () => {} });
  // @ts-expect-error a handler returns nothing or a message
  createWebhook({ ...keys, store: memoryStore(), order, onPay: () => 7 });
  // @ts-expect-error an unknown option
  createWebhook({ ...keys, store: memoryStore(), order, onPay: () => {}, trustProxy: true });
});

it('an order is described as a database gives it', () => {
  class Decimal {
    toFixed = (_places?: number): string => '900.00';
    toString(): string {
      return '900.00';
    }
  }
  for (const sum of ['900.00', 900, 900n, new Decimal()]) {
    createWebhook({
      ...keys,
      store: memoryStore(),
      order: () => ({ sum, currency: 'RUB', test: true }),
      onPay: () => {},
    });
  }
  // @ts-expect-error a list of sums is no sum
  const order: WebhookOptions['order'] = () => ({ sum: ['900.00'], currency: 'RUB' });
  void order;
});

it('a client of either copy of the package is taken, and nothing that only looks like one', () => {
  // The class of the other copy has private fields of its own, so that the two are not assignable to each other.
  class OtherCopy {
    readonly #options = {};
    get [Symbol.toStringTag](): 'UnitPay' {
      return Object.keys(this.#options) && 'UnitPay';
    }
  }
  createWebhook({ client: new OtherCopy(), store: memoryStore(), order: () => null, onPay: () => {} });
  createRefunds({ client: new OtherCopy(), ledger: memoryLedger() });
  const getPayment = async () => ({});
  const refundPayment = async () => ({ message: '' });
  // @ts-expect-error no client
  createWebhook({ client: { getPayment }, store: memoryStore(), order: () => null, onPay: () => {} });
  // @ts-expect-error no client
  createRefunds({ client: { getPayment, refundPayment }, ledger: memoryLedger() });
});
