#!/usr/bin/env node
/**
 * @module
 * The executable `unitpay`.
 */
import { run } from './run.js';
import { terminalIo } from './terminal-io.js';

void run(terminalIo(process)).then((code) => {
  process.exitCode = code;
});
