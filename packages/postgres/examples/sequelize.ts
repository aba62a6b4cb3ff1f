/**
 * @module
 * Sequelize 6.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import { QueryTypes, type Sequelize, Transaction } from 'sequelize';

/** `context.transaction` is Sequelize's `Transaction`: `Order.update({ paid: true }, { where: { id }, transaction })`. */
export function sequelizeConnection(sequelize: Sequelize): PostgresTransactionOptions<Transaction> {
  return {
    transaction: (work) =>
      sequelize.transaction({ isolationLevel: Transaction.ISOLATION_LEVELS.READ_COMMITTED }, (transaction) =>
        work(transaction),
      ),
    // Without SELECT, Sequelize answers an insert in a shape of its own.
    query: (transaction, sql, bind) => sequelize.query(sql, { bind, transaction, type: QueryTypes.SELECT }),
  };
}
