import { packageTests } from '../../vitest.shared.ts';

export default packageTests({
  include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'examples/{vitest,msw}/*.test.ts'],
  globalSetup: ['test/browser/announce.ts'],
});
