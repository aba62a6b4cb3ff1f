/**
 * @module
 * Orders in PostgreSQL that several payments may pay at once: one of them gets the order, the others their money back.
 */
import type { OrderEvent, PayEvent } from '@unitpay-kit/core';

/** A `pg` pool or client; inside a handler of `postgresStore` its transaction. */
export interface Queryable {
  query(sql: string, params?: unknown[]): Promise<{ rows: Record<string, string | null>[] }>;
}

export const TABLES = `
  create table if not exists orders (id text primary key, sum numeric(12, 2) not null, currency text not null, paid_by text);
  create table if not exists deliveries (order_id text primary key references orders, created_at timestamptz not null default now())`;

/** For `order`. Paid by another payment: refuse while nobody is charged (`check`, `preauth`), accept once they are (`pay`). */
export async function expectedOrder({ method, account, unitpayId }: OrderEvent, db: Queryable) {
  const { rows } = await db.query('select sum::text, currency, paid_by from orders where id = $1', [account]);
  const [order] = rows;
  if (!order || (method !== 'pay' && order['paid_by'] && order['paid_by'] !== unitpayId)) return null;
  return { sum: String(order['sum']), currency: String(order['currency']) };
}

/**
 * For `onPay`. Writes "paid by this payment" and "to be delivered" in one statement, so that no crash comes between them, and only if no
 * other payment was there first. A worker of yours delivers what is in `deliveries`.
 *
 * @returns Whether this payment has paid, now or earlier. If not, refund it.
 */
export async function payOrder({ account, unitpayId }: PayEvent, db: Queryable): Promise<boolean> {
  await db.query(
    `with paid as (update orders set paid_by = $2 where id = $1 and paid_by is null returning id)
      insert into deliveries (order_id) select id from paid`,
    [account, unitpayId],
  );
  const { rows } = await db.query('select paid_by from orders where id = $1', [account]);
  return rows[0]?.['paid_by'] === unitpayId;
}
