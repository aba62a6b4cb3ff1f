// Builds the site into .vitepress/dist and checks it: dead links end VitePress's build, dead anchors, lost jobs and a deaf search end ours.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkAnchors } from './check-anchors.mjs';
import { checkJobs } from './check-jobs.mjs';
import { checkSearch } from './check-search.mjs';
import { app, collect } from './collect.mjs';
import { writeLlms } from './llms.mjs';
import { writeReference } from './reference.mjs';

const pages = collect();
writeReference(app);
const vitepress = join(app, 'node_modules/vitepress/bin/vitepress.js');
const built = spawnSync(process.execPath, [vitepress, 'build', '.'], { cwd: app, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const dist = join(app, '.vitepress/dist');
writeLlms(pages, dist);
const checks = [
  ['links and anchors', () => checkAnchors(dist)],
  ['the eleven jobs', () => checkJobs(dist)],
  ['the search', () => checkSearch(dist)],
];
let failed = 0;
for (const [name, check] of checks) {
  const problems = await check();
  for (const problem of problems) console.error(`${name}: ${problem}`);
  if (problems.length > 0) failed += 1;
}
console.log(`${checks.length + 1 - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
