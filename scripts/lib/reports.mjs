// The JSON reports that each package's test run leaves behind: what `npm test` counts.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './run.mjs';

/** Folders of all packages that have tests. */
function testedPackages() {
  return ['packages', 'apps', 'scripts'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => join(root, group, name))
      .filter((folder) => existsSync(join(folder, 'vitest.config.ts')) && hasSuite(folder)),
  );
}

/** Whether its tests belong to `npm test`; longer proofs have scripts of other names. */
function hasSuite(folder) {
  return 'test' in JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts;
}

const reportOf = (folder) => join(folder, 'reports', 'vitest.json');

/** Removes old reports, so that a suite that never ran can't be counted by yesterday's result. */
export function clearReports() {
  for (const folder of testedPackages()) rmSync(reportOf(folder), { force: true });
}

/** Adds up all reports: totals, and the names of what was skipped or failed, each with its file. */
export function readReports() {
  const totals = { passed: 0, failed: 0, skipped: [], failures: [] };
  for (const folder of testedPackages()) {
    const suite = relative(root, folder);
    if (!existsSync(reportOf(folder))) {
      totals.failed += 1;
      totals.failures.push(`${suite}: the suite left no report, so it did not run to its end`);
      continue;
    }
    const report = JSON.parse(readFileSync(reportOf(folder), 'utf8'));
    totals.passed += report.numPassedTests;
    for (const file of report.testResults) {
      const where = relative(root, file.name);
      if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
        totals.failed += 1;
        totals.failures.push(`${where}: ${file.message || 'the file could not be run'}`);
      }
      for (const { status, fullName } of file.assertionResults) {
        if (status === 'failed') {
          totals.failed += 1;
          totals.failures.push(`${where}: ${fullName}`);
        } else if (status !== 'passed') totals.skipped.push(`${where}: ${fullName}`);
      }
    }
  }
  return totals;
}
