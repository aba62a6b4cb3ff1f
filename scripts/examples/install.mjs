// An example as a merchant copies it: its folder, with the packed packages in place of those that are not published yet.
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';
import { runIn } from '../matrix/consumer.mjs';

/** Resolves to the folder. */
export async function installExample(name, tarballs) {
  const folder = mkdtempSync(join(tmpdir(), `unitpay-kit-example-${name}-`));
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return folder;
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const overrides = {};
  for (const dependencies of [manifest.dependencies, manifest.devDependencies])
    for (const ours of Object.keys(dependencies ?? {}).filter((one) => one in tarballs)) {
      dependencies[ours] = `file:${tarballs[ours]}`;
      overrides[ours] = dependencies[ours];
    }
  writeFileSync(file, JSON.stringify({ ...manifest, overrides }));
  await runIn(folder, ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
  return folder;
}
