/**
 * @module
 * One scenario: a story that must come out the same wherever it is told.
 */
import type { World } from '../world/world.js';

export interface Scenario {
  /** A sentence: what is the case when it passes. */
  readonly name: string;
  /** Throws when the story comes out otherwise, and `CantBeDone` when the world can't tell it. */
  run(world: World): Promise<void>;
}

/** A scenario of the table, with the name of its file. */
export interface ToldScenario extends Scenario {
  readonly file: string;
}
