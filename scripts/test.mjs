// npm test: sets up, then everything that takes minutes: build, types, lint, all suites, and a look at what would be published.
import { clearReports, readReports } from './lib/reports.mjs';
import { say } from './lib/say.mjs';
import { checkServices } from './lib/services.mjs';
import { build, pnpm, setUp } from './lib/setup.mjs';

await setUp();
await checkServices();
await build();
clearReports();

const turbo = (...args) => pnpm('exec', 'turbo', 'run', ...args, '--continue', '--concurrency=2');
const steps = [
  ['types', () => turbo('typecheck', '--output-logs=errors-only')],
  ['lint', () => pnpm('run', 'lint')],
  ['docs', () => pnpm('run', 'lint:docs')],
  ['packages', () => turbo('lint:package', '--output-logs=new-only')],
  ['suites', () => turbo('test', '--output-logs=new-only')],
];
const failedSteps = [];
for (const [name, step] of steps) if ((await step()) !== 0) failedSteps.push(name);

const { passed, failed, skipped, failures } = readReports();
// A suite that exits non-zero although no test failed (an unhandled error, say) must not pass unnoticed.
const otherFailures = failedSteps.filter((name) => name !== 'suites' || failed === 0);
for (const name of skipped) console.log(`skipped: ${name}`);
for (const name of failures) console.error(`failed: ${name}`);
for (const name of otherFailures) console.error(`failed: ${name}`);

const passedSteps = steps.length - 1 - failedSteps.filter((name) => name !== 'suites').length;
const totalFailed = failed + otherFailures.length;
if (skipped.length > 0)
  say(`${skipped.length} tests were skipped, listed above.`, `Пропущено тестов: ${skipped.length}, они названы выше.`);
console.log(
  `${passed + passedSteps} passed, ${totalFailed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
);
process.exitCode = totalFailed === 0 ? 0 : 1;
