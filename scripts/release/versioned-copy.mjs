// A clone of the repository in which the versions are raised and the packages built, as the release workflow does; the work tree stays as it is.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../lib/run.mjs';
import { pnpmCommand } from '../lib/setup.mjs';

/** Resolves to its folder, and a way to run pnpm there. */
export async function versionedCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-kit-release-'));
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 24 });
  git('clone', '--quiet', root, folder);
  // What is not committed yet is rehearsed too.
  for (const file of git('ls-files', '--modified', '--others', '--exclude-standard', '-z')
    .split('\0')
    .filter(Boolean)) {
    if (!existsSync(join(root, file))) rmSync(join(folder, file), { force: true });
    else {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(root, file), join(folder, file));
    }
  }
  const [command, ...first] = await pnpmCommand();
  const pnpm = (args, env = {}) =>
    execFileSync(command, [...first, ...args], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
  pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--ignore-scripts', '--loglevel=error']);
  pnpm(['exec', 'changeset', 'version']);
  pnpm(['exec', 'node', 'scripts/write-versions.mjs']);
  pnpm([
    'exec',
    'turbo',
    'run',
    'build',
    '--filter=./packages/*',
    '--filter=@unitpay-kit/mock-server',
    '--filter=@unitpay-kit/cli',
    '--output-logs=errors-only',
  ]);
  return { folder, pnpm, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
