/**
 * @module
 * Says, once each, what a pool that is too small does to webhooks.
 */
import type { PostgresStoreLogger } from '../logger.js';

/** The warnings of one store. */
export interface PoolWarning {
  /** A run found no connection in time. */
  readonly onExhausted: () => void;
}

/** Warns at once of a pool of one connection, and later of one that was empty. */
export function poolWarning(
  logger: PostgresStoreLogger | false,
  poolSize: number | undefined,
  concurrency: number,
): PoolWarning {
  const size = poolSize === undefined ? {} : { max: poolSize };
  const fields = { ...size, concurrency };
  if (logger !== false && poolSize === 1) {
    logger.warn(
      'UnitPay postgresStore: the pool has one connection (max: 1), which a handler holds while it runs. A handler that also ' +
        'queries the pool waits for itself until maxRun: use context.transaction for everything, or give the pool 2 or more.',
      fields,
    );
  }
  let told = logger === false;
  return {
    onExhausted() {
      if (told || logger === false) return;
      told = true;
      logger.warn(
        'UnitPay postgresStore: a webhook got no connection before its deadline and was answered "busy". ' +
          `${poolSize === undefined ? 'The pool' : `The pool (max: ${poolSize})`} is too small for its load, its connections are not given ` +
          `back, or the server does not answer. The store uses at most ${concurrency} of them (option \`concurrency\`). This is logged once.`,
        fields,
      );
    },
  };
}
