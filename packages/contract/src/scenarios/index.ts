/**
 * @module
 * The scenario table.
 */
import { holdAndCapture } from './holds/hold-and-capture.js';
import { holdAndRelease } from './holds/hold-and-release.js';
import { holdExpiry } from './holds/hold-expiry.js';
import { errorCodes } from './mistakes/error-codes.js';
import { missingParameter } from './mistakes/missing-parameter.js';
import { unknownIds } from './mistakes/unknown-ids.js';
import { unknownNames } from './mistakes/unknown-names.js';
import { wrongKeys } from './mistakes/wrong-keys.js';
import { create } from './payments/create.js';
import { decline } from './payments/decline.js';
import { deliveredOnce } from './payments/delivered-once.js';
import { pay } from './payments/pay.js';
import { read } from './payments/read.js';
import { receipts } from './payments/receipts.js';
import { refusedAtCheck } from './payments/refused-at-check.js';
import { refusedAtPay } from './payments/refused-at-pay.js';
import { unpaidExpiry } from './payments/unpaid-expiry.js';
import { payoutLife } from './payouts/payout-life.js';
import { payoutPending } from './payouts/payout-pending.js';
import { payoutTwice } from './payouts/payout-twice.js';
import { ensureRefunded, partEnsured } from './refunds/ensure-refunded.js';
import { fullRefund } from './refunds/full-refund.js';
import { partialRefund } from './refunds/partial-refund.js';
import { refundAfterErrorPay } from './refunds/refund-after-error-pay.js';
import { refundLimits } from './refunds/refund-limits.js';
import { refundReceipt } from './refunds/refund-receipt.js';
import { refundUnpaid } from './refunds/refund-unpaid.js';
import { secondRefund } from './refunds/second-refund.js';
import type { Scenario, ToldScenario } from './scenario.js';
import { subscriptionLife } from './subscriptions/subscription-life.js';
import { subscriptionRead } from './subscriptions/subscription-read.js';

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
