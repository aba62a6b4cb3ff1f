// pnpm reliability [--quick] [part...]: everything that proves the worst day, one after another, added up. The last line is
// `N passed, N failed`. The mutation tests (`pnpm mutation`) are apart: they take longer than all of this.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { root } from './lib/run.mjs';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});
/** Commands with their arguments; those of a quick run, where it is part of one: `npm test` explores a smaller grid by itself. */
const PROOFS = {
  durability: { whole: [], quick: [] },
  faults: { whole: [], quick: ['--quick'] },
  fuzz: { whole: [], quick: ['--quick'] },
  'explore:refunds': { whole: [] },
  'soak:refunds': { whole: [], quick: ['--quick'] },
  'soak:webhooks': { whole: [], quick: ['--quick'] },
  memory: { whole: [], quick: ['--quick'] },
  load: { whole: [] },
  dependencies: { whole: [], quick: [] },
};
const kind = values.quick ? 'quick' : 'whole';
const unknown = positionals.find((name) => !(name in PROOFS));
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}; there are ${Object.keys(PROOFS).join(', ')}.`);
  process.exit(1);
}

/** Runs one proof, showing what it prints, and reads the totals off its last line. */
async function prove(name) {
  const started = performance.now();
  const child = spawn('npm', ['run', name, '--', ...PROOFS[name][kind]], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let totals;
  const ended = new Promise((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    const [, passed, failed] = /^(\d+) passed, (\d+) failed/.exec(line) ?? [];
    if (passed) totals = { passed: Number(passed), failed: Number(failed) };
  }
  const code = await ended;
  totals ??= { passed: 0, failed: 1 };
  if (code !== 0 && totals.failed === 0) totals.failed = 1;
  return { name, ...totals, seconds: Math.round((performance.now() - started) / 1000) };
}

const asked = positionals.length > 0 ? positionals : Object.keys(PROOFS);
const results = [];
for (const name of asked.filter((name) => PROOFS[name][kind])) results.push(await prove(name));
console.log('');
for (const { name, passed, failed, seconds } of results)
  console.log(`${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`all of it took ${(sum('seconds') / 60).toFixed(1)} minutes`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
