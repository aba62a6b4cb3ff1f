/**
 * Idempotency store for UnitPay webhooks, and ledger for refunds, on Redis.
 *
 * @packageDocumentation
 */
export type { IoredisClient, NodeRedisClient, RedisClient, ScriptOptions } from './client.js';
export type { RedisLedgerOptions } from './ledger/options.js';
export { redisLedger } from './ledger/redis-ledger.js';
export type { RedisStoreLogger } from './logger.js';
export { LostClaimError } from './store/lost-claim-error.js';
export type { RedisStoreOptions } from './store/options.js';
export { redisStore } from './store/redis-store.js';
