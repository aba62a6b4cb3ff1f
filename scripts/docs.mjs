// pnpm run docs: everything under docs/ that is generated, by the package that knows it.
import { pnpm } from './lib/setup.mjs';

const generators = [
  ['the tables of methods', ['--filter', '@unitpay-kit/core', 'exec', 'vitest', 'run', 'test/method-docs', '--update']],
  ['the pages of errors', ['--filter', '@unitpay-kit/core', 'exec', 'vitest', 'run', 'test/error-docs', '--update']],
  ['the pages of options', ['--filter', '@unitpay-kit/docs', 'exec', 'vitest', 'run', 'test/options', '--update']],
  ['the conformance table', ['--filter', '@unitpay-kit/contract', 'run', 'docs']],
  // The description is built from the mock's sources, which only run once they are built.
  [
    'the mock, for its OpenAPI description',
    ['exec', 'turbo', 'run', 'build', '--filter', '@unitpay-kit/mock-server', '--output-logs=errors-only'],
  ],
  ['the OpenAPI description', ['exec', 'node', 'apps/mock-server/scripts/write-openapi.mjs']],
  [
    'the layout of that',
    ['exec', 'biome', 'check', '--write', 'docs/openapi.json', 'docs/openapi.mock.json', 'docs/openapi.control.json'],
  ],
  [
    "the page of the mock's control API",
    ['--filter', '@unitpay-kit/mock-server', 'exec', 'vitest', 'run', 'test/control', '--update'],
  ],
  ['the index of decisions', ['exec', 'node', 'scripts/decisions.mjs']],
  ['the licences', ['exec', 'node', 'scripts/generate-licences.mjs']],
];

const failed = [];
for (const [name, args] of generators) if ((await pnpm(...args)) !== 0) failed.push(name);
for (const name of failed) console.error(`failed: ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;
