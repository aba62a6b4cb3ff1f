// pnpm try:readme: follows each README literally, in empty folders, in both languages, and fails where a reader would.
// The last line is `N passed, N failed`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './lib/run.mjs';
import { tryCli } from './try-readme/cli-readme.mjs';
import { emptyFolder } from './try-readme/folder.mjs';
import { tryFront } from './try-readme/front.mjs';
import { tryMock } from './try-readme/mock-readme.mjs';
import { tryPackage } from './try-readme/package-readme.mjs';
import { tryStart } from './try-readme/start.mjs';
import { tryTour } from './try-readme/tour.mjs';
import { tryNestTutorial, tryTutorial } from './try-readme/tutorial.mjs';

if ((await run(process.execPath, [join(root, 'scripts/pack.mjs')])) !== 0) process.exit(1);

const file = (name) => join(root, name);
const packages = ['core', 'express', 'nestjs', 'redis', 'postgres'];
const follow = (name, attempt) => [name, (folder) => attempt(file(name), folder)];
const tries = ['.md', '.ru.md'].flatMap((suffix) => [
  follow(`README${suffix}`, tryFront),
  follow(`docs/start/first-payment${suffix}`, tryTutorial),
  follow(`docs/start/nestjs${suffix}`, tryNestTutorial),
  follow(`docs/start/tour${suffix}`, tryTour),
  follow(`apps/mock-server/README${suffix}`, tryMock),
  follow(`apps/cli/README${suffix}`, tryCli),
  ...packages.map((name) => [
    `packages/${name}/README${suffix}`,
    (folder) => tryPackage(name, file(`packages/${name}/README${suffix}`), folder),
  ]),
]);

for (const language of ['en', 'ru']) tries.push([`npm start (${language})`, (folder) => tryStart(language, folder)]);

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const [name, attempt] of tries) {
  if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
  if (name.endsWith('.md') && !existsSync(file(name))) throw new Error(`${name} is gone`);
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
