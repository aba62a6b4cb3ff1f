/**
 * The command line `unitpay` as a function, for programs that want to run it themselves.
 *
 * @packageDocumentation
 */
export type { Io } from './io.js';
export { run } from './run.js';
