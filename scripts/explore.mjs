// pnpm explore:refunds [--quick]: every order of events around a refund and around a lost webhook, and the broken variants that have to be caught. Minutes;
// quick: the small grid that every test run explores.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { pnpm } from './lib/setup.mjs';

const folder = join(root, 'packages/core');
// Not the report that `pnpm test` counts.
const report = join(folder, 'reports/explore.json');
rmSync(report, { force: true });
process.env.EXPLORE = process.argv.includes('--quick') ? 'small' : 'whole';
// Millions of states are kept at a time.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-old-space-size=6144`.trim();
const vitest = ['exec', 'vitest', 'run', '--config', 'vitest.explore.config.ts', '--disable-console-intercept'];
const code = await pnpm('--filter', '@unitpay-kit/core', ...vitest);
if (!existsSync(report)) {
  console.error('explore: there is no report, so it did not run to its end');
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { assertionResults } of testResults) {
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed') console.log(`FAILED ${fullName}\n${failureMessages.join('\n')}`);
    }
  }
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
  process.exitCode = code;
}
