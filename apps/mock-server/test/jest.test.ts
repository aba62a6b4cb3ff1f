import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { builtBin, ROOT } from './built.js';

it('the CommonJS build works under plain Jest: its example passes', async () => {
  builtBin();
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const run = promisify(execFile)(process.execPath, [jest, '-c', 'examples/jest/jest.config.cjs', '--json'], {
    cwd: ROOT,
  });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  expect(JSON.parse(stdout)).toMatchObject({ success: true, numPassedTests: 3 });
}, 120_000);
