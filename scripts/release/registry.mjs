// A registry of our own on loopback: our packages live in it, everything else comes through it.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../lib/free-port.mjs';
import { root } from '../lib/run.mjs';

const wanted = join(root, 'scripts/release/registry/package.json');
const folder = join(root, '.data', 'release', 'registry');

/** Installs the registry's program once into an ignored folder: it brings some 200 packages that nobody else here needs. */
function install() {
  mkdirSync(folder, { recursive: true });
  const stamp = join(folder, 'installed.json');
  const list = readFileSync(wanted, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === list) return;
  cpSync(wanted, join(folder, 'package.json'));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  writeFileSync(stamp, list);
}

/** Starts it with an empty storage; `userConfig` is an npmrc that may publish, `npmrc` one for readers. */
export async function startRegistry() {
  install();
  const data = mkdtempSync(join(tmpdir(), 'unitpay-kit-registry-'));
  // Never the same twice: package managers keep what a registry at this address said, and would find the last rehearsal's packages published.
  const port = await freePort(0);
  const url = `http://127.0.0.1:${port}`;
  const upstream = execFileSync('npm', ['config', 'get', 'registry'], { cwd: root, encoding: 'utf8' }).trim();
  const config = {
    storage: join(data, 'storage'),
    auth: { htpasswd: { file: join(data, 'users'), max_users: 1 } },
    uplinks: { upstream: { url: upstream, cache: true, timeout: '120s', maxage: '30m' } },
    packages: {
      // Never asked of the registry behind it: what is not published here is not there.
      '@unitpay-kit/*': { access: '$all', publish: '$authenticated' },
      '**': { access: '$all', proxy: 'upstream' },
    },
    log: { type: 'file', path: join(data, 'log'), level: 'warn' },
    web: { enable: false },
  };
  // YAML takes JSON as it is.
  writeFileSync(join(data, 'config.yaml'), JSON.stringify(config));
  const child = spawn(
    process.execPath,
    [join(folder, 'node_modules/verdaccio/bin/verdaccio'), '--config', join(data, 'config.yaml'), '--listen', url],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the registry ended with ${code}`);
  });
  ended.catch(() => undefined);
  await Promise.race([ended, answers(`${url}/-/ping`)]);
  const token = await signUp(url);
  const userConfig = join(data, 'npmrc');
  writeFileSync(userConfig, `registry=${url}\n//127.0.0.1:${port}/:_authToken=${token}\n`, { mode: 0o600 });
  return {
    url,
    userConfig,
    npmrc: `registry=${url}\n`,
    async stop() {
      const gone = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGTERM');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function answers(url) {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await fetch(url).catch(() => undefined))?.ok) return;
    await setTimeout(100);
  }
  throw new Error(`nothing answers at ${url}`);
}

async function signUp(url) {
  const user = { _id: 'org.couchdb.user:ci', name: 'ci', password: 'only-on-loopback', type: 'user', roles: [] };
  const reply = await fetch(`${url}/-/user/org.couchdb.user:ci`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  });
  const { token } = await reply.json();
  if (!token) throw new Error(`the registry gave no token (${reply.status})`);
  return token;
}
