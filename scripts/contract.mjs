// pnpm contract: the suites that judge core and mock against the documents' own text, with a count for each.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './lib/run.mjs';
import { pnpm } from './lib/setup.mjs';

const folder = join(root, 'packages/contract');
const report = join(folder, 'reports/vitest.json');
rmSync(report, { force: true });
const code = await pnpm('--filter', '@unitpay-kit/contract', 'run', 'test');
if (!existsSync(report)) {
  console.error('contract: the suites left no report, so they did not run to their end');
  process.exitCode = 1;
} else {
  const { testResults, numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
  const rows = testResults.map(({ name, assertionResults }) => {
    const passed = assertionResults.filter(({ status }) => status === 'passed').length;
    return { suite: relative(join(folder, 'test'), name).replace('.test.ts', ''), passed, of: assertionResults.length };
  });
  for (const { suite, passed, of } of rows.sort((a, b) => (a.suite < b.suite ? -1 : 1))) {
    console.log(`${suite.padEnd(30)} ${passed} of ${of}`);
  }
  console.log(
    `contract: ${numPassedTests} passed, ${numFailedTests} failed, ${numTotalTests - numPassedTests - numFailedTests} skipped`,
  );
  process.exitCode = code;
}
