/**
 * @module
 * Clocks for tests.
 */

import { RUNTIME, type Runtime, realRuntime } from '../src/async/runtime.js';
import type { UnitPayOptions } from '../src/client/options.js';
import { UnitPay } from '../src/client/unitpay.js';

/** A runtime that remembers how long it was asked to wait. */
export interface RecordingRuntime extends Runtime {
  readonly delays: number[];
}

/** The date of every test clock, in epoch milliseconds. */
export const TODAY = Date.parse('2026-11-23T07:00:00Z');

/** No waiting for anything below 10 seconds; timers from there on are deadlines, which pass when `expire` is called. */
export function impatient(random = 1): RecordingRuntime & { expire(): void } {
  const delays: number[] = [];
  const deadlines = new Set<() => void>();
  return {
    ...realRuntime,
    delays,
    date: () => TODAY,
    random: () => random,
    expire() {
      for (const callback of deadlines) callback();
    },
    after(milliseconds, callback) {
      if (milliseconds >= 10_000) {
        deadlines.add(callback);
        return () => deadlines.delete(callback);
      }
      delays.push(milliseconds);
      const immediate = setImmediate(callback);
      return () => clearImmediate(immediate);
    },
  };
}

/** Virtual time that jumps to the next timer whenever nothing else happens; for in-process `fetch` only. */
export function virtual(): RecordingRuntime {
  const delays: number[] = [];
  const timers = new Set<{ due: number; callback: () => void }>();
  let now = 0;
  let pumping = false;
  async function pump(): Promise<void> {
    pumping = true;
    while (timers.size > 0) {
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      const next = [...timers].sort((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      timers.delete(next);
      now = Math.max(now, next.due);
      next.callback();
    }
    pumping = false;
  }
  return {
    delays,
    now: () => now,
    date: () => TODAY + now,
    random: () => 1,
    after(milliseconds, callback) {
      const timer = { due: now + milliseconds, callback };
      delays.push(milliseconds);
      timers.add(timer);
      if (!pumping) void pump();
      return () => timers.delete(timer);
    },
  };
}

/** Time that passes by hand only. */
export interface HandClock extends Runtime {
  /** Lets time pass: whatever falls due is called back in its order, and what follows from it happens. */
  pass(milliseconds: number): Promise<void>;
  /** Timers that have not been called back or taken back. */
  readonly pending: number;
  /** Timers that were ever started. */
  readonly started: number;
}

/** A clock that stands still until `pass` is called. */
export function handClock(): HandClock {
  const timers = new Set<{ due: number; callback: () => void }>();
  let now = 0;
  let started = 0;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    now: () => now,
    date: () => TODAY + now,
    random: () => 1,
    after(milliseconds, callback) {
      started += 1;
      const timer = { due: now + milliseconds, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(milliseconds) {
      const until = now + milliseconds;
      await settle();
      for (;;) {
        const next = [...timers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
        if (next === undefined) break;
        timers.delete(next);
        now = Math.max(now, next.due);
        next.callback();
        await settle();
      }
      now = until;
    },
    get pending() {
      return timers.size;
    },
    get started() {
      return started;
    },
  };
}

/** Keys and ids of the tests' project. */
export const KEYS = {
  projectId: 123456,
  publicKey: '123456-abcde',
  secretKey: 'project-key',
  partner: { login: 'me@shop.ru', secretKey: 'profile-key' },
} as const;

/** A client of the tests' project. */
export function client(options: Partial<UnitPayOptions> = {}, runtime: Runtime = realRuntime): UnitPay {
  return new UnitPay({ ...KEYS, ...options, [RUNTIME]: runtime } as UnitPayOptions);
}

/** An in-process `fetch` that answers with the given bodies in turn, the last one forever, and remembers the addresses. */
export function answering(...bodies: readonly unknown[]): { fetch: NonNullable<UnitPayOptions['fetch']>; urls: URL[] } {
  const urls: URL[] = [];
  return {
    urls,
    async fetch(url) {
      const body = bodies[Math.min(urls.length, bodies.length - 1)];
      urls.push(new URL(url));
      if (body instanceof Error) throw body;
      if (body instanceof Response) return body.clone();
      return new Response(typeof body === 'string' ? body : JSON.stringify(body));
    },
  };
}
