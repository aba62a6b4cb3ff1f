/**
 * @module
 * Every fact, in the order of the conformance table.
 */
import { account } from './account.js';
import { createPayment } from './create-payment.js';
import type { Chapter, Fact } from './fact.js';
import { payment } from './payment.js';
import { payouts } from './payouts.js';
import { receipts } from './receipts.js';
import { refunds } from './refunds.js';
import { secondSurvey } from './second-survey.js';
import { signatures } from './signatures.js';
import { subscriptions } from './subscriptions.js';
import { testMode } from './test-mode.js';
import { transport } from './transport.js';
import { webhooks } from './webhooks.js';

/** Chapters of the table. */
export const chapters: readonly Chapter[] = [
  transport,
  createPayment,
  payment,
  refunds,
  subscriptions,
  account,
  payouts,
  receipts,
  signatures,
  testMode,
  webhooks,
  secondSurvey,
];

/** Every fact. */
export const facts: readonly Fact[] = chapters.flatMap((chapter) => chapter.facts);
