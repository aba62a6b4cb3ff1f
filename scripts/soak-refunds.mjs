// pnpm soak:refunds [--quick] [--only TEXT]: two processes, hundreds of refunds, faults at random, three kills, in fifteen settings. The last line is
// "N passed, N failed".
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/run.mjs';
import { pnpm, setUp } from './lib/setup.mjs';

const HELP = `pnpm soak:refunds [--quick] [--only TEXT]

  --quick       fewer settings and refunds, for CI
  --only TEXT   settings whose name contains it, such as "PgBouncer"`;

/** Reads the options; a mistake ends the command. */
function options() {
  try {
    const args = process.argv.slice(2).filter((argument) => argument !== '--');
    return parseArgs({ args, options: { quick: { type: 'boolean' }, only: { type: 'string' } } }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    return process.exit(2);
  }
}

const { quick = false, only = '' } = options();
await setUp();
const folder = join(root, 'packages/durability');
const report = join(folder, 'reports/soak.json');
rmSync(report, { force: true });
process.env.SOAK = quick ? 'quick' : 'whole';
process.env.SOAK_ONLY = only;
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
