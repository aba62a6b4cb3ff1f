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
