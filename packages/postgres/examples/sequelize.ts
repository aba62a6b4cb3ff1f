/**
 * @module
 * Sequelize 6.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import { QueryTypes, type Sequelize, Transaction } from 'sequelize';

/** `context.transaction` is Sequelize's `Transaction`: give it to every query. */
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

/** Gives an order to the payment that is the first to pay it; false where another one has. */
export async function payOrder(
  sequelize: Sequelize,
  transaction: Transaction,
  account: string,
  unitpayId: string,
): Promise<boolean> {
  const [, count] = await sequelize.query(
    'update orders set paid_by = $2 where account = $1 and (paid_by is null or paid_by = $2)',
    { bind: [account, unitpayId], transaction, type: QueryTypes.UPDATE },
  );
  return count === 1;
}
