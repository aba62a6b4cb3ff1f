/**
 * @module
 * Refunds at an in-process UnitPay with one payment, and everything that they say. Tests give it virtual time.
 */

import type { Ledger } from '../src/ledger/ledger.js';
import { memoryLedger } from '../src/ledger/memory-ledger.js';
import { createRefunds } from '../src/refunds/create-refunds.js';
import type { RefundRecord } from '../src/refunds/record.js';
import type { RefundStepEvent, RefundsOptions } from '../src/refunds/refunds.js';
import { type PaymentFields, paymentServer, type RefundScript } from './payment-server.js';
import { client } from './runtimes.js';

export const paymentId = '2154490981';
/** UnitPay's success. */
export const OK = { result: { message: 'Возврат успешно произведен' } };
/** What the payment looks like afterwards. */
export const REFUNDED = { status: 'refund', availableForRefund: '0.00', refunds: [{ unknown: 'shape' }] };

/** Refunds at a server with one payment, and everything that they tell. */
export function shop(
  before: PaymentFields,
  script: RefundScript,
  options: Partial<RefundsOptions> & { readonly keys?: object } = {},
) {
  const { keys = {}, ...given } = options;
  const server = paymentServer(before, script);
  const told: RefundRecord[] = [];
  const lines: { level: string; message: string; fields: unknown }[] = [];
  const steps: RefundStepEvent[] = [];
  const line = (level: string) => (message: string, fields?: unknown) => void lines.push({ level, message, fields });
  const ledger = given.ledger ?? memoryLedger();
  const refunds = createRefunds({
    client: client({ fetch: server.fetch, maxRetries: 0, ...keys }),
    onRefunded: (record) => void told.push(record),
    onFailed: (record) => void told.push(record),
    logger: { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') },
    on: { step: (event) => void steps.push(event) },
    ...given,
    ledger,
  });
  const sent = () => server.calls.filter((method) => method === 'refundPayment').length;
  return { refunds, ledger: ledger as Ledger, server, told, lines, steps, sent };
}
