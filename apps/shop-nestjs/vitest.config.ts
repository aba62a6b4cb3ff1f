import { packageTests } from '../../vitest.shared.ts';

// What the shops share is tested through each of them, so it is measured here as well; the packages have suites of their own.
export default packageTests({ coverage: { allowExternal: true, exclude: ['**/packages/**', '**/mock-server/**'] } });
