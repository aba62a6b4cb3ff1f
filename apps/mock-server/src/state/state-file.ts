/**
 * @module
 * Keeps the state in a file: read once at the start, written soon after each change, whole or not at all.
 */
import { existsSync, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { World } from '../world.js';
import { stateText } from './export-state.js';
import { loadState } from './load-state.js';
import { StateError } from './migrate.js';

/** How long changes gather before they are written, in milliseconds. */
const GATHER = 100;
/** Events that change nothing in the file. */
const PASSING: ReadonlySet<string> = new Set(['journal', 'delivery', 'fault', 'unmatched', 'closing']);

/** A file that follows a world. */
export interface StateFile {
  /** Writes what has changed and resolves once it is on disk. */
  flush(): Promise<void>;
  /** Stops following, after a last write; tells whether everything is on disk. */
  close(): Promise<boolean>;
}

/**
 * Loads the file, when there is one, and follows the world from then on.
 *
 * @throws StateError for a damaged or newer file, which is left as it is.
 */
export function followWithFile(world: World, path: string, report: (error: Error) => void): StateFile {
  load(world, path);
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let changed = false;
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!changed) return writing;
    changed = false;
    writing = writing
      .then(() => write(path, stateText(world)))
      .catch((error) => {
        changed = true;
        report(error);
      });
    return writing;
  };
  const off = world.events.on((event) => {
    if (PASSING.has(event.type)) return;
    changed = true;
    timer ??= setTimeout(() => void flush(), GATHER);
  });
  return {
    flush,
    close: async () => {
      off();
      await flush();
      return !changed;
    },
  };
}

/** Reads a file to start from; throws a StateError when it is not there or is no JSON. */
export function readSeed(path: string): unknown {
  const text = read(path);
  if (text === null)
    throw new StateError(`Seed file ${path} is not there.`, 'unreadable', { path, reason: 'it is not there' });
  try {
    return JSON.parse(text);
  } catch {
    throw new StateError(`Seed file ${path} can't be used: it is not JSON.`, 'not-json', {
      path,
      reason: 'it is not JSON',
    });
  }
}

function load(world: World, path: string): void {
  const text = read(path);
  if (text === null) {
    // Told now, not when the first change is lost.
    if (!existsSync(dirname(path)))
      throw new StateError(`State file ${path} can't be written: there is no folder ${dirname(path)}.`, 'no-folder', {
        path,
        reason: '',
      });
    return;
  }
  try {
    loadState(world, JSON.parse(text));
  } catch (error) {
    const reason =
      error instanceof SyntaxError ? 'it is not JSON' : error instanceof Error ? error.message : String(error);
    throw new StateError(
      `State file ${path} can't be used: ${reason}. It was left as it is; repair it, move it away, or name another file.`,
      error instanceof StateError ? error.problem : error instanceof SyntaxError ? 'not-json' : null,
      { path, reason },
    );
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StateError(`State file ${path} can't be read: ${reason}.`, 'unreadable', { path, reason });
  }
}

/** Written beside the file and renamed over it, so that a crash leaves the old or the new one, never half of either. */
async function write(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    // Purses and keys are in it: for this user only.
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
