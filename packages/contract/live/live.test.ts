import { afterAll, describe, expect, it } from 'vitest';
import { named } from '../src/named.js';
import { runScenarios, type ScenarioResult } from '../src/run-scenarios.js';
import { scenarios } from '../src/scenarios/index.js';
import { testCredentials } from '../src/world/credentials.js';
import { testModeWorld } from '../src/world/test-mode.js';

const credentials = testCredentials(process.env);
const results: ScenarioResult[] = [];

if (typeof credentials === 'string') {
  it('test-mode credentials are given in the environment', () => {
    throw new Error(credentials);
  });
} else {
  const world = testModeWorld(credentials);
  describe("UnitPay's test mode", () => {
    it.for(named(scenarios, ({ file, name }) => `${file}: ${name}`))('%s', async ([, scenario], { skip }) => {
      const [result] = await runScenarios(world, [scenario]);
      if (result !== undefined) results.push(result);
      if (result?.outcome === 'cannot') skip(result.reason);
      expect(result?.reason).toBeUndefined();
    });
  });
}

afterAll(() => {
  if (typeof credentials === 'string') return;
  const of = (outcome: ScenarioResult['outcome']) => results.filter((result) => result.outcome === outcome);
  for (const { name, reason } of of('cannot')) process.stdout.write(`test mode can't tell: ${name} (${reason})\n`);
  process.stdout.write(
    `contract:live: ${of('passed').length} scenarios passed, ${of('failed').length} failed, ${of('cannot').length} that test mode can't tell\n`,
  );
});
