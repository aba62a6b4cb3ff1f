/**
 * @module
 * Orders: a table and the few changes an order goes through.
 */
import { randomUUID } from 'node:crypto';
import type { Queryable } from './database.js';

export type OrderStatus = 'new' | 'paid' | 'refunded';

/** An order as it lies in the table. */
export interface Order {
  readonly id: string;
  readonly status: OrderStatus;
  readonly item: string;
  /** Price in rubles, as a decimal string: "900.00". */
  readonly sum: string;
  /** UnitPay's id of the payment, once one was created. */
  readonly paymentId: string | null;
  /** Where the payer pays, once a payment was created. */
  readonly payUrl: string | null;
  /** How many times the goods went out. Anything but 0 or 1 would be a bug. */
  readonly deliveries: number;
}

const columns = `id, status, item, sum::text, payment_id AS "paymentId", pay_url AS "payUrl", deliveries`;

/** The orders of the shop. */
export class Orders {
  readonly #database: Queryable;

  constructor(database: Queryable) {
    this.#database = database;
  }

  async createTable(): Promise<void> {
    await this.#database.query(`CREATE TABLE IF NOT EXISTS shop_order (
      id text PRIMARY KEY,
      status text NOT NULL DEFAULT 'new',
      item text NOT NULL,
      sum numeric(12, 2) NOT NULL,
      payment_id text,
      pay_url text,
      deliveries integer NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
  }

  async create(item: string, sum: string): Promise<Order> {
    const id = `order-${randomUUID().slice(0, 8)}`;
    return this.#one(`INSERT INTO shop_order (id, item, sum) VALUES ($1, $2, $3) RETURNING ${columns}`, [
      id,
      item,
      sum,
    ]);
  }

  /** Inside a webhook's transaction pass it: PGlite has one connection and would wait for that transaction to end. */
  async find(id: string, database: Queryable = this.#database): Promise<Order | undefined> {
    const { rows } = await database.query<Order>(`SELECT ${columns} FROM shop_order WHERE id = $1`, [id]);
    return rows[0];
  }

  async latest(): Promise<Order[]> {
    const { rows } = await this.#database.query<Order>(
      `SELECT ${columns} FROM shop_order ORDER BY created_at DESC LIMIT 20`,
    );
    return rows;
  }

  async rememberPayment(id: string, paymentId: string, payUrl: string): Promise<Order> {
    return this.#one(`UPDATE shop_order SET payment_id = $2, pay_url = $3 WHERE id = $1 RETURNING ${columns}`, [
      id,
      paymentId,
      payUrl,
    ]);
  }

  /**
   * Delivers the order in the webhook's transaction: this change and the record of the webhook commit together or not at all. The store
   * sees to one delivery of each payment; that two payments deliver one order only once is the condition's doing.
   */
  async deliver(transaction: Queryable, id: string, paymentId: string): Promise<void> {
    const { rows } = await transaction.query(
      `UPDATE shop_order SET status = 'paid', payment_id = $2, deliveries = deliveries + 1
        WHERE id = $1 AND status = 'new' RETURNING id`,
      [id, paymentId],
    );
    if (rows.length === 0)
      throw new Error(`Payment ${paymentId} is for order ${id}, which another one has paid: refund it.`);
  }

  async markRefunded(id: string): Promise<Order> {
    return this.#one(`UPDATE shop_order SET status = 'refunded' WHERE id = $1 RETURNING ${columns}`, [id]);
  }

  async #one(sql: string, params: unknown[]): Promise<Order> {
    const { rows } = await this.#database.query<Order>(sql, params);
    if (!rows[0]) throw new Error(`There is no order ${String(params[0])}.`);
    return rows[0];
  }
}
