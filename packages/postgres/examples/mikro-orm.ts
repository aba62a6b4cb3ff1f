/**
 * @module
 * MikroORM 6 with its PostgreSQL driver.
 */

import { IsolationLevel } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';

/** `context.transaction` is a forked `EntityManager`; entities that the handler changed are flushed with the record. */
export function mikroOrmConnection(orm: MikroORM): PostgresTransactionOptions<SqlEntityManager> {
  return {
    transaction: (work) =>
      orm.em.fork().transactional((em) => work(em), { isolationLevel: IsolationLevel.READ_COMMITTED }),
    // MikroORM writes its placeholders as `?`; each parameter is used once and in order.
    query: (em, sql, params) => em.execute(sql.replace(/\$\d+/g, '?'), params),
  };
}

/** Gives an order to the payment that is the first to pay it; false where another one has. */
export async function payOrder(em: SqlEntityManager, account: string, unitpayId: string): Promise<boolean> {
  const { affectedRows } = await em.execute<{ affectedRows: number }>(
    'update orders set paid_by = ? where account = ? and (paid_by is null or paid_by = ?)',
    [unitpayId, account, unitpayId],
    'run',
  );
  return affectedRows === 1;
}
