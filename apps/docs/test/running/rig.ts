/**
 * @module
 * What the blocks of the documentation take for granted, for real: a client, its mock, orders, a webhook, refunds, and PostgreSQL where it is there.
 */
import { createRefunds, createWebhook, memoryLedger, memoryStore, UNITPAY_IPS, UnitPay } from '@unitpay-kit/core';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { postgresLedger, postgresStore } from '@unitpay-kit/postgres';
import { Pool } from 'pg';

const DATABASE_URL = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

interface Order {
  readonly sum: string;
  readonly currency: string;
  paidBy: string | undefined;
}

/** Whether PostgreSQL answers; without it the blocks that need it are skipped, and the run says so. */
export async function hasPostgres(): Promise<boolean> {
  const pool = new Pool({ connectionString: DATABASE_URL, connectionTimeoutMillis: 2_000 });
  try {
    await pool.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await pool.end();
  }
}

/** A schema of this run's own, with the tables of the packages and an orders table as the guides have it. */
async function ownSchema() {
  const schema = `docs_blocks_${process.pid}`;
  const pool = new Pool({ connectionString: DATABASE_URL, options: `-c search_path=${schema}` });
  await pool.query(`drop schema if exists ${schema} cascade`);
  await pool.query(`create schema ${schema}`);
  await postgresStore({ pool, logger: false }).migrate();
  await postgresLedger({ pool, logger: false }).migrate();
  await pool.query('create table orders (id text primary key, paid_by text)');
  await pool.query("insert into orders values ('order-7', null)");
  return {
    pool,
    async close() {
      await pool.query(`drop schema ${schema} cascade`);
      await pool.end();
    },
  };
}

/** Everything one block runs against; new for each. */
export async function openRig({
  needs,
  cashRegister = false,
  allowLoopback = false,
}: {
  needs?: 'postgres' | undefined;
  cashRegister?: boolean | undefined;
  allowLoopback?: boolean | undefined;
}) {
  // The webhook comes from UnitPay's own address, so that blocks without allowLoopback hear it.
  const mock = createMockUnitPay({ cashRegister, webhookIp: UNITPAY_IPS[0] as string });
  const unitpay = new UnitPay({
    projectId: 135,
    publicKey: '135-mock',
    secretKey: 'mock_secret',
    partner: { login: 'test_user', secretKey: 'mock_partner_secret' },
    baseUrl: mock.origin,
    fetch: mock.fetch,
  });
  const table = new Map<string, Order>([
    ['order-7', { sum: '900.00', currency: 'RUB', paidBy: undefined }],
    ['order-7-2026-12', { sum: '300.00', currency: 'RUB', paidBy: undefined }],
  ]);
  const kept = { subscriptions: [] as string[], held: [] as string[], cases: [] as (() => unknown)[] };
  const find = async (id: string) => table.get(id) ?? null;
  const pay = async (id: string, paymentId: string) => {
    const order = table.get(id);
    if (!order || (order.paidBy ?? paymentId) !== paymentId) return false;
    order.paidBy = paymentId;
    return true;
  };
  const order = ({ account }: { account: string }) => find(account);
  const onPay = async ({ account, unitpayId }: { account: string; unitpayId: string }) =>
    void (await pay(account, unitpayId));
  const store = memoryStore();
  const webhook = createWebhook({ client: unitpay, store, order, onPay, allowLoopback, logger: false });
  const database = needs === 'postgres' ? await ownSchema() : undefined;
  const ledger = database ? postgresLedger({ pool: database.pool, logger: false }) : memoryLedger();
  const refunds = createRefunds<unknown>({ client: unitpay, ledger: ledger as never, logger: false });
  const given = {
    unitpay,
    webhook,
    refunds,
    pool: database?.pool,
    order,
    onPay,
    options: { client: unitpay, store: memoryStore(), logger: false },
    payoutStatus: 'not_completed',
    secretKey: 'mock_secret',
    orders: {
      find,
      inStock: async () => true,
      pay,
      fulfil: onPayOf(pay),
      deliver: onPayOf(pay),
      held: async (_: string, paymentId: string) => void kept.held.push(paymentId),
      keepSubscription: async (_: string, id: string) => void kept.subscriptions.push(id),
    },
    myStore: () => memoryStore(),
    connect: async () => undefined,
    it: (_: string, run: () => unknown) => void kept.cases.push(run),
  };
  Object.assign(globalThis, given);
  return {
    mock,
    unitpay,
    kept,
    orders: table,
    pool: database?.pool,
    async close() {
      for (const name of Object.keys(given)) Reflect.deleteProperty(globalThis, name);
      await mock.dispose();
      await database?.close();
    },
  };
}

/** What a block runs against. */
export type Rig = Awaited<ReturnType<typeof openRig>>;

const onPayOf = (pay: (id: string, paymentId: string) => Promise<boolean>) => async (id: string, paymentId: string) =>
  void (await pay(id, paymentId));
