/**
 * @module
 * A subscription as two methods return it, in one form: their samples differ in types and in the spelling of a name.
 */
import * as v from 'valibot';
import type { SubscriptionCloseType, SubscriptionStatus } from '../dictionaries/statuses.js';
import { moscowInstant } from './dates.js';
import { resultId } from './ids.js';
import { resultMoney } from './money.js';
import { openText } from './open-text.js';
import { maybe } from './optional.js';
import { resultNumber, resultText } from './result-of.js';

const fields = v.looseObject({
  /** UnitPay's id of the subscription. */
  subscriptionId: resultId(),
  /** Description of the order it began with. */
  description: maybe(resultText()),
  /** Only an `active` one can be charged. */
  status: openText<SubscriptionStatus>(),
  /** When it began, at UTC+03:00, as UnitPay wrote it; the instant is `startDateAt`. */
  startDate: maybe(resultText()),
  /** How many charges succeeded. */
  successPayments: maybe(resultNumber()),
  /** How many charges failed. */
  failPayments: maybe(resultNumber()),
  /** The latest charge; null before the first one. */
  lastPaymentId: maybe(resultId()),
  /** Last change, at UTC+03:00, as UnitPay wrote it, also where the reply spells it `lastDateUpdate`; the instant is `lastUpdateDateAt`. */
  lastUpdateDate: maybe(resultText()),
  /** The payment it began with. */
  parentPaymentId: maybe(resultId()),
  /** All charges together. */
  totalSum: maybe(resultMoney()),
  /** Who closed it; only with status `close`. */
  closeType: maybe(openText<SubscriptionCloseType>()),
});

/** What `getSubscription` answers, and each item of `listSubscriptions`. */
export interface Subscription extends v.InferOutput<typeof fields> {
  /** The instant of `startDate`; null when its text is not a date. */
  startDateAt: Date | null;
  /** The instant of `lastUpdateDate`; null when there is none or its text is not a date. */
  lastUpdateDateAt: Date | null;
}

/** Reads a subscription; a field spelled `lastDateUpdate` becomes `lastUpdateDate`. */
export const subscriptionResult: v.GenericSchema<unknown, Subscription> = v.pipe(
  v.unknown(),
  fields,
  v.transform(({ lastDateUpdate, ...subscription }): Subscription => {
    const lastUpdateDate = subscription.lastUpdateDate ?? (typeof lastDateUpdate === 'string' ? lastDateUpdate : null);
    return {
      ...subscription,
      lastUpdateDate,
      startDateAt: moscowInstant(subscription.startDate),
      lastUpdateDateAt: moscowInstant(lastUpdateDate),
    };
  }),
);
