// What is left on the heap, and how it goes on.
import { setImmediate as turn } from 'node:timers/promises';

/** Bytes that are still held after everything that can be collected was. */
async function held() {
  for (let round = 0; round < 3; round++) {
    await turn();
    globalThis.gc();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Works `count` times, and measures after each. */
export async function points(count, work) {
  const bytes = [];
  for (let index = 0; index < count; index++) {
    await work();
    bytes.push(await held());
  }
  return bytes;
}

/** Growth from one point to the next, by least squares: a single point that is off says little. */
export function slope(values) {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [up, down] = [0, 0];
  for (const [index, value] of values.entries()) {
    up += (index - middle) * (value - mean);
    down += (index - middle) ** 2;
  }
  return up / down;
}
