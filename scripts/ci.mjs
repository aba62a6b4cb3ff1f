// What .ci/run does: installs what Debian has and the suites need, runs everything, and adds the totals up.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { root, run } from './lib/run.mjs';

// Here a missing service or browser is a failure, not a skip.
const env = { ...process.env, CI_REQUIRE_SERVICES: '1' };
const suites = [
  ['test', ['test', '--', '--coverage']],
  ['demo', ['run', 'demo']],
  ['demo, Express', ['run', 'demo', '--', '--express']],
  ['speed', ['run', 'bench', '--', '--guard']],
  ['examples', ['run', 'examples']],
  ['release', ['run', 'release:dry']],
  ['matrix', ['run', 'matrix']],
  ['reliability', ['run', 'reliability', '--', '--quick']],
  ['OpenAPI clients', ['run', 'openapi:clients']],
  ['site', ['run', 'docs:site']],
  ['READMEs', ['run', 'try:readme']],
];

/** Runs an npm script, showing its output, and reads the totals off its last `N passed, N failed` line. */
async function measure(name, args) {
  const child = spawn('npm', args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let totals;
  const skipped = [];
  const exit = new Promise((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    const [, passed, failed] = /^(\d+) passed, (\d+) failed/.exec(line) ?? [];
    if (passed) totals = { passed: Number(passed), failed: Number(failed) };
    if (line.startsWith('skipped: ')) skipped.push(`${name}: ${line.slice('skipped: '.length)}`);
  }
  const code = await exit;
  totals ??= { passed: 0, failed: 1 };
  if (code !== 0 && totals.failed === 0) totals.failed = 1;
  return { name, code, skipped, ...totals };
}

/** What the suites want of the system: a program, and Debian's package that brings it. */
const programs = [
  [env.CHROMIUM_PATH ?? '/usr/bin/chromium', 'chromium'],
  ['/usr/sbin/nginx', 'nginx-light'],
  ['/usr/sbin/pgbouncer', 'pgbouncer'],
  ['/usr/bin/php', 'php-cli'],
];
const missing = programs.filter(([file]) => !existsSync(file)).map(([, name]) => name);
if (missing.length > 0) {
  const apt = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], apt);
  await run('apt-get', ['install', '-y', '-qq', ...missing], apt);
}

const results = [];
for (const [name, args] of suites) results.push(await measure(name, args));

console.log('');
for (const { name, passed, failed } of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
for (const line of results.flatMap(({ skipped }) => skipped)) console.log(`skipped: ${line}`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
