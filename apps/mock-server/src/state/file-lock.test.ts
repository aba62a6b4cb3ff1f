import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type FileLock, takeLock } from './file-lock.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unitpay-mock-'));
  path = join(folder, 'state.json.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

function taken(): FileLock {
  const lock = takeLock(path);
  if (!('held' in lock)) throw new Error(`process ${lock.pid} holds it`);
  onTestFinished(() => lock.release());
  return lock;
}

/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;
const leave = (holder: object, ageInSeconds = 0) => {
  writeFileSync(path, JSON.stringify({ pid: process.ppid, host: hostname(), token: 'other', ...holder }));
  const seen = Date.now() / 1000 - ageInSeconds;
  utimesSync(path, seen, seen);
};

describe('a lock', () => {
  it('is held by one at a time, and free once it is given back', () => {
    const lock = taken();
    expect(takeLock(path)).toMatchObject({ pid: process.pid, host: hostname() });
    lock.release();
    expect(existsSync(path)).toBe(false);
    expect(taken().held()).toBe(true);
  });

  it.each([
    ['a running process that was seen lately', { pid: process.ppid }, 1],
    ['a process of another machine that was seen lately', { host: 'elsewhere', pid: 1 }, 1],
  ])('of %s is respected', (_who, holder, age) => {
    leave(holder, age);
    expect(takeLock(path)).toMatchObject({ token: 'other', ...holder });
  });

  it.each([
    ['a process that was killed', () => ({ pid: ended() }), 0],
    ['a process before this one that had its number, as in a container', () => ({ pid: process.pid }), 0],
    ['a process whose number somebody else has by now', () => ({ pid: process.ppid }), 16],
    ['another machine that shows nothing any more', () => ({ host: 'elsewhere' }), 16],
  ])('of %s is taken over, leaving nothing beside it', (_who, holder, age) => {
    leave(holder(), age);
    expect(taken().held()).toBe(true);
    expect(readdirSync(folder)).toEqual(['state.json.lock']);
  });

  it('that is empty is somebody writing it, and a damaged one is taken over once it is old', () => {
    writeFileSync(path, '');
    expect(takeLock(path)).toMatchObject({ pid: 0 });
    utimesSync(path, 1, 1);
    expect(taken().held()).toBe(true);
  });

  it('that was taken over meanwhile is lost, and is not removed by the one who had it', () => {
    const lock = taken();
    leave({ token: 'new' });
    expect(lock.held()).toBe(false);
    lock.release();
    expect(readFileSync(path, 'utf8')).toContain('new');
  });

  it('that somebody removed is taken again', () => {
    const lock = taken();
    rmSync(path);
    expect([lock.held(), readFileSync(path, 'utf8').includes(String(process.pid))]).toEqual([true, true]);
  });

  it('shows every two seconds that its holder is alive', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    taken();
    utimesSync(path, 1, 1);
    vi.advanceTimersByTime(2_000);
    expect(statSync(path).mtimeMs).toBeGreaterThan(1_000);
  });

  it('is an error where no file can be', () => {
    expect(() => takeLock(join(folder, 'none', 'lock'))).toThrow('ENOENT');
  });
});
