/**
 * @module
 * What is under way belongs to one life of the mock. `reset` and `dispose` end it, so that no webhook, timer or delivery of a
 * forgotten payment reaches the next test.
 */
import { ActionError } from '../errors/action-error.js';
import { pause } from '../faults/pause.js';

/** One life: from the start, or from a reset, to the next reset. */
export class Life {
  #ended: ActionError | null = null;
  /** A set of our own: an AbortSignal with many listeners prints a warning. */
  readonly #listeners = new Set<(why: ActionError) => void>();

  /** Throws what ended it, if it is over. */
  assertGoesOn(): void {
    if (this.#ended !== null) throw this.#ended;
  }

  /** Whether it is over. */
  get over(): boolean {
    return this.#ended !== null;
  }

  /** Calls a listener when it ends, at once when it has; call the result to take it back. */
  onEnd(listener: (why: ActionError) => void): () => void {
    if (this.#ended !== null) listener(this.#ended);
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves after so many milliseconds; rejects, leaving no timer, when the life or the signal ends before. */
  async pause(ms: number, signal?: AbortSignal): Promise<void> {
    const cut = new AbortController();
    const forget = this.onEnd((why) => cut.abort(why));
    const abort = () => cut.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      await pause(ms, cut.signal);
    } finally {
      forget();
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Ends it. */
  end(why: ActionError): void {
    if (this.#ended !== null) return;
    this.#ended = why;
    for (const listener of this.#listeners) listener(why);
    this.#listeners.clear();
  }
}

/** The lives of one mock, one after the other. */
export class Lives {
  #current = new Life();
  #disposed = false;

  /** The life that goes on now; after `dispose` one that is over. */
  get current(): Life {
    return this.#current;
  }

  /** Whether there will be no other. */
  get disposed(): boolean {
    return this.#disposed;
  }

  /** Ends what is under way and starts over. */
  reset(): void {
    if (this.#disposed) this.#current.assertGoesOn();
    const before = this.#current;
    this.#current = new Life();
    before.end(
      new ActionError(
        'ended',
        'The mock was reset while this was under way, so it was not finished. Await pay() and the like, or idle(), before reset().',
      ),
    );
  }

  /** Ends what is under way for good. */
  dispose(): void {
    this.#disposed = true;
    this.#current.end(
      new ActionError('ended', 'The mock was disposed, so this was not finished. Create another mock.'),
    );
  }
}
