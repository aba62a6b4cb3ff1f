import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * The one test setup of the workspace; a package's vitest.config.ts only calls it.
 *
 * Packages are read from their sources (the "@unitpay-kit/source" condition), so that no build is needed to test;
 * the JSON report is what `npm test` counts.
 */
export function packageTests({ coverage, ...test }: NonNullable<ViteUserConfig['test']> = {}): ViteUserConfig {
  return defineConfig({
    resolve: { conditions: ['@unitpay-kit/source'] },
    ssr: { resolve: { conditions: ['@unitpay-kit/source'], externalConditions: ['@unitpay-kit/source'] } },
    test: {
      include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
      // One worker serves many files: loading core and the mock again for each took most of the time. Files must not count on a fresh module.
      isolate: false,
      // Two cores run several suites at once; a limit is there to end what hangs, not to judge speed.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // Measured when asked for (pnpm coverage); scripts/lib/coverage.mjs judges the figures of all packages by coverage-floor.json.
      // Executables are a few lines around a function that is measured; they run in processes of their own, where tests and the demo start them.
      coverage: {
        enabled: process.env['COVERAGE'] === '1',
        provider: 'v8',
        include: ['src/**/*.{ts,tsx}'],
        exclude: [
          'src/**/*.test.{ts,tsx}',
          'src/**/*.test-d.ts',
          'src/**/*.bench.ts',
          'src/**/*.generated.ts',
          'src/{bin,main}.ts',
          ...(coverage?.exclude ?? []),
        ],
        allowExternal: coverage?.allowExternal ?? false,
        reporter: ['json-summary', 'json'],
        reportOnFailure: true,
      },
      reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
      ...test,
    },
  });
}
