// pnpm browsers: every page of the mock and of the shops in Chromium in all eight ways, where the usual tests take one or two. Ends with
// `N passed, N failed`.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// Where every package's vitest.config.ts writes it; a place named on the command line would lose against that.
const report = 'reports/vitest.json';
const suites = [
  ['../', ['test/browser/accessibility.test.ts', 'test/browser/picture.test.ts']],
  ['../../shop-common/', ['test/looks.test.ts']],
];

let [passed, failed] = [0, 0];
for (const [folder, files] of suites) {
  const cwd = new URL(folder, import.meta.url);
  const child = spawn('pnpm', ['exec', 'vitest', 'run', ...files], {
    cwd: fileURLToPath(cwd),
    env: { ...process.env, BROWSERS: 'full' },
    stdio: 'inherit',
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const { numPassedTests, numFailedTests } = JSON.parse(await readFile(new URL(report, cwd), 'utf8'));
  passed += numPassedTests;
  failed += code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
