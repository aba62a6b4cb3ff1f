/**
 * @module
 * TypeORM.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import type { DataSource, EntityManager } from 'typeorm';

/** `context.transaction` is the transaction's `EntityManager`: `transaction.update(Order, account, { paid: true })`. */
export function typeormConnection(dataSource: DataSource): PostgresTransactionOptions<EntityManager> {
  return {
    transaction: (work) => dataSource.transaction('READ COMMITTED', work),
    query: (manager, sql, params) => manager.query(sql, params),
  };
}
