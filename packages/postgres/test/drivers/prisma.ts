/**
 * @module
 * Prisma with the client generated in examples/prisma.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../examples/prisma/generated/client.js';
import { payOrder, prismaConnection } from '../../examples/prisma.js';
import { DATABASE_URL } from '../service.js';
import { driver } from './driver.js';

export async function open(schema: string) {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: DATABASE_URL }, { schema }) });
  return driver({
    connection: prismaConnection(prisma),
    deliver: (tx, account) =>
      tx.order.upsert({ where: { account }, create: { account, paid: 1 }, update: { paid: { increment: 1 } } }),
    payOrder,
    sql: (text) => prisma.$queryRawUnsafe(text),
    close: () => prisma.$disconnect(),
  });
}
