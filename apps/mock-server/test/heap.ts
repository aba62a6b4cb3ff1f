/**
 * @module
 * What is really kept in memory, measured after everything else was let go: the size of a process tells as much about the collector's mood.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of the heap in use after a full collection. */
export function heapAfterCollection(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
