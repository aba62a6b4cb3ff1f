/**
 * @module
 * A `pg` pool under Drizzle or Kysely.
 */
import type { Pool } from 'pg';

/**
 * Call it once for the pool. Neither of them listens for errors on a client in a transaction, so a connection that is lost there (a restart
 * of the server is enough) ends the whole process. The query in hand rejects all the same.
 */
export function surviveLostConnections(pool: Pool): void {
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
}
