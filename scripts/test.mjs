// npm test: sets up, then everything that takes minutes: build, types, lint, all suites with their coverage, and a look at what would be published.
import { clearCoverage, judgeCoverage } from './lib/coverage.mjs';
import { clearReports, readReports } from './lib/reports.mjs';
import { say } from './lib/say.mjs';
import { checkServices } from './lib/services.mjs';
import { build, pnpm, setUp } from './lib/setup.mjs';

await setUp();
await checkServices();
await build();
clearReports();
clearCoverage();
process.env.COVERAGE = '1';

const turbo = (...args) => pnpm('exec', 'turbo', 'run', ...args, '--continue', '--concurrency=2');
const together = 'types, packages or suites';
const steps = [
  ['lint', () => pnpm('run', 'lint')],
  ['docs', () => pnpm('run', 'lint:docs')],
  ['API reports', () => pnpm('run', 'api')],
  // Together, so that no core waits for the longest of one kind.
  [together, () => turbo('typecheck', 'lint:package', 'test', '--output-logs=new-only')],
  ['coverage', coverage],
];
function coverage() {
  const { problems, folders } = judgeCoverage();
  for (const problem of problems) console.error(problem);
  console.log(`coverage: ${folders} folders measured, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}
const failedSteps = [];
for (const [name, step] of steps) if ((await step()) !== 0) failedSteps.push(name);

const { passed, failed, skipped, failures } = readReports();
// Failed tests are counted one by one; a step that failed without any (types, an unhandled error) must not pass unnoticed.
const otherFailures = failedSteps.filter((name) => name !== together || failed === 0);
for (const name of skipped) console.log(`skipped: ${name}`);
for (const name of failures) console.error(`failed: ${name}`);
for (const name of otherFailures) console.error(`failed: ${name}`);

const passedSteps = steps.length - failedSteps.length;
const totalFailed = failed + otherFailures.length;
if (skipped.length > 0)
  say(`${skipped.length} tests were skipped, listed above.`, `Пропущено тестов: ${skipped.length}, они названы выше.`);
console.log(
  `${passed + passedSteps} passed, ${totalFailed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
);
process.exitCode = totalFailed === 0 ? 0 : 1;
