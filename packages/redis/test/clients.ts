/**
 * @module
 * The clients the store is tested with, connected, behind the few commands the tests themselves need.
 */
import { Redis as Ioredis6 } from 'ioredis';
import { Redis as Ioredis5 } from 'ioredis-v5';
import { createClient as createNodeRedis6 } from 'redis';
import { createClient as createNodeRedis5 } from 'redis-v5';
import type { RedisClient } from '../src/index.js';

/** A connected client and what a test does with Redis besides the store. */
export interface TestClient {
  readonly client: RedisClient;
  command(...args: [string, ...string[]]): Promise<unknown>;
  close(): Promise<unknown>;
}

/** Every supported client library and major version. */
export const CLIENTS = ['redis 6', 'redis 5', 'ioredis 6', 'ioredis 5'] as const;

/** Connects one of them. Errors of the connection are expected here: servers are stopped under it. */
export async function connect(kind: (typeof CLIENTS)[number], url: string): Promise<TestClient> {
  switch (kind) {
    case 'redis 6': {
      const client = createNodeRedis6({ url });
      await client.on('error', () => {}).connect();
      return { client, command: (...args) => client.sendCommand(args), close: async () => client.destroy() };
    }
    case 'redis 5': {
      const client = createNodeRedis5({ url });
      await client.on('error', () => {}).connect();
      return { client, command: (...args) => client.sendCommand(args), close: async () => client.destroy() };
    }
    case 'ioredis 6': {
      const client = new Ioredis6(url).on('error', () => {});
      return { client, command: (name, ...args) => client.call(name, ...args), close: async () => client.disconnect() };
    }
    case 'ioredis 5': {
      const client = new Ioredis5(url).on('error', () => {});
      return { client, command: (name, ...args) => client.call(name, ...args), close: async () => client.disconnect() };
    }
  }
}
