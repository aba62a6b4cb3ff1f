/**
 * @module
 * Prisma 7 with its `pg` adapter.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import type { Prisma, PrismaClient } from './prisma/generated/client.js';

/** `context.transaction` is Prisma's interactive transaction: `transaction.order.update({ where: { account }, data: { paid: 1 } })`. */
export function prismaConnection(prisma: PrismaClient): PostgresTransactionOptions<Prisma.TransactionClient> {
  return {
    // Prisma ends a transaction after 5 seconds by default and waits 2 for a connection: as long as `maxRun` and `deadline` instead.
    transaction: (work) =>
      prisma.$transaction(work, { timeout: 60_000, maxWait: 8_000, isolationLevel: 'ReadCommitted' }),
    query: (tx, sql, params) => tx.$queryRawUnsafe(sql, ...params),
  };
}
