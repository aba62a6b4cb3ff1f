// pnpm coverage [--raise]: all suites with coverage, judged by folder. --raise writes the thresholds that are exceeded into coverage-floor.json.
import { clearCoverage, judgeCoverage } from './lib/coverage.mjs';
import { pnpm } from './lib/setup.mjs';

process.env.COVERAGE = '1';
process.env.WHOLE = '1';
clearCoverage();
const suites = await pnpm('exec', 'turbo', 'run', 'test', '--continue', '--concurrency=2', '--output-logs=errors-only');
const { problems, folders } = judgeCoverage({ raise: process.argv.includes('--raise') });
for (const problem of problems) console.error(problem);
console.log(`${folders} folders measured, ${problems.length} problems`);
process.exitCode = suites === 0 && problems.length === 0 ? 0 : 1;
