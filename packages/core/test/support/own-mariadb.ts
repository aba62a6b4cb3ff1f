/**
 * @module
 * A MariaDB server of the test's own, on a free port with a data folder of its own.
 */
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Whether MariaDB's server is installed; with CI_REQUIRE_SERVICES=1 its absence is an error. */
export function mariadbIsInstalled(): boolean {
  if (spawnSync('mariadbd', ['--version']).status === 0) return true;
  const text = 'SKIPPED: the MySQL example needs mariadbd and mariadb-install-db on PATH.';
  if (process.env['CI_REQUIRE_SERVICES'] === '1') throw new Error(text);
  console.warn(text);
  return false;
}

/** A running server. */
export interface OwnMariadb {
  readonly port: number;
  remove(): Promise<void>;
}

/** Starts one; user root, no password, database `test`. */
export async function ownMariadb(): Promise<OwnMariadb> {
  const dir = await mkdtemp(join(tmpdir(), 'unitpay-mariadb-'));
  const port = await freePort();
  const common = ['--no-defaults', `--datadir=${join(dir, 'data')}`, `--user=${userInfo().username}`];
  await promisify(execFile)('mariadb-install-db', [...common, '--auth-root-authentication-method=normal']);
  const settings = [`--port=${port}`, '--bind-address=127.0.0.1', `--socket=${join(dir, 'socket')}`];
  const server = spawn('mariadbd', [...common, ...settings], { stdio: ['ignore', 'ignore', 'pipe'] });
  await ready(server);
  return {
    port,
    async remove() {
      const exit = once(server, 'exit');
      server.kill('SIGTERM');
      await exit;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Resolves once the server says so; it goes on writing, so what it writes has to be read. */
async function ready(server: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('ready for connections')) resolve();
    });
    server.on('exit', (code) => reject(new Error(`mariadbd exited with ${code}: ${said.slice(-2_000)}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
