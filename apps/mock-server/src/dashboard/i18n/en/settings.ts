/** @module English texts of the settings. */
export const settings = {
  lead: 'Kept until the mock stops, or in its state file.',
  connect: 'Connect your shop',
  env: '1. Into its .env',
  envHint: 'Names as in the shops of this repository; use your own if they differ.',
  call: '2. The first call from a terminal',
  pay: '3. Pay without a browser',
  payId: 'with the paymentId of the reply',
  where: 'Where UnitPay sends',
  last: (answer: string, time: string) => `last answer: ${answer}, ${time}`,
  webhookUrl: 'Webhook URL (payment handler)',
  webhookHint: 'Empty: no webhooks are sent and payments simply succeed, as with UnitPay.',
  successUrl: 'After success the payer goes to (Success URL)',
  failUrl: 'After a failure (Fail URL)',
  initType: 'What initPayment answers with (type)',
  bySystem: 'by the payment system',
  behaviour: 'Behaviour',
  check: ['Ask your shop before charging (', 'check', ')'],
  cashRegister: 'An online cash register is connected: payments need receipt items',
  inFunction: 'Webhooks go to a function in the process; it overrides the URL.',
  test: 'Send a test check',
  reset: 'Start again',
  resetHint:
    'Deletes payments, subscriptions, payouts, webhooks, journal and faults, and sets the clock right. Settings stay, numbers go on.',
  resetDo: 'Delete all data',
};

/** Their shape. */
export type SettingsMessages = typeof settings;
