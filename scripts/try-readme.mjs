// pnpm try:readme: follows each README literally, in empty folders, in both languages, and fails where a reader would.
// The last line is `N passed, N failed`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './lib/run.mjs';
import { emptyFolder } from './try-readme/folder.mjs';
import { tryFront } from './try-readme/front.mjs';
import { tryPackage } from './try-readme/package-readme.mjs';
import { tryTutorial } from './try-readme/tutorial.mjs';

if ((await run(process.execPath, [join(root, 'scripts/pack.mjs')])) !== 0) process.exit(1);

const file = (name) => join(root, name);
const packages = ['core', 'express', 'nestjs', 'redis', 'postgres'];
const tries = ['.md', '.ru.md'].flatMap((suffix) => [
  [`README${suffix}`, (folder) => tryFront(file(`README${suffix}`), folder)],
  [`docs/start/first-payment${suffix}`, (folder) => tryTutorial(file(`docs/start/first-payment${suffix}`), folder)],
  ...packages.map((name) => [
    `packages/${name}/README${suffix}`,
    (folder) => tryPackage(name, file(`packages/${name}/README${suffix}`), folder),
  ]),
]);

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const [name, attempt] of tries) {
  if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
  if (!existsSync(file(name))) throw new Error(`${name} is gone`);
  const folder = emptyFolder();
  try {
    await attempt(folder);
    passed += 1;
    console.log(`followed: ${name}`);
  } catch (error) {
    failed += 1;
    console.error(`failed: ${name}\n${error.message}`);
  } finally {
    await folder.close();
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
