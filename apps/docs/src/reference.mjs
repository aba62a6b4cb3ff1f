// The TypeScript reference, made from the TSDoc of the packages. It is English; its Russian pages only lead there, so that the switch of
// languages never ends nowhere.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { titleOf } from './read-page.mjs';

/** Writes it into the collected pages; ends the build when TypeDoc fails. */
export function writeReference(app) {
  const typedoc = join(app, 'node_modules/typedoc/bin/typedoc');
  const { status } = spawnSync(process.execPath, [typedoc], { cwd: app, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  const english = join(app, '.pages/en/reference');
  for (const name of readdirSync(english, { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    const title = titleOf(readFileSync(join(english, name), 'utf8'));
    const page = `/en/reference/${name.replace(/(index)?\.md$/, '')}`;
    const file = join(app, '.pages/reference', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `# ${title}\n\nСправочник TypeScript — на английском: [открыть страницу](${page}).\n`);
  }
}
