/**
 * @module
 * Warns about a Redis that may throw records away: a forgotten record is a payment that can be delivered again.
 */
import type { RedisStoreLogger } from '../logger.js';
import type { Commands } from './commands.js';

/** Makes a check that runs on its first call and never fails or delays the caller. */
export function evictionWarning(commands: Commands, logger: RedisStoreLogger | false): () => void {
  let asked = logger === false;
  return () => {
    if (asked || logger === false) return;
    asked = true;
    void warn(commands, logger);
  };
}

async function warn(commands: Commands, logger: RedisStoreLogger): Promise<void> {
  const { policy, error } = await policyOf(commands);
  if (policy === 'noeviction') return;
  if (policy === undefined) {
    logger.warn(
      `UnitPay redis store: maxmemory-policy could not be read from INFO (${error ?? 'it is not there'}). Make sure that it is ` +
        '"noeviction": a Redis that evicts records forgets payments that were already delivered.',
    );
    return;
  }
  logger.warn(
    `UnitPay redis store: maxmemory-policy is "${policy}". When memory runs short Redis may evict records of delivered payments, ` +
      'and a repeated webhook would deliver them again. Set it to "noeviction", or give the store a Redis of its own.',
    { policy },
  );
}

async function policyOf(commands: Commands): Promise<{ policy?: string | undefined; error?: string }> {
  try {
    return { policy: /^maxmemory_policy:(\S+)/m.exec(await commands.memoryInfo())?.[1] };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
