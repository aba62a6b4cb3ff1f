// pnpm release:dry: raises the versions in a clone, publishes to a registry on loopback, and installs by name into empty projects, as a
// merchant would. Nothing leaves this machine, and the work tree stays as it is. The last line is `N passed, N failed`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';
import { PROJECTS } from './release/projects.mjs';
import { startRegistry } from './release/registry.mjs';
import { versionedCopy } from './release/versioned-copy.mjs';
import { emptyFolder } from './try-readme/folder.mjs';
import { tryPackage } from './try-readme/package-readme.mjs';

await setUp();
const copy = await versionedCopy();
const registry = await startRegistry();
const results = [];

async function attempt(name, run) {
  try {
    await run();
    results.push({ name });
    console.log(`ok: ${name}`);
  } catch (error) {
    results.push({ name, failed: true });
    console.error(`failed: ${name}\n${error.message}`);
  }
}

/** An empty folder whose npm asks our registry. */
async function inProject(run) {
  const folder = emptyFolder();
  folder.write('.npmrc', registry.npmrc);
  try {
    await run(folder);
  } finally {
    await folder.close();
  }
}

try {
  await attempt('all packages are published, in one version', async () => {
    copy.pnpm(
      ['-r', 'publish', '--registry', registry.url, '--no-git-checks', '--report-summary', '--access', 'public'],
      { NPM_CONFIG_USERCONFIG: registry.userConfig, NPM_CONFIG_LOGLEVEL: 'error' },
    );
    const { publishedPackages } = JSON.parse(readFileSync(join(copy.folder, 'pnpm-publish-summary.json'), 'utf8'));
    const versions = new Set(publishedPackages.map(({ version }) => version));
    if (publishedPackages.length < 7 || versions.size !== 1)
      throw new Error(`published: ${publishedPackages.map(({ name, version }) => `${name}@${version}`).join(', ')}`);
    console.log(`published ${publishedPackages.length} packages as ${[...versions][0]}`);
  });
  await attempt('a second publish finds nothing to do', async () =>
    copy.pnpm(['-r', 'publish', '--registry', registry.url, '--no-git-checks', '--access', 'public'], {
      NPM_CONFIG_USERCONFIG: registry.userConfig,
      NPM_CONFIG_LOGLEVEL: 'error',
    }),
  );
  for (const [name, run] of Object.entries(PROJECTS)) await attempt(name, () => inProject(run));
  // The READMEs' own install lines then mean the registry.
  process.env.UNITPAY_KIT_BY_NAME = '1';
  for (const name of ['core', 'express', 'nestjs', 'redis', 'postgres'])
    await attempt(`packages/${name}/README.md, followed with packages by name`, () =>
      inProject((folder) => tryPackage(name, join(root, `packages/${name}/README.md`), folder)),
    );
} finally {
  await registry.stop();
  copy.remove();
}

const failed = results.filter((result) => result.failed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
