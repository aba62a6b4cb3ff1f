// One part of the mutation tests; `pnpm mutation` names it by MUTATION_PART and tells the figures.
import { modules, sourcesOf } from '../../scripts/mutation/modules.mjs';

const part = process.env.MUTATION_PART;
if (!part || !(part in modules)) throw new Error('MUTATION_PART names no part: start it by "pnpm mutation"');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  packageManager: 'pnpm',
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: sourcesOf(part),
  ignorePatterns: ['dist', 'reports', 'mutation', 'etc'],
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  // Generous: on a busy machine a mutant that is merely slow must not pass for a killed one.
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `mutation/${part}.json`,
  force: process.env.MUTATION_FORCE === '1',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  tempDirName: '.stryker-tmp',
  allowEmpty: false,
};
