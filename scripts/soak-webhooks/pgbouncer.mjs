// A PostgreSQL of our own behind a PgBouncer in transaction mode: every transaction may run on another connection of the server.
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, asPostgres, missingForPostgres, postgresServer } from './postgres-server.mjs';
import { end, freePort, start, until } from './tools.mjs';

const PROGRAM = '/usr/sbin/pgbouncer';

/** What is missing to run them, or undefined. */
export function missingForPgBouncer() {
  return existsSync(PROGRAM) ? missingForPostgres() : `${PROGRAM} (package pgbouncer)`;
}

/** Starts both on free ports; fewer connections of the server than the shop's processes have clients. */
export async function bouncedPostgres() {
  const server = await postgresServer();
  const port = await freePort();
  const dir = await mkdtemp(join(tmpdir(), 'unitpay-soak-pgbouncer-'));
  const file = join(dir, 'pgbouncer.ini');
  const lines = [
    '[databases]',
    `postgres = host=127.0.0.1 port=${new URL(server.url).port} dbname=postgres user=postgres`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    'default_pool_size = 4',
    'max_client_conn = 200',
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  // Read by another user than the one that wrote it, where this one is root.
  await chmod(dir, 0o755);
  const [program, ...args] = [...asPostgres, PROGRAM, file];
  const bouncer = start(program, args, { cwd: '/' });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await until('PgBouncer to start', 20, () => answers(url));
  return {
    url,
    async remove() {
      await end(bouncer, 'SIGKILL');
      await server.remove();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
