// Judges what would be published: packs the package in the current folder and inspects the tarball; or inspects the tarball that is named.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inspectTarball } from './lib/package-problems.mjs';
import { pnpmCommand } from './lib/setup.mjs';

const folder = mkdtempSync(join(tmpdir(), 'unitpay-kit-pack-'));
const [given] = process.argv.slice(2);

async function packed() {
  const [pnpm, ...first] = await pnpmCommand();
  execFileSync(pnpm, [...first, 'pack', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
}

try {
  const { manifest, files, problems } = inspectTarball(given ? resolve(given) : await packed());
  for (const problem of problems) console.error(`${manifest.name} ${problem}`);
  if (problems.length === 0)
    console.log(`${manifest.name}: ${files.length} files, publint and attw have nothing to say`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
