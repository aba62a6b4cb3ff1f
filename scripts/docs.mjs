// pnpm docs: everything under docs/ that is generated, by the package that knows it.
import { run } from './lib/run.mjs';

const generators = [
  [
    'the tables of methods',
    'pnpm',
    ['--filter', '@unitpay-kit/core', 'exec', 'vitest', 'run', 'test/method-docs', '--update'],
  ],
  ['the conformance table', 'pnpm', ['--filter', '@unitpay-kit/contract', 'run', 'docs']],
  ['the licences', 'node', ['scripts/generate-licences.mjs']],
];

const failed = [];
for (const [name, command, args] of generators) if ((await run(command, args)) !== 0) failed.push(name);
for (const name of failed) console.error(`failed: ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;
