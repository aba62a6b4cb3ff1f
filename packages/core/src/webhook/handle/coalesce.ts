/**
 * @module
 * Lets duplicates of one webhook in one process share one run, so that those who wait hold no connection of the store.
 */

import type { StoreKey } from '../store/store-key.js';
import { busy } from './rejection.js';
import type { RunEnd } from './run-handler.js';

interface Lead {
  readonly fingerprint: string;
  readonly end: Promise<RunEnd>;
}

const leadsOf = new WeakMap<object, Map<string, Lead>>();

/**
 * Runs, or waits for the run that is under way for the same key in the same store and shares its accepting reply. When that run was not
 * accepted, or was for another fingerprint, the waiter runs itself unless `late` has been aborted meanwhile.
 */
export async function coalesce(
  store: object,
  { key, fingerprint }: StoreKey,
  late: AbortSignal,
  run: () => Promise<RunEnd>,
): Promise<RunEnd> {
  const leads = leadsOf.get(store) ?? new Map<string, Lead>();
  leadsOf.set(store, leads);
  for (let lead = leads.get(key); lead; lead = leads.get(key)) {
    const end = await lead.end;
    if ('reply' in end && lead.fingerprint === fingerprint) return { reply: end.reply, replayed: true };
    if (late.aborted) return { stop: busy('deadline') };
    // Whoever woke first has already put its own run here.
    if (leads.get(key) === lead) leads.delete(key);
  }
  const end = run();
  leads.set(key, { fingerprint, end });
  try {
    return await end;
  } finally {
    if (leads.get(key)?.end === end) leads.delete(key);
  }
}
