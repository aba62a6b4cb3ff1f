/**
 * @module
 * Lets one mock at a time use a state file. The lock is a file beside it that names its holder; one whose holder was killed is taken over.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** How often a holder shows that it is alive, in milliseconds. */
const BEAT = 2_000;
/** A holder that has shown nothing for so long is gone: its process number may be somebody else's by now. */
const SILENT = 15_000;

/** Who holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** A lock that is held. */
export interface FileLock {
  /** Whether it still is: a process that stood still for long may have lost it to another one. A lock that somebody removed is taken again. */
  held(): boolean;
  /** Gives it back; harmless when it is lost. */
  release(): void;
}

/** Locks of this process: a lock with our number that is none of these is from a process before us, as in a container that starts again. */
const OURS = new Set<string>();

/**
 * Takes the lock `path`.
 *
 * @returns The lock, or who holds it: another mock that is alive.
 * @throws The system's error when there can't be a file.
 */
export function takeLock(path: string): FileLock | Holder {
  const me: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  while (!created(path, me)) {
    const other = read(path);
    if (other === null) continue;
    if (isAlive(path, other)) return other;
    // By its name at this moment: of two that find the same dead lock, the second one moves nothing, or what it must put back.
    const aside = `${path}.${me.token}`;
    if (!moved(path, aside)) continue;
    const taken = read(aside);
    if (taken !== null && taken.token !== other.token) created(path, taken);
    rmSync(aside, { force: true });
  }
  OURS.add(me.token);
  const beat = setInterval(() => touch(path), BEAT);
  beat.unref();
  const held = () => (read(path) ?? (tried(path, me) ? me : null))?.token === me.token;
  return {
    held,
    release: () => {
      clearInterval(beat);
      OURS.delete(me.token);
      if (read(path)?.token === me.token) rmSync(path, { force: true });
    },
  };
}

/** A holder on this machine is asked by its number, which tells at once; one on another machine, or a number that was reused, by how long ago it was seen. */
function isAlive(path: string, { pid, host, token }: Holder): boolean {
  if (OURS.has(token)) return true;
  if (host === hostname() && (pid === process.pid || !isRunning(pid))) return false;
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < SILENT;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return codeOf(error) === 'EPERM';
  }
}

function created(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** As `created`, in a folder that may be gone. */
function tried(path: string, holder: Holder): boolean {
  try {
    return created(path, holder);
  } catch {
    return false;
  }
}

/** The holder a lock names; one of nobody for a lock that is being written, or damaged; `null` when there is no lock. */
function read(path: string): Holder | null {
  try {
    const { pid, host, token } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return { pid: Number(pid), host: String(host), token: String(token) };
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : { pid: 0, host: '', token: '' };
  }
}

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Shows that the holder is alive; a folder that went away is told by the next write of the state. */
function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {}
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
