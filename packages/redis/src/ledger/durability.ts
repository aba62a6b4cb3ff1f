/**
 * @module
 * Warns about a Redis that may lose entries: a lost one is a refund that nobody finishes.
 */
import type { RedisStoreLogger } from '../logger.js';

/** Makes a check that runs on its first call and never fails or delays the caller. */
export function durabilityWarning(readInfo: () => Promise<unknown>, logger: RedisStoreLogger | false): () => void {
  let asked = logger === false;
  return () => {
    if (asked || logger === false) return;
    asked = true;
    void warn(readInfo, logger);
  };
}

async function warn(readInfo: () => Promise<unknown>, logger: RedisStoreLogger): Promise<void> {
  const advice =
    'For refunds prefer postgresLedger, or give the ledger a Redis with "noeviction" and "appendonly yes".';
  let info: string;
  try {
    info = String(await readInfo());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn(
      `UnitPay redisLedger: INFO could not be read (${reason}). Make sure that this Redis keeps what it has acknowledged: a lost ` +
        `entry is a refund that nobody finishes. ${advice}`,
    );
    return;
  }
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  const appendOnly = /^aof_enabled:(\d)/m.exec(info)?.[1] === '1';
  if (policy === 'noeviction' && appendOnly) return;
  const faults = [
    ...(policy === 'noeviction' ? [] : [`maxmemory-policy is "${policy ?? 'unknown'}", so entries may be evicted`]),
    ...(appendOnly ? [] : ['the append-only file is off, so a restart forgets entries']),
  ];
  logger.warn(`UnitPay redisLedger: ${faults.join('; ')}. A lost entry is a refund that nobody finishes. ${advice}`, {
    policy,
    appendOnly,
  });
}
