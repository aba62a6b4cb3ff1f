/** @module English texts of one payment's page: facts, verdict, actions. */
/** What a button is called, and what it does. */
type Pair = readonly [name: string, effect: string];

const pair = (name: string, effect: string): Pair => [name, effect];

export const payment = {
  title: (id: number) => `Payment ${id}`,
  payPage: 'Payment page',
  statusPage: 'Status page',
  facts: {
    created: 'Created',
    method: 'Method',
    profit: 'You get',
    wouldGet: 'You would get',
    refundable: 'Can be refunded',
    refunded: 'Refunded',
    ends: 'Fails by itself',
    captured: 'Charged by itself',
    released: 'Released by itself',
    reason: 'Reason',
    subscription: 'Subscription',
    status: 'API status',
  },
  verdict: {
    unfinished: 'The money is taken, but the order is not finished.',
    untold: 'UnitPay took the money, but your shop was never told.',
    refusedCheck: 'Your shop refused the order, so nothing was charged.',
    failedCheck: 'Your shop did not agree to the charge, so nothing was charged.',
    unasked: 'Your shop was never asked, so nothing was charged.',
    noWebhook: 'UnitPay took the money, but your shop was never told.',
    noWebhookWhy: 'This project has no webhook URL, so no webhook was sent.',
    noWebhookDo: 'Set the URL of your payment handler in the settings, then repeat the payment.',
    late: 'Paid, but your shop has not been told yet.',
    sentTo: 'It was sent to',
    unfinishedDo: 'Once that is fixed, press “Repeat the payment”: pay is sent again, nothing is charged twice.',
    endedDo: 'This payment has ended. Once that is fixed, press “The same order again”.',
    step: 'Open the step',
  },
  what: 'What can happen now',
  actors: {
    payer: 'Payer',
    bank: 'Bank',
    operator: 'Operator in the UnitPay dashboard',
    network: 'Network',
    clock: 'Clock',
  },
  reason: 'Reason of the decline',
  actions: {
    pay: pair('Pay', 'check, then pay go to your shop'),
    fail: pair('Refuse to pay', 'error goes to your shop'),
    decline: pair('Decline', 'for this reason'),
    secure: pair('Security check', 'neither yes nor no for now'),
    capture: pair('Charge the held money', 'pay goes to your shop'),
    release: pair('Release the money', 'error goes to your shop'),
    repeat: pair('Repeat the payment', 'sends pay again; does not charge'),
    refund: pair('Refund in full', 'the money goes back to the payer'),
    declineNextCharge: pair('Decline the next charge', 'of the subscription'),
    closeSubscription: pair('Close the subscription', 'for abuse; it cannot be charged any more'),
    resend: pair('Send the last webhook again', 'a second copy must change nothing'),
    expire: pair('Let its time run out', 'moves the clock; what is due happens'),
  },
  again: pair('The same order again', 'new payment with this data'),
  paidPreauth: 'check, then preauth go to your shop',
  /** Several impossible actions in one line. */
  together: {
    pay: 'Pay, decline',
    hold: 'Charge or release held money',
    repeat: 'Repeat the payment',
    refund: 'Refund',
    resend: 'Send a webhook again',
    secure: 'Security check',
  },
  why: {
    paid: 'already paid',
    refunded: 'refunded',
    held: 'the money is held',
    shopRefused: 'your shop ended it',
    notPaid: 'not paid',
    notHeld: 'nothing is held',
    oneStage: 'not a two-stage payment',
    oneRefund: 'one per payment',
    noWebhook: 'none was sent',
    ended: 'the payment has failed',
  },
};

/** Their shape. */
export type PaymentMessages = typeof payment;
