import type { WebhookStore } from '@unitpay-kit/core';
import type { Cluster, Redis as Ioredis6 } from 'ioredis';
import type { Redis as Ioredis5 } from 'ioredis-v5';
import { createClient, createClientPool, createCluster } from 'redis';
import { createClient as createClient5 } from 'redis-v5';
import { describe, expectTypeOf, it } from 'vitest';
import { type RedisClient, redisStore } from '../index.js';

describe('types of redisStore', () => {
  it('takes the clients of both libraries as they are', () => {
    expectTypeOf(redisStore).toBeCallableWith(createClient());
    expectTypeOf(redisStore).toBeCallableWith(createCluster({ rootNodes: [] }));
    expectTypeOf(redisStore).toBeCallableWith(createClientPool());
    expectTypeOf(redisStore).toBeCallableWith(createClient5());
    expectTypeOf<Ioredis6>().toExtend<RedisClient>();
    expectTypeOf<Cluster>().toExtend<RedisClient>();
    expectTypeOf<Ioredis5>().toExtend<RedisClient>();
  });

  it('takes nothing else', () => {
    expectTypeOf<string>().not.toExtend<RedisClient>();
    expectTypeOf<{ eval(): void }>().not.toExtend<RedisClient>();
  });

  it('gives handlers no transaction', () => {
    expectTypeOf(redisStore).returns.toEqualTypeOf<WebhookStore<undefined>>();
  });
});
