import { packageTests } from '../../vitest.shared.ts';

/** The exploration alone (`pnpm explore:refunds`). Its report is not the one that `pnpm test` counts. */
export default packageTests({
  include: ['test/explore/**/*.test.ts'],
  reporters: [['json', { outputFile: 'reports/explore.json' }]],
});
