// One part of the mutation tests; `pnpm mutation` names it by MUTATION_PART and tells the figures.
import { sourcesOf } from '../../scripts/mutation/modules.mjs';

// Tools that look for unused files load this without a part: then it mutates nothing, which Stryker refuses.
const part = process.env.MUTATION_PART ?? 'none';

export default {
  packageManager: 'pnpm',
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: part === 'none' ? [] : sourcesOf(part),
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
