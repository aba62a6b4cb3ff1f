/**
 * @module
 * Watches a store under test, so that one that is broken in a way no case expects fails its case at once.
 */
import type { WebhookStore } from '../webhook/store/store.js';

/** A store whose rejections can't end the process, and that tells of a run that failed before its work began. */
export function watchedStore(store: WebhookStore<unknown>, onEarly: (error: Error) => void): WebhookStore<unknown> {
  return {
    run(key, fingerprint, work, options) {
      let begun = false;
      const run = (async () =>
        store.run(
          key,
          fingerprint,
          (transaction) => {
            begun = true;
            return work(transaction);
          },
          options,
        ))();
      // A case may be waiting for the work of this run, not for the run.
      run.catch((cause: unknown) => {
        if (begun || options.signal.aborted) return;
        const reason = cause instanceof Error ? cause.message : String(cause);
        onEarly(new Error(`the store rejected before it ran the work: ${reason}`, { cause }));
      });
      return run;
    },
  };
}
