/**
 * @module
 * Finds the Redis the tests run against, and says so when there is none.
 */
import { once } from 'node:events';
import { connect } from 'node:net';

/** Where Redis is: `REDIS_URL`, else the local default. */
export const REDIS_URL = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';

/**
 * Whether Redis answers.
 *
 * @throws Error with CI_REQUIRE_SERVICES=1, where a missing service is a failure.
 */
export async function redisIsThere(): Promise<boolean> {
  const { hostname, port } = new URL(REDIS_URL);
  const socket = connect({ host: hostname, port: Number(port || 6379), timeout: 2_000 });
  socket.on('timeout', () => socket.destroy(new Error('no answer')));
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return missing(`SKIPPED: the Redis tests need a Redis at ${hostname}:${port || 6379} (set REDIS_URL).`);
  } finally {
    socket.destroy();
  }
}

/** Says what is missing; with CI_REQUIRE_SERVICES=1 it is an error. */
export function missing(text: string): false {
  if (process.env['CI_REQUIRE_SERVICES'] === '1') throw new Error(text);
  console.warn(text);
  return false;
}
