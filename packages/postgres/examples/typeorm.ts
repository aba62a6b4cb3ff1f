/**
 * @module
 * The store on TypeORM.
 */
import { type PostgresStore, postgresStore } from '@unitpay-kit/postgres';
import type { DataSource, EntityManager } from 'typeorm';

/** `context.transaction` is the transaction's `EntityManager`: `transaction.update(Order, account, { paid: true })`. */
export function typeormStore(dataSource: DataSource, table?: string): PostgresStore<EntityManager> {
  return postgresStore<EntityManager>({
    table,
    transaction: (work) => dataSource.transaction('READ COMMITTED', work),
    query: (manager, sql, params) => manager.query(sql, params),
  });
}
