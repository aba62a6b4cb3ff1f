// pnpm soak:refunds [--quick]: two processes, hundreds of refunds, faults at random, three kills. The last line is "N passed, N failed".
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { pnpm, setUp } from './lib/setup.mjs';

const known = ['--quick', '--'];
const unknown = process.argv.slice(2).filter((argument) => !known.includes(argument));
if (unknown.length > 0) {
  console.error(
    `pnpm soak:refunds [--quick]\n\n  --quick   a shorter run, for CI (under two minutes)\n\nunknown: ${unknown.join(' ')}`,
  );
  process.exit(2);
}
await setUp();
const folder = join(root, 'packages/durability');
const report = join(folder, 'reports/soak.json');
rmSync(report, { force: true });
process.env.SOAK = process.argv.includes('--quick') ? 'quick' : 'whole';
const vitest = ['exec', 'vitest', 'run', '--config', 'vitest.soak.config.ts', '--disable-console-intercept'];
const code = await pnpm('--filter', '@unitpay-kit/durability', ...vitest);
if (!existsSync(report)) {
  console.error('soak:refunds: there is no report, so it did not run to its end');
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { assertionResults, message } of testResults) {
    if (message) console.log(message);
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed') console.log(`FAILED ${fullName}\n${failureMessages.join('\n')}`);
    }
  }
  const missing = numPassedTests + numFailedTests === 0 ? 1 : 0;
  console.log(`${numPassedTests} passed, ${numFailedTests + missing} failed`);
  process.exitCode = code || missing;
}
