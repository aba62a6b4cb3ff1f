/** @module English texts of the list of payments. */
import { english } from '../../../pages/format/plural.js';

export const payments = {
  number: 'Payment',
  account: 'Order',
  sum: 'Sum',
  method: 'Method',
  status: 'Status',
  answers: 'Shop’s answers',
  created: 'Created',
  caption: 'Payments, newest first',
  byStatus: 'By status',
  tabs: {
    all: 'All',
    waiting: 'Waiting',
    paid: 'Paid',
    refunded: 'Refunded',
    failed: 'Failed',
    unfinished: 'Not finished',
  },
  search: 'Order, payment number or sum',
  anyMethod: 'Any method',
  mode: 'Mode',
  modes: { all: 'Ordinary and test', test: 'Test only' },
  nothing: 'No payment matches.',
  new: 'New payment',
  newHint: 'Opens a signed payment form, as a link of your shop would.',
  desc: 'Description',
  sumRubles: 'Sum, ₽',
  exampleDesc: 'Phone case',
  project: 'Project',
  projectNumber: (id: number) => `Project ${id}`,
  open: 'Open the payment form',
  waits: (count: number) => `${count} ${english(count, 'payment is', 'payments are')} waiting for your shop.`,
  waitsLead: (account: string) => `The money for ${account} was taken.`,
  look: (id: number) => `Look at payment ${id}`,
  empty: {
    title: 'No payments yet',
    lead: 'Three ways to the first one. It appears here by itself.',
    shop: 'Open the example shop',
    shopText: 'npm start runs it beside this mock: order a case and pay with a test card.',
    shopOpen: 'Open the shop',
    own: 'Connect your own shop',
    ownText: 'Put this into its .env, then set the webhook URL in the',
    ownLink: 'settings',
    form: 'Open a payment form right here',
    formText: 'As a link of your shop would.',
  },
};

/** Their shape. */
export type PaymentsMessages = typeof payments;
