// A PostgreSQL of our own that can be crashed and started again.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { end, freePort, start, until } from './tools.mjs';

const ROOT = '/usr/lib/postgresql';
/** The words before a program that refuses to run as root. */
export const asPostgres =
  process.getuid?.() === 0 ? ['setpriv', '--reuid', 'postgres', '--regid', 'postgres', '--clear-groups'] : [];

/** What is missing to run one, or undefined. */
export function missingForPostgres() {
  if (binaries() === undefined)
    return `PostgreSQL's own programs, postgres and initdb, in ${ROOT}/*/bin (package postgresql) or on PATH`;
  if (asPostgres.length === 0) return undefined;
  if (spawnSync('id', ['-u', 'postgres']).status !== 0) return 'a user "postgres": PostgreSQL refuses to run as root';
  if (spawnSync('setpriv', ['--version']).status !== 0)
    return 'setpriv (package util-linux) to run PostgreSQL as user postgres';
  return undefined;
}

/** Starts one on a free port with an empty database. */
export async function postgresServer() {
  const bin = binaries();
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const dir = await mkdtemp(join(tmpdir(), 'unitpay-soak-postgres-'));
  await chmod(dir, 0o700);
  if (asPostgres.length > 0) await chown(dir, idOf('-u'), idOf('-g'));
  const as = (program, args) => [...asPostgres, join(bin, program), ...args];

  const [initdb, ...initArgs] = as('initdb', [
    '-D',
    dir,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ]);
  execFileSync(initdb, initArgs, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });

  let server;
  const up = async () => {
    const [program, ...args] = as('postgres', [
      '-D',
      dir,
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-c',
      'unix_socket_directories=',
    ]);
    server = start(program, args, { cwd: '/' });
    await until('PostgreSQL to start', 20, () => answers(url));
  };
  await up();
  return {
    url,
    start: up,
    // An immediate shutdown: what was not committed is lost, as in a crash.
    stop: () => end(server, 'SIGQUIT'),
    async remove() {
      await end(server, 'SIGQUIT');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function binaries() {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(ROOT, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
}

const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres']));

/** Whether a server answers there. */
export async function answers(connectionString) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
