/**
 * @module
 * refundPayment: refunds a payment, as often as the project's rule allows.
 */

import { refund, wholeSum, whyNot } from '../engine/refund.js';
import { apiError } from '../errors/api-error.js';
import { table } from '../input/table.js';
import { type Kopecks, parseSum } from '../money/kopecks.js';
import { message } from '../openapi/schema.js';
import { readCashItems } from '../receipts/read-cash-items.js';
import type { CashItem } from '../state/payment.js';
import { SUCCESS_TEXTS } from '../texts/api-texts.js';
import { optional, type Params, type ProjectCall, type ProjectMethod, required } from './api-method.js';
import { paymentOf } from './lookup.js';

/** Refunds a payment. */
export const refundPayment: ProjectMethod<'refundPayment'> = {
  name: 'refundPayment',
  level: 'project',
  owner: 'paymentId',
  about: 'Gives the money of a payment back, whole or in part, once.',
  docs: 'payments/payment-refund',
  wrongKey: 'wrongKeyRefund',
  params: [
    required('paymentId', 'id', '2154490981', 'Payment.'),
    optional('sum', 'sum', '100', 'Part of the sum; absent means all of it.'),
    optional('cashItems', 'string', 'W10=', 'Lines of the refund receipt; demanded when a cash register is connected.'),
    optional('paymentMethod', 'string', 'full_payment', 'Only in documents of 2021.'),
    optional('test', 'flag', '1', 'Test mode.'),
  ],
  result: message,
  example: { result: { message: 'Возврат успешно произведен' } },
  handle: (call) => {
    const payment = paymentOf(call);
    const sum = sumOf(call.params) ?? wholeSum(payment);
    const refused = whyNot(call.world, payment, sum);
    if (refused !== null) throw apiError(refused);
    refund(call.world, payment, sum, readReceipt(call, sum));
    return DONE;
  },
  test: ({ params }) => {
    const rule = TEST_REFUNDS[params.get('paymentId') ?? ''];
    if (rule === undefined) throw apiError('unknownPayment');
    const sum = sumOf(params) ?? rule.sum;
    if (sum > rule.sum) throw apiError('refundTooBig');
    if (sum < rule.sum && !rule.partly) throw apiError('refundPartOnly');
    return DONE;
  },
};

const DONE = { result: { message: SUCCESS_TEXTS.refunded.message } };

const TEST_REFUNDS: Readonly<Record<string, { readonly sum: Kopecks; readonly partly: boolean }>> = table({
  '12358132134': { sum: 500_000n, partly: true },
  '383117770': { sum: 100_000n, partly: false },
});

function sumOf(params: Params): Kopecks | null {
  const text = params.get('sum');
  if (text === undefined || text === '') return null;
  const sum = parseSum(text);
  if (sum === null || sum === 0n) throw apiError('wrongParam', 'sum');
  return sum;
}

function readReceipt({ project, params }: ProjectCall, sum: Kopecks): readonly CashItem[] | null {
  const text = params.get('cashItems') ?? '';
  if (text === '') {
    if (project.cashRegister) throw apiError('missingReceipt', 'cashItems');
    return null;
  }
  const receipt = readCashItems(text, project.strict);
  if (receipt.total !== sum) throw apiError('itemsDifferFromRefund');
  return receipt.items;
}
