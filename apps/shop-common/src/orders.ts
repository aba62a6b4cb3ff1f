/**
 * @module
 * Orders: a table and the few changes an order goes through.
 */
import { randomUUID } from 'node:crypto';
import type { RefundRecord, RefundState } from '@unitpay-kit/core';
import type { Queryable } from './database.js';

export type OrderStatus = 'new' | 'paid' | 'refunded';

/** A payment of an order that another one had paid already: it is given back, and stays with the order until that is certain. */
export interface ExtraPayment {
  readonly paymentId: string;
  /** How its refund stands. */
  readonly refundState: Exclude<RefundState, 'sending'>;
}

/** An order as it lies in the table. */
export interface Order {
  readonly id: string;
  readonly status: OrderStatus;
  readonly item: string;
  readonly createdAt: Date;
  /** Price in rubles, as a decimal string: "900.00". */
  readonly sum: string;
  /** UnitPay's id of the payment that was created last. */
  readonly paymentId: string | null;
  /** Where the payer pays it; null before it is created and after it was declined. */
  readonly payUrl: string | null;
  /** Which payment paid the order: it can be paid by two, and only the first counts. */
  readonly paidBy: string | null;
  /** Why the last payment failed, in UnitPay's words. */
  readonly declinedReason: string | null;
  readonly declinedAt: Date | null;
  readonly paidAt: Date | null;
  /** How the refund stands; null when none was asked for. */
  readonly refundState: Exclude<RefundState, 'sending'> | null;
  /** Why it was refused, in UnitPay's words. */
  readonly refundReason: string | null;
  /** When the refund came to stand so. */
  readonly refundAt: Date | null;
  /** How many times the goods went out. Anything but 0 or 1 would be a bug. */
  readonly deliveries: number;
  /** How many letters said that the money is on its way back. */
  readonly letters: number;
  /** What was paid on top, oldest first. */
  readonly extraPayments: readonly ExtraPayment[];
}

const columns = `id, status, item, created_at AS "createdAt", sum::text, payment_id AS "paymentId", pay_url AS "payUrl", paid_by AS "paidBy",
  declined_reason AS "declinedReason", declined_at AS "declinedAt", paid_at AS "paidAt", refund_state AS "refundState",
  refund_reason AS "refundReason", refund_at AS "refundAt", deliveries, letters,
  coalesce((SELECT json_agg(json_build_object('paymentId', extra.payment_id, 'refundState', extra.refund_state) ORDER BY extra.noted_at)
    FROM shop_extra_payment extra WHERE extra.order_id = shop_order.id), '[]') AS "extraPayments"`;

/** The orders of the shop. Inside a transaction pass it: PGlite has one connection and would wait for that transaction to end. */
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
    await this.#database.query(`CREATE TABLE IF NOT EXISTS shop_extra_payment (
      payment_id text PRIMARY KEY,
      order_id text NOT NULL REFERENCES shop_order,
      refund_state text NOT NULL DEFAULT 'requested',
      noted_at timestamptz NOT NULL DEFAULT now()
    )`);
    await this.#database.query(
      'CREATE INDEX IF NOT EXISTS shop_extra_payment_of_order ON shop_extra_payment (order_id)',
    );
    // Added later; an old shop's table gets them too.
    await this.#database.query(`ALTER TABLE shop_order
      ADD COLUMN IF NOT EXISTS paid_by text,
      ADD COLUMN IF NOT EXISTS paying_since timestamptz,
      ADD COLUMN IF NOT EXISTS declined_reason text,
      ADD COLUMN IF NOT EXISTS declined_at timestamptz,
      ADD COLUMN IF NOT EXISTS paid_at timestamptz,
      ADD COLUMN IF NOT EXISTS refund_state text,
      ADD COLUMN IF NOT EXISTS refund_reason text,
      ADD COLUMN IF NOT EXISTS refund_at timestamptz,
      ADD COLUMN IF NOT EXISTS letters integer NOT NULL DEFAULT 0`);
    await this.#database.query(
      `UPDATE shop_order SET paid_by = payment_id WHERE paid_by IS NULL AND status IN ('paid', 'refunded')`,
    );
  }

  async create(item: string, sum: string): Promise<Order> {
    const id = `order-${randomUUID().slice(0, 8)}`;
    const order = await this.#one(
      `INSERT INTO shop_order (id, item, sum) VALUES ($1, $2, $3) RETURNING ${columns}`,
      [id, item, sum],
      this.#database,
    );
    if (!order) throw new Error('The database gave no row back.');
    return order;
  }

  async find(id: string, database: Queryable = this.#database): Promise<Order | undefined> {
    return this.#one(`SELECT ${columns} FROM shop_order WHERE id = $1`, [id], database);
  }

  async latest(): Promise<Order[]> {
    const { rows } = await this.#database.query<Order>(
      `SELECT ${columns} FROM shop_order ORDER BY created_at DESC LIMIT 20`,
    );
    return rows;
  }

  /** Of two clicks at once only one may create the payment. A claim of a process that died ends by itself, after so many milliseconds. */
  async claimPayment(id: string, longest: number): Promise<boolean> {
    const { rows } = await this.#database.query(
      `UPDATE shop_order SET paying_since = now() WHERE id = $1 AND paid_by IS NULL AND pay_url IS NULL
        AND (paying_since IS NULL OR paying_since < now() - $2::double precision * interval '1 millisecond') RETURNING id`,
      [id, longest],
    );
    return rows.length === 1;
  }

  async rememberPayment(id: string, paymentId: string, payUrl: string): Promise<void> {
    await this.#database.query(
      `UPDATE shop_order SET payment_id = $2, pay_url = $3, paying_since = NULL, declined_reason = NULL WHERE id = $1`,
      [id, paymentId, payUrl],
    );
  }

  async releasePayment(id: string): Promise<void> {
    await this.#database.query('UPDATE shop_order SET paying_since = NULL WHERE id = $1', [id]);
  }

  /** The payment has failed, and nobody said so. */
  async forgetPayment(id: string, paymentId: string): Promise<void> {
    await this.#database.query(
      'UPDATE shop_order SET pay_url = NULL WHERE id = $1 AND payment_id = $2 AND paid_by IS NULL',
      [id, paymentId],
    );
  }

  /** The payment failed: the payer may try again, with a new one. */
  async decline(transaction: Queryable, id: string, paymentId: string, reason: string): Promise<void> {
    await transaction.query(
      `UPDATE shop_order SET declined_reason = $3, declined_at = now(), pay_url = NULL
        WHERE id = $1 AND payment_id = $2 AND paid_by IS NULL`,
      [id, paymentId, reason],
    );
  }

  /**
   * Delivers the order in the webhook's transaction: this change and the record of the webhook commit together or not at all. The
   * condition sees to one delivery of the order, however many payments there are for it.
   *
   * @returns Whether this payment is the one that paid; if not, it has to be noted and refunded.
   */
  async deliver(transaction: Queryable, id: string, paymentId: string): Promise<boolean> {
    const { rows } = await transaction.query(
      `UPDATE shop_order SET status = 'paid', paid_by = $2, paid_at = now(), declined_reason = NULL, deliveries = deliveries + 1
        WHERE id = $1 AND paid_by IS NULL RETURNING id`,
      [id, paymentId],
    );
    return rows.length === 1 || (await this.find(id, transaction))?.paidBy === paymentId;
  }

  /** The order had been paid: this payment is refunded. The order shows how that stands, even when nothing proves it. */
  async noteExtra(transaction: Queryable, id: string, paymentId: string): Promise<void> {
    await transaction.query(
      'INSERT INTO shop_extra_payment (payment_id, order_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [paymentId, id],
    );
  }

  /** @returns The order, unless it is not paid, refunded already, or its refund is under way. */
  async claimRefund(transaction: Queryable, id: string): Promise<Order | undefined> {
    return this.#one(
      `UPDATE shop_order SET refund_state = 'requested', refund_reason = NULL, refund_at = now()
        WHERE id = $1 AND status = 'paid' AND (refund_state IS NULL OR refund_state = 'refused') RETURNING ${columns}`,
      [id],
      transaction,
    );
  }

  /** The refund is done: the order says so, and one letter goes out. Of an extra payment only the payment says so. */
  async markRefunded(transaction: Queryable, paymentId: string): Promise<void> {
    await transaction.query(
      `UPDATE shop_order SET status = 'refunded', refund_state = 'refunded', refund_at = now(), letters = letters + 1
        WHERE paid_by = $1 AND status = 'paid'`,
      [paymentId],
    );
    await transaction.query(`UPDATE shop_extra_payment SET refund_state = 'refunded' WHERE payment_id = $1`, [
      paymentId,
    ]);
  }

  /** How a refund stands that is not done. */
  async noteRefund(
    { paymentId, state, message }: Pick<RefundRecord, 'paymentId' | 'state' | 'message'>,
    database: Queryable = this.#database,
  ): Promise<void> {
    const stands = state === 'sending' ? 'requested' : state;
    await database.query(
      `UPDATE shop_order SET refund_state = $2, refund_reason = $3, refund_at = now()
        WHERE paid_by = $1 AND status = 'paid' AND refund_state IS DISTINCT FROM $2`,
      [paymentId, stands, message ?? null],
    );
    await database.query(
      `UPDATE shop_extra_payment SET refund_state = $2 WHERE payment_id = $1 AND refund_state <> 'refunded'`,
      [paymentId, stands],
    );
  }

  async #one(sql: string, params: unknown[], database: Queryable): Promise<Order | undefined> {
    const { rows } = await database.query<Order>(sql, params);
    return rows[0];
  }
}
