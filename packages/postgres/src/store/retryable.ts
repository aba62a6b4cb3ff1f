/**
 * @module
 * Which failures of a transaction pass by themselves, so that the run may try again after its rollback.
 */
import { errorChain, hasCode } from '../error-codes.js';

/** SQLSTATE of a serialization failure and of a deadlock, and what Prisma makes of them. */
const CONFLICT = /^(40001|40P01|P2034)$/;

/** SQLSTATE class 08 and of a server that shuts down or starts; Node's codes; the codes of postgres.js and Prisma. */
const LOST =
  /^(08...|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|P1001|P1002|P1017)$/;

/** `pg` and those who pass its errors on give no code to a connection that ended under a query. */
const LOST_TEXT =
  /connection (terminated|ended)|terminating connection|closed the connection|is not queryable|client was closed/i;

/** Whether PostgreSQL chose the transaction as a victim, which it has rolled back by then, though it was to be committed. */
export function isConflict(error: unknown): boolean {
  return hasCode(error, CONFLICT);
}

/** Whether the connection was lost, or there was none to be had. */
export function isLost(error: unknown): boolean {
  if (hasCode(error, LOST)) return true;
  for (const { message } of errorChain(error)) {
    if (typeof message === 'string' && LOST_TEXT.test(message)) return true;
  }
  return false;
}
