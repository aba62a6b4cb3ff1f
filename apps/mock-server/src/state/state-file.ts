/**
 * @module
 * Keeps the state in a file: read once at the start, written soon after each change, whole or not at all.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { World } from '../world.js';
import { stateText } from './export-state.js';
import { type FileLock, takeLock } from './file-lock.js';
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
  /** Stops following, after a last write, and lets other mocks use the file; tells whether everything is on disk. */
  close(): Promise<boolean>;
}

/**
 * Loads the file, when there is one, and follows the world from then on.
 *
 * @throws StateError for a file that another mock uses, and for a damaged or newer one, which is left as it is.
 */
export function followWithFile(world: World, named: string, report: (error: Error) => void): StateFile {
  const path = realPath(named);
  const lock = lockFile(path, named);
  try {
    removeLeftovers(path);
    load(world, path, named);
  } catch (error) {
    lock.release();
    throw error;
  }
  return follow(world, path, lock, report);
}

function follow(world: World, path: string, lock: FileLock, report: (error: Error) => void): StateFile {
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let changed = false;
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!changed) return writing;
    changed = false;
    writing = writing
      .then(() => {
        // After a stop as long as a suspended laptop's another mock may have taken the file over.
        if (!lock.held()) throw new Error(`another mock uses ${path} by now`);
        return write(path, stateText(world));
      })
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
      lock.release();
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

/** The file itself, whatever it is called here: a link is followed, so that it is not replaced, and two names have one lock. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  // Told now, not when the first change is lost.
  if (!existsSync(dirname(path)))
    throw new StateError(`State file ${path} can't be written: there is no folder ${dirname(path)}.`, 'no-folder', {
      path,
      reason: '',
    });
  return join(realpathSync(dirname(path)), basename(path));
}

function lockFile(path: string, named: string): FileLock {
  const beside = `${path}.lock`;
  let taken: ReturnType<typeof takeLock>;
  try {
    taken = takeLock(beside);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StateError(`State file ${named} can't be written: ${reason}.`, 'unwritable', { path: named, reason });
  }
  if ('held' in taken) return taken;
  const reason = `process ${taken.pid} on ${taken.host} (lock: ${beside})`;
  throw new StateError(
    `State file ${named} is used by another mock, ${reason}. Stop that one or name another file. A lock of a process that is gone holds for 15 seconds at most.`,
    'in-use',
    { path: named, reason },
  );
}

/** Removes what killed processes left beside the file; nobody else is writing, since the lock is ours. */
function removeLeftovers(path: string): void {
  const name = basename(path);
  for (const entry of readdirSync(dirname(path))) {
    if (!entry.startsWith(`${name}.`)) continue;
    if (/^\.(\d+\.tmp|lock\.[\da-f-]{36})$/.test(entry.slice(name.length)))
      rmSync(join(dirname(path), entry), { force: true });
  }
}

function load(world: World, path: string, named: string): void {
  const text = read(path);
  if (text === null) return;
  try {
    loadState(world, JSON.parse(text));
  } catch (error) {
    const reason =
      error instanceof SyntaxError ? 'it is not JSON' : error instanceof Error ? error.message : String(error);
    throw new StateError(
      `State file ${named} can't be used: ${reason}. It was left as it is; repair it, move it away, or name another file.`,
      error instanceof StateError ? error.problem : error instanceof SyntaxError ? 'not-json' : null,
      { path: named, reason },
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
