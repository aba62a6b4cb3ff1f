/**
 * @module
 * The sentences that end every error of a call: whether it can have been carried out, and what to do now.
 */
import type { CallDetails } from './call-details.js';

const SAFE = 'It changes nothing, so it is safe to retry.';
const UNDOCUMENTED = 'Find out its effect before you retry it.';

/** Says what became of a call that failed and how to go on. */
export function advise({ outcome, safe, ifUnknown, advice }: CallDetails): string {
  if (advice !== undefined) return advice;
  if (outcome === 'not-sent') return 'Nothing was sent, so it is safe to retry.';
  if (outcome === 'refused') return 'The operation was not performed.';
  return `UnitPay may or may not have performed the operation. ${ifUnknown ?? (safe ? SAFE : UNDOCUMENTED)}`;
}
