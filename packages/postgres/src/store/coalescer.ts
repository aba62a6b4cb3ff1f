/**
 * @module
 * Duplicates within one process: one of them goes to the database, the others wait for it in memory and hold no connection.
 */
import type { StoreResult } from '@unitpay-kit/core';
import { Deadline, untilAborted } from '@unitpay-kit/core/internal';
import type { KeptRecord } from './statements.js';

/** What a leading run leaves for those who waited: its record, if it came to one. */
export interface Led {
  readonly result: StoreResult;
  readonly record?: KeptRecord | undefined;
}

const FAILED: unique symbol = Symbol('failed');

/** The runs under way in this process, by key. */
export class Coalescer {
  readonly #leaders = new Map<string, Promise<KeptRecord | typeof FAILED>>();

  /** Waits for the run under way, and leads one itself when there is none or it came to nothing. */
  async join(
    key: string,
    wait: number,
    signal: AbortSignal,
    lead: (left: number) => Promise<Led>,
  ): Promise<Led | { readonly record: KeptRecord } | 'busy'> {
    const deadline = new Deadline(wait, 'another run of the same payment is under way');
    try {
      for (let leader = this.#leaders.get(key); leader; leader = this.#leaders.get(key)) {
        const record = await untilAborted(deadline.race(leader, undefined), signal);
        if (record === undefined) return 'busy';
        if (record !== FAILED) return { record };
      }
      return await this.#lead(key, lead(deadline.left));
    } finally {
      deadline.cancel();
    }
  }

  async #lead(key: string, run: Promise<Led>): Promise<Led> {
    const outcome: Promise<KeptRecord | typeof FAILED> = run.then(
      ({ record }): KeptRecord | typeof FAILED => record ?? FAILED,
      (): typeof FAILED => FAILED,
    );
    this.#leaders.set(key, outcome);
    try {
      return await run;
    } finally {
      this.#leaders.delete(key);
    }
  }
}
