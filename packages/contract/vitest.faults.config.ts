import { packageTests } from '../../vitest.shared.ts';

/** The fault matrix: `pnpm faults`. A report of its own, so that no other run counts it. */
export default packageTests({
  include: ['faults/**/*.test.ts'],
  reporters: ['dot', ['json', { outputFile: 'reports/faults.json' }]],
});
