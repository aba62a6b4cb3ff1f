/**
 * @module
 * The recipe of orders as a process of its own, which can be killed: says what happens on stdout.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeInput, UNITPAY_IPS, UnitPay } from '@unitpay-kit/core';
import pg from 'pg';
import { createClient } from 'redis';
import { paymentsBeside } from '../examples/orders-beside-redis.js';
import { paymentsIn } from '../examples/orders-in-postgres.js';

const { STORE, DATABASE_URL, REDIS_URL, UNITPAY_BASE_URL, FAULT } = process.env;
const say = (line: string) => process.stdout.write(`${line}\n`);

const pool = new pg.Pool({ connectionString: DATABASE_URL });
const unitpay = new UnitPay({
  projectId: 135,
  publicKey: '135-mock',
  secretKey: 'mock_secret',
  baseUrl: UNITPAY_BASE_URL,
});

/** Strikes once, between what the recipe writes and the record that the webhook is done. */
let fault = FAULT;
const query = pool.query.bind(pool);
async function afterWriting(sql: unknown): Promise<void> {
  if (!String(sql).includes('select paid_by') || !fault) return;
  const now = fault;
  fault = undefined;
  say('written');
  if (now === 'throw') throw new Error('the mail server is away');
  await new Promise(() => {});
}

// What the handler queries goes through here, whichever of the two it is given.
Object.assign(pool, {
  query: async (sql: string, params: unknown[]) => {
    const rows = await query(sql, params);
    await afterWriting(sql);
    return rows;
  },
});
pool.on('connect', (client) => {
  const inside = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
  if (STORE !== 'postgres') return;
  Object.assign(client, {
    query: async (...given: unknown[]) => {
      const rows = await inside(...given);
      await afterWriting(given[0]);
      return rows;
    },
  });
});

const redis = createClient({ url: REDIS_URL ?? '' });
if (STORE === 'redis') await redis.connect();
const { webhook, refunds } = STORE === 'redis' ? paymentsBeside(redis, pool, unitpay) : paymentsIn(pool, unitpay);
refunds.start();

const server = createServer(async (request, response) => {
  // As if UnitPay itself had called: what is tried here is not where a request comes from.
  const { status, body } = await webhook.process({ ...nodeInput(request), ip: UNITPAY_IPS[0] });
  response.writeHead(status).end(body);
});
server.listen(0, '127.0.0.1', () => say(`port ${(server.address() as AddressInfo).port}`));
