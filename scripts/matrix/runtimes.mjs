// The runtimes of the matrix, installed once into an ignored folder from their npm packages.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

const wanted = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, 'runtimes', 'package.json');
const folder = join(root, '.data', 'matrix', 'runtimes');
const bin = (name) => join(folder, 'node_modules', name);

const commands = {
  'this node': [process.execPath],
  'node 20': [bin('node20/bin/node')],
  'node 22': [bin('node22/bin/node')],
  'node 24': [bin('node24/bin/node')],
  'node 26': [bin('node26/bin/node')],
  bun: [bin('.bin/bun'), 'run'],
  deno: [bin('.bin/deno'), 'run', '--allow-all', '--node-modules-dir=manual', '--no-lock', '--cached-only'],
  workerd: [bin('.bin/workerd')],
};

/** Installs what is missing; a file beside them remembers for which list. A runtime that has no package for this machine is left out. */
export function installRuntimes() {
  mkdirSync(folder, { recursive: true });
  const stamp = join(folder, 'installed.json');
  const list = readFileSync(wanted, 'utf8');
  const whole = Object.values(commands).every(([file]) => existsSync(file));
  if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === list) return;
  cpSync(wanted, join(folder, 'package.json'));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  writeFileSync(stamp, list);
}

/** The command line of a runtime, or why it can't run on this machine. */
export function runtime(name) {
  const [file, ...args] = commands[name];
  if (!existsSync(file)) return { why: `its npm package brought no binary for ${process.platform}-${process.arch}` };
  try {
    execFileSync(file, ['--version'], { stdio: 'ignore', timeout: 120_000 });
  } catch (error) {
    return { why: `it does not start here: ${String(error.message).split('\n')[0]}` };
  }
  return { command: [file, ...args] };
}
