// pnpm mutation [part...] [--check] [--force]: changes the code that guards money, a thousand small ways, and demands that a test notices.
// What was found is kept in packages/core/mutation, so that a run tries only what changed since. `--check` runs nothing: it judges what
// is kept, and that it belongs to these sources. The last line is `N passed, N failed`.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/run.mjs';
import { pnpm, setUp } from './lib/setup.mjs';
import { judgePart } from './mutation/judge.mjs';
import { modules } from './mutation/modules.mjs';

const core = join(root, 'packages/core');
const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false }, force: { type: 'boolean', default: false } },
});
const unknown = positionals.find((name) => !(name in modules));
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}; there are ${Object.keys(modules).join(', ')}.`);
  process.exit(1);
}
const parts = positionals.length > 0 ? positionals : Object.keys(modules);
const file = (part) => join(core, 'mutation', `${part}.json`);

/** Stryker's own record names the machine's folders and repeats its settings; neither belongs in the repository. */
function keep(part) {
  const {
    projectRoot: _,
    config: __,
    framework: ___,
    system: ____,
    performance: _____,
    ...kept
  } = JSON.parse(readFileSync(file(part), 'utf8'));
  writeFileSync(`${file(part)}.new`, `${JSON.stringify(kept)}\n`);
  renameSync(`${file(part)}.new`, file(part));
}

async function mutate(part) {
  process.env.MUTATION_PART = part;
  process.env.MUTATION_TESTS = JSON.stringify(modules[part].tests);
  if (values.force) process.env.MUTATION_FORCE = '1';
  const code = await pnpm('--filter', '@unitpay-kit/core', 'exec', 'stryker', 'run', 'stryker.config.mjs');
  if (existsSync(file(part))) keep(part);
  return code;
}

if (!values.check) await setUp();
let failed = 0;
const sum = { mutants: 0, killed: 0 };
for (const part of parts) {
  const code = values.check ? 0 : await mutate(part);
  const { mutants, killed, explained, problems } = judgePart(part, file(part));
  if (code !== 0) problems.push(`Stryker ended with code ${code}`);
  sum.mutants += mutants;
  sum.killed += killed;
  const percent = mutants === 0 ? '-' : ((100 * killed) / mutants).toFixed(1);
  console.log(
    `${part.padEnd(11)} ${String(mutants).padStart(5)} mutants, ${String(killed).padStart(5)} killed (${percent} %), ${explained} survivors explained${problems.length > 0 ? ', FAILED' : ''}`,
  );
  for (const problem of problems) console.error(`  ${problem}`);
  if (problems.length > 0) failed++;
}
console.log(
  `mutants ${sum.mutants}, killed ${sum.killed} (${((100 * sum.killed) / Math.max(sum.mutants, 1)).toFixed(1)} %)`,
);
console.log(`${parts.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
