/**
 * @module
 * MikroORM.
 */
import { EntitySchema } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import { mikroOrmConnection, payOrder } from '../../examples/mikro-orm.js';
import { DATABASE_URL } from '../service.js';
import { driver, searchPath } from './driver.js';

export async function open(schema: string) {
  const Order = new EntitySchema<{ account: string; paid: number }>({
    name: 'Order',
    tableName: 'orders',
    schema,
    properties: { account: { type: 'string', primary: true }, paid: { type: 'number', default: 0 } },
  });
  const orm = await MikroORM.init({
    clientUrl: DATABASE_URL,
    entities: [Order],
    driverOptions: { connection: { options: searchPath(schema) } },
  });
  return driver({
    connection: mikroOrmConnection(orm),
    // A changed entity, flushed by the transaction's own end.
    async deliver(em, account) {
      const order = await em.findOne(Order, { account });
      if (order) order.paid += 1;
      else em.create(Order, { account, paid: 1 }, { persist: true });
      await em.flush();
    },
    payOrder,
    sql: (text) => orm.em.fork().execute(text),
    close: () => orm.close(),
  });
}
