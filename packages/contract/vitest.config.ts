import { packageTests } from '../../vitest.shared.ts';

const { test, ...config } = packageTests();

/** Suites keep no state between files, so they share one copy of core and mock: loading it for each file took most of the time. */
export default {
  ...config,
  test: { ...test, reporters: [...(test?.reporters ?? []), './test/named-tests-reporter.ts'] },
};
