#!/usr/bin/env node
/**
 * @module
 * The executable `unitpay-mock`.
 */
import { run } from './cli/run.js';

const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});

void run({
  args: process.argv.slice(2),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  ownProcess: true,
  stopped,
}).then((code) => {
  process.exitCode = code;
});
