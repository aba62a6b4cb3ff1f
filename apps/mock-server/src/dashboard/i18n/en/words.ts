/** @module English words for statuses, outcomes and payment methods. */
import type { DeliveryOutcome } from '../../../state/delivery.js';

export const words = {
  statuses: {
    wait: 'Waiting',
    success: 'Paid',
    error: 'Declined',
    error_check: 'Refused by the shop',
    error_pay: 'Not finished by the shop',
    refund: 'Refunded',
    secure: 'Security check',
    held: 'Money held',
  },
  outcomes: {
    pending: 'under way',
    accepted: 'accepted',
    refused: 'refused',
    invalid: 'not understood',
    timeout: 'no reply in time',
    unreachable: 'no connection',
    dropped: 'not sent (fault)',
    deferred: 'postponed (fault)',
  } satisfies Record<DeliveryOutcome, string>,
  causes: { payment: 'payment', repeat: 'repeated', duplicate: 'duplicate', manual: 'by hand' },
  methods: {
    card: 'card',
    cardInvoice: 'foreign card',
    sbp: 'SBP',
    sberpay: 'SberPay',
    tinkoffpay: 'T-Pay',
  } as Readonly<Record<string, string>>,
  test: 'test',
  ms: (ms: number) => `${ms} ms`,
  fault: (id: number) => `fault ${id}`,
  /** What a webhook fault did to one delivery. */
  disturbed: {
    delay: 'delayed',
    duplicate: 'sent several times',
    reorder: 'out of order',
    signature: 'wrong signature',
    drop: 'not sent',
    fields: 'changed fields',
  } as Readonly<Record<string, string>>,
  /** The bank's reasons, in the reader's language; the wire keeps the provider's. */
  reasons: {
    payerRefused: 'the payer refused to pay',
    insufficientFunds: 'not enough money',
    cardUnavailable: 'the card is not served',
    threeDsFailed: 'the bank did not confirm the code',
    issuerError: 'the bank does not work',
    temporary: 'a temporary error of the bank',
    expired: 'the payer did not pay in time',
    released: 'the hold was released',
  },
};

/** Their shape. */
export type WordMessages = typeof words;
