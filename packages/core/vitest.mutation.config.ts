import { defineConfig } from 'vitest/config';

/** Complete in itself: the sandbox of the mutation tests holds this package only, not the setup shared by the workspace. */
export default defineConfig({
  resolve: { conditions: ['@unitpay-kit/source'] },
  ssr: { resolve: { conditions: ['@unitpay-kit/source'], externalConditions: ['@unitpay-kit/source'] } },
  test: {
    include: JSON.parse(process.env['MUTATION_TESTS'] ?? '["src/**/*.test.ts"]') as string[],
    isolate: false,
    testTimeout: 20_000,
  },
});
