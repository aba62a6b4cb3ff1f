/**
 * @module
 * Listens to a caller's signal once, however many calls it is given to: from the eleventh listener on Node prints a warning of a leak.
 */

const listeners = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls back when the signal aborts; the returned function stops that. An aborted signal calls nobody: ask it first. */
export function whenAborted(signal: AbortSignal, callback: () => void): () => void {
  // A function of its own for each, so that the same callback can be added twice.
  const own = (): void => callback();
  const added = listeners.get(signal) ?? listenTo(signal);
  added.add(own);
  return () => {
    added.delete(own);
    if (added.size === 0) forget(signal);
  };
}

const handlers = new WeakMap<AbortSignal, () => void>();

function listenTo(signal: AbortSignal): Set<() => void> {
  const added = new Set<() => void>();
  const handler = (): void => {
    for (const own of [...added]) own();
  };
  listeners.set(signal, added);
  handlers.set(signal, handler);
  signal.addEventListener('abort', handler);
  return added;
}

/** Leaves nothing behind on a signal that lives longer than its calls. */
function forget(signal: AbortSignal): void {
  const handler = handlers.get(signal);
  if (handler !== undefined) signal.removeEventListener('abort', handler);
  listeners.delete(signal);
  handlers.delete(signal);
}
