// A Redis of our own that can be stopped and started again: every write is on disk before it is answered.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'redis';
import { end, freePort, start, until } from './tools.mjs';

/** What is missing to run one, or undefined. */
export function missingForRedis() {
  return spawnSync('redis-server', ['--version']).status === 0
    ? undefined
    : 'redis-server on PATH (package redis-server)';
}

/** Starts one on a free port, with more of redis-server's options if given. */
export async function redisServer(options = []) {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const dir = await mkdtemp(join(tmpdir(), 'unitpay-soak-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', ...options];
  let server;
  const up = async () => {
    server = start('redis-server', [...args, '--appendonly', 'yes', '--appendfsync', 'always']);
    await until('Redis to start', 15, () => answers(url));
  };
  await up();
  return {
    url,
    start: up,
    stop: () => end(server),
    async remove() {
      await end(server, 'SIGKILL');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function answers(url) {
  const client = createClient({ url, socket: { reconnectStrategy: false } }).on('error', () => {});
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.destroy();
  }
}
