/**
 * @module
 * TypeORM.
 */
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { payOrder, typeormConnection } from '../../examples/typeorm.js';
import { DELIVER } from '../schema.js';
import { DATABASE_URL } from '../service.js';
import { driver, searchPath } from './driver.js';

export async function open(schema: string) {
  const options = { type: 'postgres', url: DATABASE_URL, extra: { options: searchPath(schema) } } as const;
  const dataSource = await new DataSource(options).initialize();
  return driver({
    connection: typeormConnection(dataSource),
    deliver: (manager, account) => manager.query(DELIVER, [account]),
    payOrder,
    sql: (text) => dataSource.query(text),
    close: () => dataSource.destroy(),
  });
}
