/**
 * @module
 * getPayment: what is known about a payment.
 */

import { formatDate } from '../clock/clock.js';
import { receiptUrl } from '../engine/links.js';
import { availableForRefund } from '../engine/refund.js';
import { apiError } from '../errors/api-error.js';
import { table } from '../input/table.js';
import { formatSum } from '../money/kopecks.js';
import { date, id, money, object, text, word } from '../openapi/schema.js';
import type { Payment } from '../state/payment.js';
import { PAYER_TEXTS } from '../texts/payer-texts.js';
import type { World } from '../world.js';
import { optional, type ProjectMethod, required } from './api-method.js';
import { paymentOf } from './lookup.js';

/** Tells about a payment. */
export const getPayment: ProjectMethod<'getPayment'> = {
  name: 'getPayment',
  level: 'project',
  owner: 'paymentId',
  about: 'Tells what is known about a payment.',
  docs: 'payments/payment-info',
  wrongKey: 'wrongKey',
  params: [required('paymentId', 'id', '153091501', 'Payment.'), optional('test', 'flag', '1', 'Test mode.')],
  result: object({
    status: word('success', 'wait', 'error', 'error_pay', 'error_check', 'refund', 'secure'),
    paymentId: id,
    projectId: id,
    account: text(),
    paymentType: text(),
    date,
    'purse?': text('Masked card or wallet.'),
    profit: money,
    orderSum: money,
    orderCurrency: text(),
    payerSum: money,
    payerCurrency: text(),
    'availableForRefund?': text('Decimal text, or empty; it does not say that money was paid.'),
    'isPreauth?': { type: 'integer', enum: [0, 1] },
    'refunds?': { type: 'array', items: { type: 'object' }, description: 'The shape of an element is not documented.' },
    'receiptUrl?': text(),
    'errorMessage?': text(),
  }),
  example: {
    result: {
      status: 'success',
      paymentType: 'card',
      paymentId: 153091501,
      account: 'order413',
      date: '2020-02-16 09:22:22',
      purse: '546946xxxxxx0236',
      profit: '9.80',
      projectId: 135,
      orderSum: '10.00',
      orderCurrency: 'RUB',
      payerSum: '10.00',
      payerCurrency: 'RUB',
      availableForRefund: '10.00',
      isPreauth: 0,
      refunds: [],
    },
  },
  handle: (call) => {
    const payment = paymentOf(call);
    return { result: describe(call.world, payment, call.project.cashRegister) };
  },
  test: ({ world, params, project }) => {
    const status = TEST_PAYMENTS[params.get('paymentId') ?? ''];
    if (status === undefined) throw apiError('unknownPayment');
    return { result: sample(Number(params.get('paymentId')), status, project?.id ?? 135, world.clock.now()) };
  },
};

const TEST_PAYMENTS: Readonly<Record<string, 'wait' | 'success' | 'error'>> = table({
  '100301': 'wait',
  '100303': 'success',
  '100304': 'error',
});

function describe(world: World, payment: Payment, cashRegister: boolean): object {
  const body: Record<string, unknown> = {
    status: payment.status,
    paymentType: payment.paymentType,
    paymentId: payment.id,
    account: payment.account,
    date: formatDate(payment.createdAt),
    purse: payment.purse,
    profit: formatSum(payment.profit),
    projectId: payment.projectId,
    orderSum: formatSum(payment.orderSum),
    orderCurrency: payment.orderCurrency,
    payerSum: formatSum(payment.payerSum),
    payerCurrency: payment.payerCurrency,
    availableForRefund: availableForRefund(payment),
    isPreauth: payment.preauth ? 1 : 0,
    // No source shows an element: this shape is ours (decisions/0040).
    refunds: payment.refunds.map(({ sum, at }) => ({ sum: formatSum(sum), date: formatDate(at) })),
  };
  if (cashRegister && payment.cashItems !== null) body['receiptUrl'] = receiptUrl(world, payment);
  if (payment.errorMessage !== null) body['errorMessage'] = payment.errorMessage;
  return body;
}

/** What test mode shows: the documented sample under the id asked for. */
function sample(paymentId: number, status: 'wait' | 'success' | 'error', projectId: number, now: number): object {
  return {
    status,
    paymentType: 'card',
    paymentId,
    account: 'test',
    date: formatDate(now),
    purse: '123456xxxxxx1234',
    profit: '9.80',
    projectId,
    orderSum: '10.00',
    orderCurrency: 'RUB',
    payerSum: '10.00',
    payerCurrency: 'RUB',
    availableForRefund: '10.00',
    isPreauth: 0,
    refunds: [],
    ...(status === 'error' ? { errorMessage: PAYER_TEXTS.payerRefused } : {}),
  };
}
