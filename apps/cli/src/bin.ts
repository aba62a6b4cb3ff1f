#!/usr/bin/env node
/**
 * @module
 * The executable `unitpay`.
 */
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { run } from './run.js';

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

void run({
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  out: (line) => process.stdout.write(line),
  err: (line) => process.stderr.write(line),
  terminal: process.stdin.isTTY === true && process.stderr.isTTY === true,
  readInput: () => text(process.stdin),
  ask,
}).then((code) => {
  process.exitCode = code;
});
