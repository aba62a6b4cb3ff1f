import { packageTests } from '../../vitest.shared.ts';

/** The soak: minutes of load, so not among the tests. Its report is not the one that `pnpm test` counts. */
export default packageTests({
  include: ['soak/**/*.soak.ts'],
  testTimeout: 300_000,
  hookTimeout: 120_000,
  reporters: [['json', { outputFile: 'reports/soak.json' }]],
});
