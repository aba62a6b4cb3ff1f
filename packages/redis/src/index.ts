/**
 * @module
 * Idempotency store for UnitPay webhooks on Redis, for several instances of one shop.
 */
export type { IoredisClient, NodeRedisClient, RedisClient, ScriptOptions } from './client.js';
export { LostClaimError } from './lost-claim-error.js';
export type { RedisStoreLogger, RedisStoreOptions } from './options.js';
export { redisStore } from './redis-store.js';
