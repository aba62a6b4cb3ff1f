/**
 * @module
 * `pnpm contract:live`: the scenario table against UnitPay's real test mode. Not run in CI.
 */
import { runScenarios } from './run-scenarios.js';
import { testCredentials } from './world/credentials.js';
import { testModeWorld } from './world/test-mode.js';

const credentials = testCredentials(process.env);
if (typeof credentials === 'string') {
  process.stderr.write(`${credentials}\n`);
  process.exitCode = 2;
} else {
  const world = testModeWorld(credentials);
  const results = await runScenarios(world);
  for (const { name, outcome, reason } of results) {
    process.stdout.write(`${outcome.padEnd(6)} ${name}${reason === undefined ? '' : `\n       ${reason}`}\n`);
  }
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  process.stdout.write(
    `${count('passed')} passed, ${count('failed')} failed, ${count('cannot')} that test mode can't do\n`,
  );
  if (count('failed') > 0) process.exitCode = 1;
}
