/** @module What is known of a block: how it runs and what must be true afterwards, or why it does not run. */
import type { Declared } from './load.js';
import type { Rig } from './rig.js';

/** A block that runs. */
export interface Run {
  readonly needs?: 'postgres';
  readonly cashRegister?: boolean;
  /** Whether the rig's own webhook takes requests from this machine. */
  readonly allowLoopback?: boolean;
  /** Before: what the block takes for granted; gives the texts to put in place of those that are printed. */
  readonly before?: (rig: Rig) => Promise<Readonly<Record<string, string>>>;
  /** After: what the reader was promised. */
  readonly after: (rig: Rig, declared: Declared, printed: () => string) => Promise<unknown> | unknown;
}

/** A block that is compiled only, with the reason. */
export interface Unrun {
  readonly why: string;
}
