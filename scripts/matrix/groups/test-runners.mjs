// The mock in the two test runners that merchants have.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIn } from '../consumer.mjs';
import { node, scope, withConsumer } from '../group.mjs';

export const testRunners = async (tarballs) => {
  const packages = scope('core', 'mock-server');
  const tell = new URL('../consumers/story/tell.cjs', import.meta.url);
  const jest = await withConsumer(
    'jest',
    { tarballs, packages, type: 'commonjs', dependencies: { jest: '^30.5.2' } },
    (folder) => [
      [
        'Jest, CommonJS',
        async () => {
          copyFileSync(tell, join(folder, 'tell.cjs'));
          await runIn(folder, [...node, 'node_modules/jest/bin/jest.js', '--ci']);
        },
      ],
    ],
  );
  const vitest = await withConsumer('vitest', { tarballs, packages, dependencies: { vitest: '^4.1.12' } }, (folder) => [
    [
      'vitest, ESM',
      async () => {
        copyFileSync(tell, join(folder, 'tell.cjs'));
        await runIn(folder, [...node, 'node_modules/vitest/vitest.mjs', 'run']);
      },
    ],
  ]);
  return [...jest, ...vitest];
};
