// A consumer is a small real project: a folder that is copied away from the workspace and gets the tarballs installed.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
/** Ends what hangs; a busy machine may take its time. */
const LIMIT = 600_000;
const fixtures = new URL('./consumers/', import.meta.url).pathname;

/**
 * Installs the fixture with the named tarballs and dependencies into a temporary folder.
 * `overrides` makes our packages find each other's tarballs instead of asking the registry for unpublished ones.
 */
export async function install(fixture, { tarballs, packages, dependencies = {}, type = 'module' }) {
  const folder = mkdtempSync(join(tmpdir(), `unitpay-kit-${fixture}-`));
  cpSync(join(fixtures, fixture), folder, { recursive: true });
  const ours = Object.fromEntries(packages.map((name) => [name, `file:${tarballs[name]}`]));
  const manifest = {
    name: `consumer-${fixture}`,
    private: true,
    type,
    dependencies: { ...ours, ...dependencies },
    overrides: ours,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  await execute('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], {
    cwd: folder,
    maxBuffer: 1 << 24,
    timeout: LIMIT,
  });
  return folder;
}

/** Runs a command in the consumer and hands back what it printed; rejects with the output when it fails. */
export async function runIn(folder, [command, ...args], { env = {}, timeout = LIMIT } = {}) {
  try {
    const { stdout } = await execute(command, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      maxBuffer: 1 << 24,
      timeout,
    });
    return stdout;
  } catch (error) {
    throw new Error(
      [error.stdout, error.stderr, error.killed ? `stopped after ${timeout} ms` : ''].filter(Boolean).join('\n') ||
        error.message,
    );
  }
}

export const remove = (folder) => rmSync(folder, { recursive: true, force: true });
