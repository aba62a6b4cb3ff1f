// npm run pack: every published package as a tarball in packed/, for a shop that uses them before they are on the registry.
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { build, pnpmCommand, setUp } from './lib/setup.mjs';

const folder = join(root, 'packed');

async function published() {
  const names = [];
  for (const group of ['packages', 'apps'])
    for (const name of await readdir(join(root, group))) {
      const manifest = JSON.parse(await readFile(join(root, group, name, 'package.json'), 'utf8').catch(() => 'null'));
      if (manifest && !manifest.private) names.push(manifest.name);
    }
  return names;
}

await setUp();
const names = await published();
await build(...names);
await rm(folder, { recursive: true, force: true });
await mkdir(folder);
const [command, ...first] = await pnpmCommand();
for (const name of names)
  await promisify(execFile)(
    command,
    [...first, '--filter', name, 'exec', command, ...first, 'pack', '--pack-destination', folder],
    { cwd: root },
  );
say(`\nPacked ${names.length} packages into ${folder}`, `\nУпаковано пакетов: ${names.length}, папка ${folder}`);
