/**
 * @module
 * TypeORM.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import type { DataSource, EntityManager } from 'typeorm';

/** `context.transaction` is the transaction's `EntityManager`. */
export function typeormConnection(dataSource: DataSource): PostgresTransactionOptions<EntityManager> {
  return {
    transaction: (work) => dataSource.transaction('READ COMMITTED', work),
    query: (manager, sql, params) => manager.query(sql, params),
  };
}

/** Gives an order to the payment that is the first to pay it; false where another one has. */
export async function payOrder(manager: EntityManager, account: string, unitpayId: string): Promise<boolean> {
  const { affected } = await manager
    .createQueryBuilder()
    .update('orders')
    .set({ paid_by: unitpayId })
    .where('account = :account and (paid_by is null or paid_by = :unitpayId)', { account, unitpayId })
    .execute();
  return affected === 1;
}
