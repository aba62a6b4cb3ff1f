// pnpm durability: refunds and lost webhooks on every ledger, with real servers, kills and frozen processes. The last line is "N passed, N failed".
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { checkServices } from './lib/services.mjs';
import { pnpm, setUp } from './lib/setup.mjs';

await setUp();
await checkServices();
const report = join(root, 'packages/durability/reports/vitest.json');
rmSync(report, { force: true });
const code = await pnpm('--filter', '@unitpay-kit/durability', 'run', 'prove');
const ran = existsSync(report);
if (!ran) console.error('durability: there is no report, so it did not run to its end');
const { numPassedTests, numFailedTests, numPendingTests } = ran
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
// Unhandled errors fail the run without failing a test.
const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
if (numPendingTests > 0) console.log(`skipped: ${numPendingTests} tests of packages/durability`);
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
