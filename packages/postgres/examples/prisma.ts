/**
 * @module
 * Prisma 7 with its `pg` adapter.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import type { Prisma, PrismaClient } from './prisma/generated/client.js';

/** `context.transaction` is Prisma's interactive transaction. */
export function prismaConnection(prisma: PrismaClient): PostgresTransactionOptions<Prisma.TransactionClient> {
  return {
    // Prisma ends a transaction after 5 seconds by default and waits 2 for a connection: as long as `maxRun` and `deadline` instead.
    transaction: (work) =>
      prisma.$transaction(work, { timeout: 60_000, maxWait: 8_000, isolationLevel: 'ReadCommitted' }),
    query: (tx, sql, params) => tx.$queryRawUnsafe(sql, ...params),
  };
}

/** Gives an order to the payment that is the first to pay it; false where another one has. */
export async function payOrder(tx: Prisma.TransactionClient, account: string, unitpayId: string): Promise<boolean> {
  const { count } = await tx.order.updateMany({
    where: { account, OR: [{ paidBy: null }, { paidBy: unitpayId }] },
    data: { paidBy: unitpayId },
  });
  return count === 1;
}
