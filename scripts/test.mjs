// npm test [-- --whole --coverage]: sets up, then build, types, lint and all suites.
// --whole also asks what differs by versions: every version of Nest, every driver of PostgreSQL, every page in two ways; and looks at what would be published.
// --coverage measures the suites, which makes them slower. It implies --whole. CI asks for it; longer proofs are commands of their own (scripts/ci.mjs).
import { execFile } from 'node:child_process';
import { clearCoverage, judgeCoverage } from './lib/coverage.mjs';
import { knowOnly } from './lib/flags.mjs';
import { clearReports, readReports } from './lib/reports.mjs';
import { root } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { checkServices } from './lib/services.mjs';
import { build, pnpm, pnpmCommand, setUp } from './lib/setup.mjs';

knowOnly('npm test', ['--whole', '--coverage']);
await setUp();
await checkServices();
await build();
clearReports();
const measured = process.argv.includes('--coverage');
// The thresholds are those of everything.
const whole = measured || process.argv.includes('--whole');
if (whole) process.env.WHOLE = '1';
if (measured) {
  clearCoverage();
  process.env.COVERAGE = '1';
}

const together = whole ? 'types, packages or suites' : 'types or suites';
const steps = [
  ['lint', () => quietly('run', 'lint')],
  ['docs', () => quietly('run', 'lint:docs')],
  ['API reports', () => quietly('run', 'api')],
];

/** Runs pnpm and shows what it printed when it has ended, so that the suites' output stays readable beside it. */
async function quietly(...args) {
  const [command, ...first] = await pnpmCommand();
  return new Promise((resolve) => {
    execFile(command, [...first, ...args], { cwd: root, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      process.stdout.write(stdout);
      process.stderr.write(stderr);
      resolve(error ? 1 : 0);
    });
  });
}

function coverage() {
  const { problems, folders } = judgeCoverage();
  for (const problem of problems) console.error(problem);
  console.log(`coverage: ${folders} folders measured, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}
const failedSteps = [];
async function inTurn(named) {
  for (const [name, step] of named) if ((await step()) !== 0) failedSteps.push(name);
}
// Types, packages and suites together, so that no core waits for the longest of one kind; beside them what works on one core only.
const suites = () =>
  pnpm(
    'exec',
    'turbo',
    'run',
    'typecheck',
    ...(whole ? ['lint:package'] : []),
    'test',
    '--continue',
    '--concurrency=2',
    '--output-logs=new-only',
  );
await Promise.all([inTurn(steps), inTurn([[together, suites]])]);
if (measured) await inTurn([['coverage', coverage]]);

const { passed, failed, skipped, failures } = readReports();
// Failed tests are counted one by one; a step that failed without any (types, an unhandled error) must not pass unnoticed.
const otherFailures = failedSteps.filter((name) => name !== together || failed === 0);
for (const name of skipped) console.log(`skipped: ${name}`);
for (const name of failures) console.error(`failed: ${name}`);
for (const name of otherFailures) console.error(`failed: ${name}`);

const passedSteps = steps.length + 1 + Number(measured) - failedSteps.length;
const totalFailed = failed + otherFailures.length;
if (skipped.length > 0)
  say(`${skipped.length} tests were skipped, listed above.`, `Пропущено тестов: ${skipped.length}, они названы выше.`);
if (!whole)
  say(
    'Asked of one version of Nest, two drivers of PostgreSQL and the main pages in one way; npm test -- --whole asks all of them and looks at the packages, as CI does.',
    'Проверено на одной версии Nest, двух драйверах PostgreSQL и главных страницах в одном виде; npm test -- --whole проверит все и сами пакеты, как CI.',
  );
console.log(
  `${passed + passedSteps} passed, ${totalFailed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
);
process.exitCode = totalFailed === 0 ? 0 : 1;
