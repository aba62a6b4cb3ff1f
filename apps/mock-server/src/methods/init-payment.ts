/**
 * @module
 * initPayment: creates a payment, or charges a subscription.
 */

import { charge } from '../engine/charge-subscription.js';
import { createPayment } from '../engine/create-payment.js';
import { receiptUrl } from '../engine/links.js';
import { type Order, readOrder } from '../engine/order.js';
import { apiError } from '../errors/api-error.js';
import { id, object, text, word } from '../openapi/schema.js';
import { FORM_FLAGS } from '../reference/form-flags.js';
import { SUBSCRIPTION_TYPES } from '../reference/payment-types.js';
import type { Subscription } from '../state/subscription.js';
import { SUCCESS_TEXTS } from '../texts/api-texts.js';
import { isCallSignature } from '../wire/call-signature.js';
import { given, isTest } from '../wire/params.js';
import { optional, type ProjectCall, type ProjectMethod, required } from './api-method.js';
import { initAnswer } from './init-answer.js';
import { testSubscription } from './test-subscription.js';

/** Creates a payment. */
export const initPayment: ProjectMethod<'initPayment'> = {
  name: 'initPayment',
  level: 'project',
  owner: 'projectId',
  about: 'Creates a payment by API, or charges a subscription.',
  docs: 'payments/create-payment',
  wrongKey: 'wrongKey',
  params: [
    required('paymentType', 'string', 'card', 'Payment system.'),
    required('account', 'string', 'order413', "The merchant's number of the order."),
    required('sum', 'sum', '100.00', 'Sum in rubles, or in `currency`.'),
    required('projectId', 'id', '135', 'Project.'),
    optional('desc', 'string', 'Чехол', 'Description of the order.'),
    optional('currency', 'string', 'RUB', 'Currency of the order, ISO 4217.'),
    optional('ip', 'string', '203.0.113.5', "The payer's address."),
    optional('resultUrl', 'string', 'https://example.com/paid', 'Where the payer is sent after paying.'),
    optional('backUrl', 'string', 'https://example.com/cart', 'Where the payer goes without paying.'),
    optional('locale', 'string', 'ru', '`ru` or `en`.'),
    optional(
      'signature',
      'string',
      'e79ea8c9',
      'Signature by any of the three known schemes; checked when given, never demanded.',
    ),
    optional('subscription', 'flag', 'true', 'Starts a subscription.'),
    optional('subscriptionId', 'id', '5961001', 'Charges this subscription.'),
    optional('preauth', 'flag', '1', 'Holds the money instead of taking it.'),
    optional('preauthExpireLogic', 'string', '1', 'After 114 hours: `0` captures, `1` releases.'),
    optional('phone', 'string', '79520000000', 'Phone for mobile commerce.'),
    optional('operator', 'string', 'mts', 'Operator for mobile commerce.'),
    optional('customerEmail', 'email', 'payer@example.com', 'Where the receipt goes.'),
    optional('customerPhone', 'string', '79520000000', 'Where the receipt goes.'),
    optional('cashItems', 'string', 'W10=', 'Receipt lines: base64 of a JSON array.'),
    ...FORM_FLAGS.map((name) => optional(name, 'flag', 'true', 'Hides a part of the payment page.')),
    optional('test', 'flag', '1', 'Test mode.'),
  ],
  result: object({
    type: word('redirect', 'response', 'invoice'),
    message: text(),
    'paymentId?': id,
    'redirectUrl?': text('With type redirect.'),
    'receiptUrl?': text('Status page of the payment.'),
    'statusUrl?': text('The same address.'),
    'response?': {
      anyOf: [{ type: 'string' }, { type: 'object' }],
      description: 'With type response: HTML, or an object for Apple Pay.',
    },
    'invoiceId?': text('With type invoice.'),
  }),
  example: {
    result: {
      message: 'Платеж успешно создан.',
      paymentId: 1234567890,
      receiptUrl: 'https://unitpay.ru/pay/receipt/1234567890-454ac183ac',
      statusUrl: 'https://unitpay.ru/pay/receipt/1234567890-454ac183ac',
      type: 'redirect',
      redirectUrl: 'https://unitpay.ru/pay/redirect/1234567890-454ac183ac',
    },
  },
  handle: (call) =>
    given(call.params, 'subscriptionId') === null ? create(call) : recur(call, liveSubscription(call)),
  test: (call) => {
    const { project, params } = call;
    if (project === null) throw apiError('unknownProject');
    if (params.get('paymentType') !== 'card') throw apiError('testOnlyCard');
    if ((given(params, 'currency') ?? 'RUB').toUpperCase() !== 'RUB') throw apiError('testOnlyRub');
    const order = { ...call, project };
    // All five can be charged, whatever their status is shown to be.
    return given(params, 'subscriptionId') === null ? create(order) : recur(order, testSubscription(order));
  },
};

function create(call: ProjectCall): object {
  const { world, params } = call;
  const paymentType = params.get('paymentType') ?? '';
  const order = readChecked(call, paymentType);
  if (order.subscription && !SUBSCRIPTION_TYPES.some((type) => type === paymentType))
    throw apiError('subscriptionCardOnly');
  const payment = createPayment(world, order, paymentType);
  const answer = initAnswer(world, call.project, payment);
  return { result: { message: SUCCESS_TEXTS.created.message, paymentId: payment.id, ...answer } };
}

function liveSubscription({ world, params, project }: ProjectCall): Subscription {
  const subscription = world.store.subscriptions.get(Number(params.get('subscriptionId')));
  if (subscription === undefined || subscription.projectId !== project.id) throw apiError('unknownSubscription');
  if (subscription.status !== 'active') throw apiError('subscriptionInactive');
  return subscription;
}

function recur(call: ProjectCall, subscription: Subscription): object {
  const { world, params } = call;
  const paymentType = params.get('paymentType') ?? '';
  const order = readChecked(call, paymentType);
  const payment = createPayment(world, { ...order, subscription: false }, paymentType);
  const parent = world.store.payments.get(subscription.parentPaymentId);
  Object.assign(payment, {
    subscriptionId: subscription.id,
    purse: parent?.purse ?? '',
    operator: parent?.operator ?? paymentType,
  });
  // The charge goes on after the answer, as the provider's does: a one-threaded merchant could not answer `check` before.
  // Under the payment's lock: nobody else may pay it meanwhile.
  void world.background.follow(world.locks.run(payment.id, () => charge(world, subscription, payment)));
  const receipt = receiptUrl(world, payment);
  return {
    result: {
      type: 'response',
      message: SUCCESS_TEXTS.charged.message,
      paymentId: payment.id,
      receiptUrl: receipt,
      statusUrl: receipt,
    },
  };
}

function readChecked(call: ProjectCall, paymentType: string): Order {
  const { project, params } = call;
  if (!project.paymentTypes.includes(paymentType)) throw apiError('paymentTypeOff');
  const signature = params.get('signature');
  if (signature !== undefined && signature !== '') assertSignature(call, signature);
  return readOrder(project, params, call.ip());
}

/** Signed with the project's key, in test mode with the test key as well: a client that works does so. */
function assertSignature({ project, params }: ProjectCall, signature: string): void {
  const keys =
    isTest(params) && project.testSecretKey !== null ? [project.testSecretKey, project.secretKey] : [project.secretKey];
  if (!keys.some((key) => isCallSignature('initPayment', params, key, signature))) throw apiError('wrongSignature');
}
