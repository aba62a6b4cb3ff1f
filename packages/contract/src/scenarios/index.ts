/**
 * @module
 * The scenario table.
 */
import { create } from './create.js';
import { decline } from './decline.js';
import { deliveredOnce } from './delivered-once.js';
import { ensureRefunded, partEnsured } from './ensure-refunded.js';
import { errorCodes } from './error-codes.js';
import { fullRefund } from './full-refund.js';
import { holdAndCapture } from './hold-and-capture.js';
import { holdAndRelease } from './hold-and-release.js';
import { holdExpiry } from './hold-expiry.js';
import { missingParameter } from './missing-parameter.js';
import { partialRefund } from './partial-refund.js';
import { pay } from './pay.js';
import { payoutLife } from './payout-life.js';
import { payoutPending } from './payout-pending.js';
import { payoutTwice } from './payout-twice.js';
import { read } from './read.js';
import { receipts } from './receipts.js';
import { refundAfterErrorPay } from './refund-after-error-pay.js';
import { refundLimits } from './refund-limits.js';
import { refundReceipt } from './refund-receipt.js';
import { refundUnpaid } from './refund-unpaid.js';
import { refusedAtCheck } from './refused-at-check.js';
import { refusedAtPay } from './refused-at-pay.js';
import type { Scenario, ToldScenario } from './scenario.js';
import { secondRefund } from './second-refund.js';
import { subscriptionLife } from './subscription-life.js';
import { subscriptionRead } from './subscription-read.js';
import { unknownIds } from './unknown-ids.js';
import { unknownNames } from './unknown-names.js';
import { unpaidExpiry } from './unpaid-expiry.js';
import { wrongKeys } from './wrong-keys.js';

/** Scenarios by the file they are in: so the conformance table names them. */
const FILES: Readonly<Record<string, readonly Scenario[]>> = {
  create: [create],
  decline: [decline],
  'delivered-once': [deliveredOnce],
  'ensure-refunded': [ensureRefunded, partEnsured],
  'error-codes': errorCodes,
  'full-refund': [fullRefund],
  'hold-and-capture': [holdAndCapture],
  'hold-and-release': [holdAndRelease],
  'hold-expiry': [holdExpiry],
  'missing-parameter': [missingParameter],
  'partial-refund': [partialRefund],
  pay: [pay],
  'payout-life': [payoutLife],
  'payout-pending': [payoutPending],
  'payout-twice': [payoutTwice],
  read: [read],
  receipts: [receipts],
  'refund-after-error-pay': [refundAfterErrorPay],
  'refund-limits': [refundLimits],
  'refund-receipt': [refundReceipt],
  'refund-unpaid': [refundUnpaid],
  'refused-at-check': [refusedAtCheck],
  'refused-at-pay': [refusedAtPay],
  'second-refund': [secondRefund],
  'subscription-life': [subscriptionLife],
  'subscription-read': [subscriptionRead],
  'unknown-ids': [unknownIds],
  'unknown-names': [unknownNames],
  'unpaid-expiry': [unpaidExpiry],
  'wrong-keys': [wrongKeys],
};

/** Every scenario. */
export const scenarios: readonly ToldScenario[] = Object.entries(FILES).flatMap(([file, table]) =>
  table.map((scenario) => ({ ...scenario, file })),
);
