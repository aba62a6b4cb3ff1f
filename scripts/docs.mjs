// pnpm docs: everything under docs/ that is generated, by the package that knows it.
import { run } from './lib/run.mjs';

const generators = [
  [
    'the tables of methods',
    'pnpm',
    ['--filter', '@unitpay-kit/core', 'exec', 'vitest', 'run', 'test/method-docs', '--update'],
  ],
  ['the conformance table', 'pnpm', ['--filter', '@unitpay-kit/contract', 'run', 'docs']],
  // The description is built from the mock's sources, which only run once they are built.
  [
    'the mock, for its OpenAPI description',
    'pnpm',
    ['exec', 'turbo', 'run', 'build', '--filter', '@unitpay-kit/mock-server', '--output-logs=errors-only'],
  ],
  ['the OpenAPI description', 'node', ['apps/mock-server/scripts/write-openapi.mjs']],
  ['the layout of that', 'pnpm', ['exec', 'biome', 'check', '--write', 'docs/openapi.json']],
  ['the licences', 'node', ['scripts/generate-licences.mjs']],
];

const failed = [];
for (const [name, command, args] of generators) if ((await run(command, args)) !== 0) failed.push(name);
for (const name of failed) console.error(`failed: ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;
