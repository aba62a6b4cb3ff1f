/**
 * @module
 * What every command is given.
 */
import type { Io } from '../io.js';
import type { Settings } from '../settings/environment.js';
import type { Lang } from '../texts/lang.js';
import type { Texts } from '../texts/texts.js';

/** The run a command is part of. */
export interface Context {
  /** Input and output, keys struck out. */
  readonly io: Io;
  readonly texts: Texts;
  readonly lang: Lang;
  readonly settings: Settings;
}

/** Runs with the words after the command's name; resolves with the exit code. */
export type Command = (args: readonly string[], context: Context) => Promise<number>;
