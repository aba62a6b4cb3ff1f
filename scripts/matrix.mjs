// pnpm matrix: the packed tarballs, installed into real small consumers and run on every runtime and framework version we promise.
// With names of groups as arguments only those run; with --here only what this machine's own Node can run.

import { say } from './lib/say.mjs';
import { build, setUp } from './lib/setup.mjs';
import { foreign, groups, slow } from './matrix/cells.mjs';
import { packAll } from './matrix/pack.mjs';
import { installRuntimes } from './matrix/runtimes.mjs';

const here = process.argv.includes('--here');
const asked = process.argv.slice(2).filter((argument) => argument !== '--here');
const unknown = asked.filter((name) => !(name in groups));
if (unknown.length > 0) {
  console.error(`Unknown group ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}.`);
  process.exit(1);
}

await setUp();
await build();
if (!here) {
  say('Installing the runtimes…', 'Ставлю среды выполнения…');
  installRuntimes();
}
const tarballs = await packAll();

const cells = [];
for (const [group, run] of Object.entries(groups)) {
  const isLeftOut = group in slow || (here && foreign.includes(group));
  if (asked.length > 0 ? !asked.includes(group) : isLeftOut) continue;
  say(`Trying ${group}…`, `Проверяю ${group}…`);
  const results = await run(tarballs, { here }).catch((error) => [{ name: 'install', failed: error.message }]);
  cells.push(...results.map((result) => ({ group, ...result })));
}

const width = Math.max(...cells.map(({ name }) => name.length));
console.log('');
for (const { group, name, failed, skipped } of cells) {
  const verdict = failed ? 'FAILED' : skipped ? `cannot run here: ${skipped}` : 'ok';
  console.log(`${group.padEnd(12)} ${name.padEnd(width)}  ${verdict}`);
}
for (const { name, failed } of cells.filter((cell) => cell.failed)) console.error(`\n${name}:\n${failed}`);
for (const { name, skipped } of cells.filter((cell) => cell.skipped)) console.log(`skipped: ${name}: ${skipped}`);

const count = (test) => cells.filter(test).length;
const failed = count((cell) => cell.failed);
console.log(`${count((cell) => !cell.failed && !cell.skipped)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
