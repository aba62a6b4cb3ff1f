/** @module English texts of the webhooks and the journal. */
import { english } from '../../../pages/format/plural.js';

export const webhooks = {
  lead: 'UnitPay’s requests to your shop, and its answers. They go to',
  leadFunction: 'UnitPay’s requests to your shop, and its answers. They go to a function in this process.',
  noTarget: 'No webhook URL is set.',
  noTargetText:
    'Payments simply succeed and your shop is told nothing, as with UnitPay. Set the URL of your payment handler in the',
  settings: 'settings',
  empty: 'No webhooks were sent yet.',
  emptyText: 'Pay something: UnitPay asks your shop (check) and tells it (pay), and both appear here with its answers.',
  nothing: 'No webhook has such an answer.',
  deliveries: 'Deliveries',
  byAnswer: 'By answer',
  tabs: { all: 'All', accepted: 'Accepted', refused: 'Refused', failed: 'Failed' },
  change: 'Change the URL',
  test: 'Send a test check',
  testHint: 'An order nobody has: your shop should refuse it.',
  columns: { time: 'Time', what: 'Webhook', order: 'Order', answer: 'Answer', took: 'Took', why: 'Why', to: 'To' },
  toFunction: 'function',
  openPayment: (id: number) => `Payment ${id}`,
  again: 'Send it again',
};

export const journal = {
  lead: 'Everything that was said to UnitPay and by it. Keys, cards, phones and e-mails are struck out.',
  json: 'As JSON',
  kinds: { api: 'API calls', webhook: 'Webhooks', state: 'States', step: 'Payer’s steps', view: 'Page views' },
  kindsLabel: 'Kinds',
  on: 'shown',
  off: 'hidden',
  search: 'Order, method or text',
  empty: 'Nothing has happened yet.',
  emptyText: 'Connect your shop, or open a payment form by hand: every request and every page appears here at once.',
  kept: (limit: number) => `The mock keeps the last ${limit}.`,
  nothing: 'Nothing matches.',
  happened: 'What happened',
  columns: { time: 'Time', who: 'Who', what: 'What', order: 'Order', result: 'Result', took: 'Took' },
  who: { api: 'Shop calls API', webhook: 'Webhook', state: 'State', page: 'Payer', unmatched: 'Request' },
  hidden: (count: number) => `${count} page ${english(count, 'view is', 'views are')} hidden.`,
  showViews: 'Show them',
  unmatched: (count: number) => `${count} ${english(count, 'request', 'requests')} matched nothing`,
  unmatchedHint: 'Most often a slip in your code',
  matchedNothing: 'matched nothing',
  closest: 'Closest:',
  came: 'came',
  expected: 'expected',
  noMethod: 'no such method',
  noPath: 'no such address',
  noKey: 'no such public key',
  wrongVerb: (verb: string) => `${verb} instead of GET`,
  missing: 'missing',
  apiAddress: 'The API is at',
  cyrillic: (letter: string) => `The letter “${letter}” is Cyrillic.`,
};

/** Their shape. */
export type WebhooksMessages = typeof webhooks;

/** Their shape. */
export type JournalMessages = typeof journal;
