/** @module English texts of subscriptions, payouts and the clock. */
import { english } from '../../../pages/format/plural.js';

export const subscriptions = {
  lead: 'A payment with subscription=true starts one; the shop charges it by the API with subscriptionId.',
  empty: 'No subscriptions yet.',
  emptyText: 'Create a payment with subscription=true and pay it: the subscription appears here.',
  number: 'Subscription',
  created: 'Started',
  status: 'Status',
  statuses: { new: 'Waits for the first payment', active: 'Active', close: 'Closed' },
  closed: { api: 'Closed by the shop', error: 'Closed by an error', abuse: 'Closed for abuse' },
  charges: 'Charges',
  counts: (paid: number, failed: number) => `${paid} paid, ${failed} failed`,
  first: 'First payment',
  declines: 'The next charge will be declined.',
  actions: { declineNextCharge: 'Decline the next charge', error: 'Close after an error', abuse: 'Close for abuse' },
};

export const payouts = {
  lead: 'The shop makes them with massPayment.',
  cards: ['waits for the bank', 'fails'] as readonly string[],
  empty: 'No payouts yet.',
  emptyText: 'Call massPayment with the account’s login and secret key: the payout appears here.',
  balance: 'Balance',
  number: 'Payout',
  created: 'Created',
  sum: 'Sum',
  status: 'Status',
  statuses: { success: 'Paid out', not_completed: 'Waits for the bank', error: 'Failed' },
  recipient: 'To',
  code: (code: number) => `code ${code}`,
  actions: { success: 'Complete', not_completed: 'Keep waiting', error: 'Fail (201)' },
};

export const clock = {
  lead: 'Payments, holds and subscriptions go by this clock. What falls due on the way happens, each thing at its moment.',
  now: 'The mock’s time, Moscow',
  real: 'Same as real time.',
  ahead: (text: string) => `Ahead of real time by ${text}.`,
  span: (days: number, time: string) => (days === 0 ? time : `${days} ${english(days, 'day', 'days')} ${time}`),
  frozen: 'Stands still.',
  advance: 'Move forward',
  rules: {
    unpaid: 'after 24 hours an unpaid payment fails',
    held: 'after 114 hours held money is charged or released, as preauthExpireLogic says',
  },
  due: 'Next by itself',
  /** What happens then to a payment. */
  happens: { fails: 'it fails', captured: 'its held money is charged', released: 'its held money is released' },
  nothingDue: 'Nothing is due.',
  steps: { 3600: '1 hour', 86400: '1 day', 410400: '114 hours', 2592000: '30 days' } as Readonly<
    Record<string, string>
  >,
  custom: 'By N seconds',
  freeze: 'Stop the clock',
  unfreeze: 'Start the clock',
  freezeHint: 'A stopped clock makes tests repeatable.',
};

/** Their shape. */
export type SubscriptionsMessages = typeof subscriptions;

/** Their shape. */
export type PayoutsMessages = typeof payouts;

/** Their shape. */
export type ClockMessages = typeof clock;
