/**
 * @module
 * Everything the command line touches outside itself.
 */

/** What a run reads, writes and asks. */
export interface Io {
  /** The words after the program's name. */
  readonly args: readonly string[];
  /** Environment variables; those of a `.env` file are added to them. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where relative file names and `.env` are looked for. */
  readonly cwd: string;
  /** Writes the result. */
  readonly out: (text: string) => void;
  /** Writes messages. */
  readonly err: (text: string) => void;
  /** Whether a person sits at both ends and can be asked. */
  readonly terminal: boolean;
  /** Reads standard input to its end. */
  readonly readInput: () => Promise<string>;
  /** Asks the person and resolves with the answer. */
  readonly ask: (question: string) => Promise<string>;
  /** Replaces the global `fetch`; for tests. */
  readonly fetch?: typeof fetch | undefined;
  /** The clock, in epoch milliseconds; for tests. */
  readonly now?: (() => number) | undefined;
}
