// Makes a machine that has only Node and npm ready: the pinned pnpm, then the dependencies of the lockfile.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root, run } from './run.mjs';
import { giveUp, say } from './say.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pinned = manifest.packageManager.replace('pnpm@', '');
const oldest = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  giveUp(
    `Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}. Install a newer one from nodejs.org and try again.`,
    `Нужен Node ${oldest.join('.')} или новее, а здесь ${process.versions.node}. Установите новый с nodejs.org и повторите.`,
  );
}

/** The pinned pnpm: the one on PATH when it is that version, else through npx. */
async function findPnpm() {
  try {
    const { stdout } = await promisify(execFile)('pnpm', ['--version'], {
      cwd: root,
      env: { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
    });
    if (stdout.trim() === pinned) return ['pnpm'];
  } catch {
    // Not installed, or a shim that can't start: npx brings it.
  }
  return ['npx', '--yes', `pnpm@${pinned}`];
}

let found;

/** The words that start the pinned pnpm. */
export async function pnpmCommand() {
  found ??= await findPnpm();
  return found;
}

/** Runs the pinned pnpm; resolves with its exit code. */
export async function pnpm(...args) {
  const [command, ...first] = await pnpmCommand();
  return run(command, [...first, ...args]);
}

/** Checks Node, then installs what the lockfile names. Ends the command with a plain message if it can't. */
export async function setUp() {
  checkNode();
  say('Installing dependencies…', 'Ставлю зависимости…');
  if ((await pnpm('install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn')) === 0) return;
  giveUp(
    'The dependencies could not be installed: see the message of pnpm above. The npm registry must be reachable, and pnpm-lock.yaml unchanged.',
    'Не удалось поставить зависимости: смотрите сообщение pnpm выше. Нужен доступ к реестру npm и неизменённый pnpm-lock.yaml.',
  );
}

/** Builds the named workspace packages with what they depend on; all of them when none is named. */
export async function build(...names) {
  say('Building…', 'Собираю…');
  const filters = names.map((name) => `--filter=${name}`);
  if ((await pnpm('exec', 'turbo', 'run', 'build', '--output-logs=errors-only', ...filters)) === 0) return;
  giveUp('The build failed: see the messages above.', 'Сборка не удалась: смотрите сообщения выше.');
}
