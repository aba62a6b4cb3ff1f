/** @module The English texts of the dashboard. */
import { faults } from './en/faults.js';
import { frame } from './en/frame.js';
import { clock, payouts, subscriptions } from './en/money.js';
import { payment } from './en/payment.js';
import { payments } from './en/payments.js';
import { settings } from './en/settings.js';
import { talk } from './en/talk.js';
import { journal, webhooks } from './en/traffic.js';
import { words } from './en/words.js';

/** Its shape is what every other language must fill: a missing key does not compile. */
export const dashboardEn = {
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

/** Every text of the dashboard in one language. */
export type DashboardMessages = typeof dashboardEn;
