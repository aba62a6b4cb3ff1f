/**
 * @module
 * Held payments and subscriptions exclude each other.
 */
import type * as v from 'valibot';
import { rule } from './params.js';

interface Held {
  readonly preauth?: string | undefined;
  readonly subscription?: string | undefined;
  readonly subscriptionId?: string | undefined;
}

/** Refuses `preauth` together with a subscription, which the provider documents as incompatible. */
export function preauthRule<Params extends Held>(): v.RawCheckAction<Params> {
  return rule<Params & Held>('preauth', ({ preauth, subscription, subscriptionId }) =>
    preauth === '1' && (subscription === 'true' || subscriptionId !== undefined)
      ? 'does not work together with a subscription: leave one of them out'
      : undefined,
  );
}
