/**
 * @module
 * Lets duplicates of one webhook in one process share one run, so that those who wait hold no connection of the store.
 */
import type { StoreKey } from './store-key.js';

/** A run, and what a duplicate makes of another one. */
export interface Shareable<End> {
  run(): Promise<End>;
  /** What a duplicate ends with when this run did; `undefined` when it must run itself. */
  share(end: End): End | undefined;
  /** What a duplicate ends with whose own time is over; `undefined` while there is some. */
  giveUp(): End | undefined;
}

interface Lead<End> {
  readonly fingerprint: string;
  readonly end: Promise<End>;
}

const leadsOf = new WeakMap<object, Map<string, Lead<unknown>>>();

/**
 * Runs, or waits for the run that is under way for the same key in the same store and shares its end. When that can't be shared, or was
 * for another fingerprint, the waiter runs itself unless its own time is over.
 */
export async function coalesce<End>(
  store: object,
  { key, fingerprint }: StoreKey,
  { run, share, giveUp }: Shareable<End>,
): Promise<End> {
  const leads = leadsFor<End>(store);
  for (let lead = leads.get(key); lead; lead = leads.get(key)) {
    const end = await lead.end;
    const shared = lead.fingerprint === fingerprint ? share(end) : undefined;
    if (shared) return shared;
    const late = giveUp();
    if (late) return late;
    // The run that has ended is gone from the map already; another one there belongs to the waiter that woke first.
  }
  const end = run();
  leads.set(key, { fingerprint, end });
  try {
    return await end;
  } finally {
    // Awaited here before anybody else could, so this comes before the waiters wake.
    leads.delete(key);
  }
}

function leadsFor<End>(store: object): Map<string, Lead<End>> {
  const known = leadsOf.get(store);
  const leads = known ?? new Map<string, Lead<unknown>>();
  if (!known) leadsOf.set(store, leads);
  return leads as Map<string, Lead<End>>;
}
