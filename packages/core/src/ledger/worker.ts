/**
 * @module
 * Works on the due entries of one topic: so many at a time, each to one worker, for as long as the process lives or for one pass.
 */
import { InFlight } from '../async/in-flight.js';
import type { Ledger, LedgerEntry } from './ledger.js';

/** What a worker is about. */
export interface LedgerWorkerOptions {
  readonly ledger: Pick<Ledger<never>, 'take'>;
  readonly topic: string;
  /** Entries at a time. */
  readonly concurrency: number;
  /** How long a step may keep an entry to itself, in milliseconds. */
  readonly lease: number;
  /** Milliseconds between looks when nothing is due. */
  readonly poll: number;
  /** One step of an entry; never rejects. */
  readonly work: (entry: LedgerEntry) => Promise<void>;
  /** The ledger can't be asked; called once per outage. */
  readonly onOutage: (error: unknown) => void;
}

/** The loop between `start` and `stop`. */
interface Loop {
  stopped: boolean;
  /** Ends the sleep; set while sleeping. */
  wake: (() => void) | undefined;
  /** Somebody woke it while it was not asleep. */
  woken: boolean;
  /** Pauses that come before the usual one, as parts of that. */
  soon: number[];
  done: Promise<void>;
}

/**
 * When to look for what is about to be committed, as parts of the pause between looks: with five seconds a tenth of a second after it was
 * announced, half a second, and two seconds.
 */
const SOON = [0.02, 0.08, 0.3] as const;

/** Pauses after a ledger that can't be asked, in milliseconds. */
const FIRST_OUTAGE = 1_000;
const LONGEST_OUTAGE = 30_000;

/** Takes due entries and hands them to `work`, no more than `concurrency` at a time. */
export class LedgerWorker {
  readonly #options: LedgerWorkerOptions;
  readonly #inFlight = new InFlight();
  #loop: Loop | undefined;

  constructor(options: LedgerWorkerOptions) {
    this.#options = options;
  }

  /** Works until `stop`; a second call changes nothing. */
  start(): void {
    if (this.#loop !== undefined) return;
    const loop: Loop = { stopped: false, wake: undefined, woken: false, soon: [], done: Promise.resolve() };
    this.#loop = loop;
    loop.done = this.#run(loop);
  }

  /** Takes nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    const loop = this.#loop;
    this.#loop = undefined;
    if (loop !== undefined) {
      loop.stopped = true;
      loop.wake?.();
      await loop.done;
    }
    await this.#inFlight.idle();
  }

  /** Looks now, if it is started: something became due in this process. */
  wake(): void {
    if (this.#loop === undefined) return;
    this.#loop.woken = true;
    this.#loop.wake?.();
  }

  /** Looks a few times within moments, if it is started: something becomes due when a transaction of this process commits. */
  wakeSoon(): void {
    if (this.#loop === undefined) return;
    this.#loop.soon = [...SOON];
    this.wake();
  }

  /** Counts work that `stop` has to wait for. */
  add(work: Promise<unknown>): void {
    this.#inFlight.add(work);
  }

  /**
   * One pass over what is due; rejects when the ledger does.
   *
   * @returns How many steps were taken.
   */
  pass(): Promise<number> {
    const passing = this.#pass();
    this.#inFlight.add(passing);
    return passing;
  }

  async #pass(): Promise<number> {
    const { ledger, topic, concurrency, lease } = this.#options;
    const seen = new Set<string>();
    for (let steps = 0; ; ) {
      const entries = await ledger.take(topic, concurrency, lease);
      await Promise.all(entries.map((entry) => this.#begin(entry)));
      steps += entries.length;
      // An entry that is due again at once belongs to the next pass.
      const again = entries.some(({ key }) => seen.has(key));
      if (entries.length < concurrency || again) return steps;
      for (const { key } of entries) seen.add(key);
    }
  }

  async #run(loop: Loop): Promise<void> {
    const { ledger, topic, concurrency, lease, poll, onOutage } = this.#options;
    const active = new Set<Promise<void>>();
    let outage = 0;
    while (!loop.stopped) {
      loop.woken = false;
      const free = concurrency - active.size;
      let taken: readonly LedgerEntry[];
      try {
        taken = await ledger.take(topic, free, lease);
        outage = 0;
      } catch (error) {
        if (outage === 0) onOutage(error);
        outage = Math.min(outage === 0 ? FIRST_OUTAGE : outage * 2, LONGEST_OUTAGE);
        await sleep(loop, outage);
        continue;
      }
      for (const entry of taken) {
        const step = this.#begin(entry).finally(() => active.delete(step));
        active.add(step);
      }
      if (taken.length === free) await Promise.race(active);
      // Not all processes at the same moment.
      else await sleep(loop, poll * (loop.soon.shift() ?? 0.8 + 0.4 * Math.random()));
    }
    await Promise.all(active);
  }

  #begin(entry: LedgerEntry): Promise<void> {
    const step = this.#options.work(entry);
    this.#inFlight.add(step);
    return step;
  }
}

/** Sleeps until the time has passed or somebody wakes it; keeps no process alive. */
async function sleep(loop: Loop, milliseconds: number): Promise<void> {
  if (loop.stopped || loop.woken) return;
  await new Promise<void>((resolve) => {
    const timer: unknown = setTimeout(resolve, milliseconds);
    (timer as { unref?: () => void }).unref?.();
    loop.wake = () => {
      clearTimeout(timer as number);
      resolve();
    };
  });
  loop.wake = undefined;
}
