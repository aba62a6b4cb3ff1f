/**
 * @module
 * Finds the PostgreSQL the tests run against, and says so when there is none.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

/** Where PostgreSQL is: `DATABASE_URL`, else the local default. */
export const DATABASE_URL = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';

/** Where the SQL files are. */
export const MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.url));

/**
 * Whether PostgreSQL answers.
 *
 * @throws Error with CI_REQUIRE_SERVICES=1, where a missing service is a failure.
 */
export async function postgresIsThere(): Promise<boolean> {
  const { hostname, port } = new URL(DATABASE_URL);
  const socket = connect({ host: hostname, port: Number(port || 5432), timeout: 2_000 });
  socket.on('timeout', () => socket.destroy(new Error('no answer')));
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    const text = `SKIPPED: the PostgreSQL tests need a server at ${hostname}:${port || 5432} (set DATABASE_URL).`;
    if (process.env['CI_REQUIRE_SERVICES'] === '1') throw new Error(text);
    console.warn(text);
    return false;
  } finally {
    socket.destroy();
  }
}
