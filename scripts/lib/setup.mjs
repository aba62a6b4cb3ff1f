// Makes a machine that has only Node and npm ready: the pinned pnpm, then the dependencies of the lockfile.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import '../check-node.cjs';
import { root, run } from './run.mjs';
import { giveUp, say } from './say.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pinned = manifest.packageManager.replace('pnpm@', '');
/** Says for which lockfile the packages were installed; it goes with node_modules. */
const stampFile = join(root, 'node_modules/.unitpay-kit-setup.json');

/** The version that a pnpm says it has; undefined where it can't start. */
async function versionOf(command) {
  try {
    const env = { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' };
    return (await promisify(execFile)(command, ['--version'], { cwd: root, env })).stdout.trim();
  } catch {
    return undefined;
  }
}

/** The pinned pnpm: the one on PATH when it is that version, else the one that npx brought the last time, else through npx. */
async function findPnpm() {
  if ((await versionOf('pnpm')) === pinned) return ['pnpm'];
  const kept = readStamp().pnpm;
  if (kept && (await versionOf(kept)) === pinned) {
    // turbo looks for pnpm on PATH.
    process.env.PATH = `${dirname(kept)}${delimiter}${process.env.PATH}`;
    return [kept];
  }
  return ['npx', '--yes', '--prefer-offline', `pnpm@${pinned}`];
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

/**
 * Installs what the lockfile names, unless that was done for this very lockfile. Ends the command with a plain message if it can't.
 *
 * @param only Workspace packages to install, with what they depend on; all when left out.
 */
export async function setUp(only) {
  const wanted = fingerprint();
  const stamp = readStamp();
  if (stamp.lockfile === wanted && (stamp.only === undefined || stamp.only === only?.join(' '))) return;
  say(
    'Installing dependencies (the first time takes one to three minutes, later starts skip it)…',
    'Устанавливаю зависимости (в первый раз — от одной до трёх минут, потом этот шаг пропускается)…',
  );
  // By default pnpm and npm wait for more than a minute before they say that there is no network.
  process.env.npm_config_fetch_retry_mintimeout ??= '1000';
  process.env.npm_config_fetch_retry_maxtimeout ??= '10000';
  const filters = only?.flatMap((name) => ['--filter', `${name}...`]) ?? [];
  const root = only ? ['--filter', manifest.name] : [];
  if (
    (await pnpm('install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', ...root, ...filters)) !==
    0
  )
    await sayWhyNotInstalled();
  writeStamp({ lockfile: wanted, only: only?.join(' '), pnpm: await keptPnpm() });
}

/** Ends the command: the most common cause, no network, is told apart from all others, which pnpm has named. */
async function sayWhyNotInstalled() {
  const registry = await promisify(execFile)('npm', ['config', 'get', 'registry'], { cwd: root }).then(
    ({ stdout }) => stdout.trim(),
    () => 'https://registry.npmjs.org/',
  );
  const answers = await fetch(registry, { signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  );
  if (!answers)
    giveUp(
      `The npm registry ${registry} does not answer: check the network and try again.`,
      `Реестр npm ${registry} не отвечает: проверьте сеть и повторите.`,
    );
  giveUp(
    'The dependencies could not be installed for the reason that pnpm gives above; if it does not help, delete node_modules and try again.',
    'Не удалось установить зависимости, причину pnpm назвал выше; если она не помогает, удалите node_modules и повторите.',
  );
}

/** Where npx has put pnpm, so that the next start needs neither npx nor the registry. */
async function keptPnpm() {
  const [command] = await pnpmCommand();
  if (command !== 'npx') return command === 'pnpm' ? undefined : command;
  const which = ['exec', '--yes', '--prefer-offline', `--package=pnpm@${pinned}`, '--call', 'command -v pnpm'];
  return promisify(execFile)('npm', which, { cwd: root }).then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  );
}

/** What an installation depends on: the lockfile with the workspace's folders, and Node's own version. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamp(stamp) {
  writeFileSync(stampFile, JSON.stringify(stamp));
}

/** Builds the named workspace packages with what they depend on; all of them when none is named. */
export async function build(...names) {
  say('Building…', 'Собираю…');
  const filters = names.map((name) => `--filter=${name}`);
  if ((await pnpm('exec', 'turbo', 'run', 'build', '--output-logs=errors-only', ...filters)) === 0) return;
  giveUp(
    'The build failed for the reason given above; if a file or a package was not found, delete node_modules and try again.',
    'Сборка не удалась, причина названа выше; если не найден файл или пакет, удалите node_modules и повторите.',
  );
}
