/**
 * @module
 * The process that the program runs in, as a run needs it.
 */
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import type { Io } from './io.js';

/** What a run takes of a process. */
export type Terminal = Pick<NodeJS.Process, 'argv' | 'env' | 'cwd' | 'stdin' | 'stdout' | 'stderr'>;

/** Results go to the one stream, questions and messages to the other, so that results can be piped. */
export function terminalIo({ argv, env, cwd, stdin, stdout, stderr }: Terminal): Io {
  return {
    args: argv.slice(2),
    env,
    cwd: cwd(),
    out: (line) => stdout.write(line),
    err: (line) => stderr.write(line),
    terminal: stdin.isTTY === true && stderr.isTTY === true,
    readInput: () => text(stdin),
    async ask(question) {
      const lines = createInterface({ input: stdin, output: stderr });
      try {
        return await lines.question(question);
      } finally {
        lines.close();
      }
    },
  };
}
