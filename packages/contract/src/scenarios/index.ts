/**
 * @module
 * The scenario table.
 */
import { create } from './create.js';
import { decline } from './decline.js';
import { deliveredOnce } from './delivered-once.js';
import { ensureRefunded } from './ensure-refunded.js';
import { errorCodes } from './error-codes.js';
import { fullRefund } from './full-refund.js';
import { holdAndCapture } from './hold-and-capture.js';
import { holdAndRelease } from './hold-and-release.js';
import { holdExpiry } from './hold-expiry.js';
import { missingParameter } from './missing-parameter.js';
import { partialRefund } from './partial-refund.js';
import { pay } from './pay.js';
import { payoutLife } from './payout-life.js';
import { payoutTwice } from './payout-twice.js';
import { read } from './read.js';
import { receipts } from './receipts.js';
import { refundAfterErrorPay } from './refund-after-error-pay.js';
import { refundLimits } from './refund-limits.js';
import { refundUnpaid } from './refund-unpaid.js';
import { refusedAtCheck } from './refused-at-check.js';
import { refusedAtPay } from './refused-at-pay.js';
import type { Scenario } from './scenario.js';
import { secondRefund } from './second-refund.js';
import { subscriptionLife } from './subscription-life.js';
import { subscriptionRead } from './subscription-read.js';
import { unknownIds } from './unknown-ids.js';
import { unknownNames } from './unknown-names.js';
import { unpaidExpiry } from './unpaid-expiry.js';
import { wrongKeys } from './wrong-keys.js';

/** Every scenario. */
export const scenarios: readonly Scenario[] = [
  create,
  decline,
  deliveredOnce,
  ensureRefunded,
  fullRefund,
  holdAndCapture,
  holdAndRelease,
  holdExpiry,
  missingParameter,
  partialRefund,
  pay,
  payoutLife,
  payoutTwice,
  read,
  receipts,
  refundAfterErrorPay,
  refundLimits,
  refundUnpaid,
  refusedAtCheck,
  refusedAtPay,
  secondRefund,
  subscriptionLife,
  subscriptionRead,
  unknownIds,
  unknownNames,
  unpaidExpiry,
  wrongKeys,
  ...errorCodes,
];
