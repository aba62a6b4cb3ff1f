import { packageTests } from '../../vitest.shared.ts';

/** The scenarios against UnitPay's real test mode: `pnpm contract:live`. No report is left, so that no other run counts it. */
export default packageTests({ include: ['live/**/*.test.ts'], reporters: ['verbose'] });
