/**
 * @module
 * What the shop asks of its orders.
 */

/** What an order costs, and which payment paid it: two can pay one order. */
export interface Order {
  readonly sum: string;
  readonly currency: string;
  readonly paidBy?: string | null;
}

/** Orders in your own database. */
export interface Orders {
  find(id: string): Promise<Order | undefined>;
  /** `update orders set paid_by = $2 where id = $1 and (paid_by is null or paid_by = $2)`; whether a row was changed. */
  payOnce(id: string, payment: string): Promise<boolean>;
  /** `insert into refunds (payment) values ($1) on conflict do nothing`; a job sends them with `ensureRefunded`. */
  refundLater(payment: string): Promise<void>;
}
