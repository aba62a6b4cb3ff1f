// What the groups of the matrix share: one consumer is installed, its cells run in it; a cell resolves, rejects, or says why it can't run here.
import { install, remove } from './consumer.mjs';

/** Our packages by their short names. */
export const scope = (...names) => names.map((name) => `@unitpay-kit/${name}`);
/** Demands that a program told its whole story. */
export const told = (output) => {
  if (!output.includes('told')) throw new Error(`the program ended without telling its story:\n${output}`);
};
/** This machine's own Node. */
export const node = [process.execPath];

/** Runs each cell of a group in one installed consumer. */
export async function withConsumer(fixture, options, cells) {
  const folder = await install(fixture, options);
  try {
    const results = [];
    for (const [name, run] of cells(folder)) results.push(await attempt(name, run));
    return results;
  } finally {
    remove(folder);
  }
}

async function attempt(name, run) {
  try {
    const why = await run();
    return why ? { name, skipped: why } : { name };
  } catch (error) {
    return { name, failed: error.message };
  }
}
