/**
 * @module
 * The sentences that end every error of a call: whether it can have been carried out, and what to do now.
 */
import type { Outcome } from './unitpay-error.js';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'not-sent': 'Nothing was sent, so nothing was carried out and the call can be repeated.',
  refused: 'UnitPay did not carry it out.',
  unknown: 'UnitPay may or may not have carried it out.',
};

const READ_FIRST = 'Read getPayment before repeating it.';

const SETTLE: ReadonlyMap<string, string> = new Map([
  ['initPayment', 'A repeat can create a second payment.'],
  ['refundPayment', 'Do not repeat it blindly: use ensureRefunded, or read getPayment first.'],
  ['confirmPayment', READ_FIRST],
  ['cancelPayment', READ_FIRST],
  ['closeSubscription', 'Read getSubscription before repeating it.'],
  ['offsetAdvance', 'Look the receipt up in the cabinet before repeating it.'],
  ['massPayment', 'Repeat it with the same transactionId, which never pays twice, or read massPaymentStatus.'],
]);

/** Says what became of a call that failed and how to go on. */
export function advise(method: string, outcome: Outcome, safe: boolean): string {
  if (outcome !== 'unknown') return OUTCOMES[outcome];
  const next =
    SETTLE.get(method) ??
    (safe ? 'It changes nothing, so it can be repeated.' : 'Find out its effect before repeating it.');
  return `${OUTCOMES.unknown} ${next}`;
}
