// Servers that a soak may break; its own, on free ports.
export { bouncedPostgres, missingForPgBouncer } from './pgbouncer.mjs';
export { missingForPostgres, postgresServer } from './postgres-server.mjs';
export { redisCluster } from './redis-cluster.mjs';
export { missingForRedis, redisServer } from './redis-server.mjs';
