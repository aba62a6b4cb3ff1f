/**
 * @module
 * Sequelize.
 */
import { QueryTypes, Sequelize } from 'sequelize';
import { payOrder, sequelizeConnection } from '../../examples/sequelize.js';
import { DELIVER } from '../schema.js';
import { DATABASE_URL } from '../service.js';
import { driver, searchPath } from './driver.js';

export async function open(schema: string) {
  const dialectOptions = { options: searchPath(schema) };
  const sequelize = new Sequelize(DATABASE_URL, { dialect: 'postgres', dialectOptions, logging: false });
  return driver({
    connection: sequelizeConnection(sequelize),
    deliver: (transaction, account) => sequelize.query(DELIVER, { bind: [account], transaction }),
    payOrder: (transaction, account, unitpayId) => payOrder(sequelize, transaction, account, unitpayId),
    sql: (text) => sequelize.query(text, { type: QueryTypes.SELECT }),
    close: () => sequelize.close(),
  });
}
