import { ledgerConformance, storeConformance } from '@unitpay-kit/core/testing';
import { Cluster } from 'ioredis';
import { createCluster } from 'redis';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { connect } from '../test/clients.js';
import { type OwnRedis, ownRedis, redisServerIsInstalled } from '../test/own-redis.js';
import { missing } from '../test/service.js';
import { type RedisClient, redisLedger, redisStore } from './index.js';

const installed = redisServerIsInstalled() || missing('SKIPPED: the cluster tests need redis-server on PATH.');

// One node with all slots: it refuses what a large cluster refuses, a script that touches keys it did not name or of two slots.
describe.skipIf(!installed)('on a cluster', () => {
  let server: OwnRedis;
  const clients: { ioredis?: Cluster; nodeRedis?: Awaited<ReturnType<typeof nodeRedis>> } = {};
  const nodeRedis = async (url: string) => await createCluster({ rootNodes: [{ url }] }).connect();

  beforeAll(async () => {
    server = await ownRedis(['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1']);
    await server.start();
    const node = await connect('ioredis 6', server.url);
    await node.command('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
    await vi.waitUntil(async () => String(await node.command('CLUSTER', 'INFO')).includes('cluster_state:ok'), 10_000);
    await node.close();
    clients.ioredis = new Cluster([server.url]);
    clients.nodeRedis = await nodeRedis(server.url);
  }, 20_000);
  afterAll(async () => {
    clients.ioredis?.disconnect();
    clients.nodeRedis?.destroy();
    await server.remove();
  });

  for (const kind of ['ioredis', 'nodeRedis'] as const) {
    describe(`redisStore with ${kind} keeps the rules of every store:`, () => {
      const lease = 400;
      const store = () => redisStore(clients[kind] as RedisClient, { logger: false, lease });
      for (const { name, run } of storeConformance(() => ({ store: store(), other: store(), lease }))) it(name, run);
    });

    describe(`redisLedger with ${kind} keeps the rules of every ledger:`, () => {
      const ledger = () => redisLedger(clients[kind] as RedisClient, { logger: false });
      const open = () => ({ ledger: ledger(), other: ledger() });
      for (const { name, run } of ledgerConformance(open, { transactions: false })) it(name, run);
    });
  }
});
