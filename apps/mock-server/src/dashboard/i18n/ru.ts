/** @module The Russian texts of the dashboard. */

import type { DashboardMessages } from './en.js';
import { faults } from './ru/faults.js';
import { frame } from './ru/frame.js';
import { clock, payouts, subscriptions } from './ru/money.js';
import { payment } from './ru/payment.js';
import { payments } from './ru/payments.js';
import { settings } from './ru/settings.js';
import { talk } from './ru/talk.js';
import { journal, webhooks } from './ru/traffic.js';
import { words } from './ru/words.js';

/** Every text, in Russian. */
export const dashboardRu: DashboardMessages = {
  ...frame,
  words,
  payments,
  payment,
  talk,
  webhooks,
  journal,
  faults,
  settings,
  subscriptions,
  payouts,
  clock,
};
