/**
 * @module
 * One run at a time per key, shared by everybody who asks for it.
 */

import { whenAborted } from './when-aborted.js';

/** What can be shared. */
export interface Run<Result> {
  /** Whether it has done what can't be undone. */
  readonly sent: boolean;
  /** Runs; the signal asks it to stop while nothing is sent. */
  start(stop: AbortSignal): Promise<Result>;
}

/** A run in progress. */
export interface SharedRun<Result> {
  /** What the run was asked to do; others may share it only if they ask the same. */
  readonly task: string;
  /** Settles as the run does, or rejects as soon as the signal aborts, with what `onAbort` makes; `stopped` when that ends the run before anything was sent. */
  join(signal: AbortSignal | undefined, onAbort: (stopped: boolean) => Error): Promise<Result>;
}

/** Runs in progress, by key. */
export class SharedRuns<Result> {
  readonly #runs = new Map<string, SharedRun<Result>>();

  /** The run in progress for a key. */
  get(key: string): SharedRun<Result> | undefined {
    return this.#runs.get(key);
  }

  /** Starts a run and keeps it until it ends. Its signal aborts when the last of those who joined has gone. */
  start(key: string, task: string, run: Run<Result>): SharedRun<Result> {
    const controller = new AbortController();
    let joined = 0;
    const forget = (): void => {
      if (this.#runs.get(key) === shared) this.#runs.delete(key);
    };
    const result = run.start(controller.signal).finally(forget);
    result.catch(() => {});
    const shared: SharedRun<Result> = {
      task,
      async join(signal, onAbort) {
        joined++;
        let leave = (): void => {};
        const left = new Promise<never>((_, reject) => {
          leave = () => {
            const last = --joined === 0;
            reject(onAbort(last && !run.sent));
            if (!last) return;
            controller.abort();
            // What was stopped before it sent anything will never send: the next caller needs a run of its own.
            if (!run.sent) forget();
          };
        });
        left.catch(() => {});
        const stopListening = signal && whenAborted(signal, leave);
        if (signal?.aborted) leave();
        return Promise.race([left, result]).finally(() => stopListening?.());
      },
    };
    this.#runs.set(key, shared);
    return shared;
  }
}
