import { packageTests } from '../../vitest.shared.ts';

// Real servers on a busy machine: a test that hangs still ends, one that is merely slow does not fail.
export default packageTests({ testTimeout: 30_000, hookTimeout: 60_000 });
