// pnpm reliability [--quick]: everything that proves the worst day, one after another, added up. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './lib/run.mjs';

const quick = process.argv.includes('--quick') ? ['--', '--quick'] : [];
const manifest = JSON.parse(
  await (await import('node:fs/promises')).readFile(new URL('../package.json', import.meta.url), 'utf8'),
);
const proofs = ['faults', 'fuzz', 'explore:refunds', 'soak:refunds', 'soak:webhooks'];

/** Runs one proof, showing what it prints, and reads the totals off its last line. */
async function prove(name) {
  if (!manifest.scripts[name]) return { name, passed: 0, failed: 1 };
  const started = performance.now();
  const child = spawn('npm', ['run', name, ...quick], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
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

const results = [];
for (const name of proofs) results.push(await prove(name));
console.log('');
for (const { name, passed, failed, seconds } of results)
  console.log(`${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
