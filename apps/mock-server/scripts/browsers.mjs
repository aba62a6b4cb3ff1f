// pnpm browsers: every page in Chromium in all eight ways, where the usual tests take one or two. Ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const report = 'reports/browsers.json';
const files = ['test/browser/accessibility.test.ts', 'test/browser/picture.test.ts'];
const child = spawn(
  'pnpm',
  ['exec', 'vitest', 'run', ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, BROWSERS: 'full' },
    stdio: 'inherit',
  },
);
const code = await new Promise((resolve) => child.on('close', resolve));
const { numPassedTests, numFailedTests } = JSON.parse(await readFile(new URL(`../${report}`, import.meta.url), 'utf8'));
const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
