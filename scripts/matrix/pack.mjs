// Packs every published package, as `pnpm publish` would.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';
import { pnpmCommand } from '../lib/setup.mjs';

const target = join(root, '.data', 'matrix', 'tarballs');

/** Resolves to the tarball of each package by its name. */
export async function packAll() {
  const [pnpm, ...first] = await pnpmCommand();
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const tarballs = {};
  for (const group of ['packages', 'apps'])
    for (const folder of readdirSync(join(root, group))) {
      const manifest = JSON.parse(readFileSync(join(root, group, folder, 'package.json'), 'utf8'));
      if (manifest.private) continue;
      const out = execFileSync(pnpm, [...first, 'pack', '--json', '--pack-destination', target], {
        cwd: join(root, group, folder),
        encoding: 'utf8',
      });
      tarballs[manifest.name] = JSON.parse(out.slice(out.indexOf('{'))).filename;
    }
  return tarballs;
}
