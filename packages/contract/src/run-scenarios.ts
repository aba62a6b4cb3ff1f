/**
 * @module
 * Tells every scenario in one world and says how each came out.
 */
import { scenarios } from './scenarios/index.js';
import type { Scenario } from './scenarios/scenario.js';
import { CantBeDone, type World } from './world/world.js';

/** How a scenario came out. */
export interface ScenarioResult {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'cannot';
  /** Why it failed, or why this world can't tell it. */
  readonly reason?: string;
}

/** Runs the scenarios one after another. */
export async function runScenarios(
  world: World,
  table: readonly Scenario[] = scenarios,
): Promise<readonly ScenarioResult[]> {
  const results: ScenarioResult[] = [];
  for (const scenario of table) results.push(await runScenario(world, scenario));
  return results;
}

async function runScenario(world: World, { name, run }: Scenario): Promise<ScenarioResult> {
  try {
    await run(world);
    return { name, outcome: 'passed' };
  } catch (error) {
    const limit = error instanceof CantBeDone ? error : world.takeLimit?.();
    if (limit !== undefined) return { name, outcome: 'cannot', reason: limit.message };
    return { name, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
