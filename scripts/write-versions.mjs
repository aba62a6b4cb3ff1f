// Copies each package's version into its src/version.ts, which neither build can read from package.json; part of the release.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';

for (const group of ['packages', 'apps'])
  for (const name of readdirSync(join(root, group))) {
    const target = join(root, group, name, 'src', 'version.ts');
    if (!existsSync(target)) continue;
    const { version } = JSON.parse(readFileSync(join(root, group, name, 'package.json'), 'utf8'));
    writeFileSync(target, readFileSync(target, 'utf8').replace(/VERSION = '[^']*'/, `VERSION = '${version}'`));
  }
