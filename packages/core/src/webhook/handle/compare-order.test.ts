import { describe, expect, it } from 'vitest';
import { OF_ANOTHER } from '../../client/answer-of-another.js';
import { UnitPayResponseError } from '../../errors/unitpay-response-error.js';
import { type Failure, FailureError } from '../reply/failure.js';
import { REPLIES } from '../reply/replies.js';
import { WebhookReject } from '../reply/webhook-reject.js';
import type { WebhookEvent } from '../verify/event.js';
import { checkOrder } from './check-order.js';
import { confirmWithApi } from './confirm-with-api.js';
import type { WebhookContext } from './handlers.js';

const EVENT = {
  method: 'pay',
  unitpayId: '5',
  projectId: '135',
  account: 'order-1',
  orderSum: '100.00',
  orderCurrency: 'RUB',
  test: false,
} as const;
const event = (changes: object = {}) => ({ ...EVENT, ...changes }) as unknown as WebhookEvent;
const context = {} as WebhookContext<undefined>;

/** How it failed; undefined where it did not. */
async function failureOf(work: Promise<void>): Promise<Failure | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(FailureError);
    return (error as FailureError).failure;
  }
}
const check = (returned: unknown, changes: object = {}) =>
  failureOf(checkOrder(() => returned as never, event(changes), context));

describe('an order', () => {
  it.each<readonly [string, unknown, object]>([
    ['of the same sum and currency', { sum: '100', currency: 'RUB' }, {}],
    ['of a sum as a number', { sum: 100, currency: 'RUB' }, {}],
    ['of a sum as a bigint', { sum: 100n, currency: 'RUB' }, {}],
    ['of a sum as an object with a decimal text', { sum: { toString: () => '100.0' }, currency: 'RUB' }, {}],
    ['of test mode, paid by a test payment', { sum: '100', currency: 'RUB', test: true }, { test: true }],
    ['that says it is not of test mode', { sum: '100', currency: 'RUB', test: false }, {}],
  ])('%s is paid', async (_what, returned, changes) => {
    expect(await check(returned, changes)).toBeUndefined();
  });

  it('is asked for with the event and the context, and its answer waited for', async () => {
    const asked: unknown[] = [];
    const order = async (...args: unknown[]) => {
      asked.push(...args);
      return null;
    };
    expect(await failureOf(checkOrder(order as never, event(), context))).toStrictEqual({
      result: 'rejected',
      reason: 'order-unknown',
      reply: REPLIES.unknownOrder,
      detail: undefined,
    });
    expect(asked).toStrictEqual([event(), context]);
  });

  it('is not asked for by an error, nor where nobody checks', async () => {
    const never = () => expect.fail('it was asked for');
    expect(await failureOf(checkOrder(never, event({ method: 'error' }), context))).toBeUndefined();
    expect(await failureOf(checkOrder('unchecked', event(), context))).toBeUndefined();
  });

  it.each<readonly [unknown, object, string]>([
    [{ sum: '99.99', currency: 'RUB' }, {}, 'the order is 99.99 RUB, the payment is for 100.00 RUB'],
    [{ sum: '100', currency: 'USD' }, {}, 'the order is 100.00 USD, the payment is for 100.00 RUB'],
    [
      { sum: '100', currency: 'RUB' },
      { test: true },
      'a test payment, in which no money moved, for an order that is not one of test mode (order did not return test: true)',
    ],
    [
      { sum: '100', currency: 'RUB', test: true },
      {},
      'a payment with money for an order of test mode (order returned test: true)',
    ],
  ])('%j is not paid by %j', async (returned, changes, detail) => {
    expect(await check(returned, changes)).toStrictEqual({
      result: 'rejected',
      reason: 'order-mismatch',
      reply: REPLIES.otherSum,
      detail,
    });
  });

  const class_ = Object.create(null) as object;
  const throws = {
    toString: () => {
      throw new Error('no text');
    },
  };
  it.each<readonly [unknown, string]>([
    [undefined, 'it returned something else, got undefined'],
    [7, 'it returned something else, got a number'],
    [{ sum: '', currency: 'RUB' }, 'its "sum" is an empty text'],
    [{ sum: '1,5', currency: 'RUB' }, 'its "sum" is a text with a comma: write a dot before kopecks'],
    [{ sum: 'x', currency: 'RUB' }, 'its "sum" is a text that is no plain decimal'],
    [{ sum: 1e30, currency: 'RUB' }, 'its "sum" is a number that is no plain decimal: pass text'],
    [{ sum: -5n, currency: 'RUB' }, 'its "sum" is a bigint that is no plain decimal: pass text'],
    [{ currency: 'RUB' }, 'its "sum" is no decimal, got undefined'],
    [{ sum: null, currency: 'RUB' }, 'its "sum" is no decimal, got null'],
    [{ sum: true, currency: 'RUB' }, 'its "sum" is no decimal, got a boolean'],
    [{ sum: ['100'], currency: 'RUB' }, 'its "sum" is no decimal, got an array'],
    [{ sum: class_, currency: 'RUB' }, 'its "sum" is an object without a decimal text: pass its sum as text'],
    [{ sum: throws, currency: 'RUB' }, 'its "sum" is an object without a decimal text: pass its sum as text'],
    [
      { sum: { toString: () => 100 }, currency: 'RUB' },
      'its "sum" is an object without a decimal text: pass its sum as text',
    ],
    [{ sum: '100' }, 'its "currency" is no text, got undefined'],
    [{ sum: '100', currency: 'RUB', test: 'no' }, 'its "test" is neither true nor false, got a string'],
  ])('that can not be read fails, and the operator is told why', async (returned, why) => {
    expect(await check(returned)).toStrictEqual({
      result: 'failed',
      reason: 'order-failed',
      reply: REPLIES.failed,
      cause: undefined,
      detail: `order must return { sum: '900.00', currency: 'RUB' }, or null to refuse; ${why}`,
    });
  });

  it('that throws fails, unless it refuses in words of its own', async () => {
    const cause = new Error('database');
    expect(await failureOf(checkOrder(() => Promise.reject(cause), event(), context))).toMatchObject({
      result: 'failed',
      reason: 'order-failed',
      cause,
    });
    const reject = () => Promise.reject(new WebhookReject('Заказ закрыт'));
    expect(await failureOf(checkOrder(reject, event(), context))).toMatchObject({
      result: 'rejected',
      reason: 'handler-rejected',
      detail: 'Заказ закрыт',
    });
  });
});

describe('a payment that getPayment tells', () => {
  const PAYMENT = { projectId: '135', account: 'order-1', orderSum: '100.0', orderCurrency: 'RUB', status: 'success' };
  const { signal } = new AbortController();
  const confirm = (payment: object, changes: object = {}) =>
    failureOf(confirmWithApi(event(changes), async () => ({ ...PAYMENT, ...payment }) as never, signal));

  it('is asked for by its id, in its mode, with the signal of the run', async () => {
    const asked: unknown[] = [];
    const read = async (...args: unknown[]) => {
      asked.push(...args);
      return PAYMENT as never;
    };
    await confirmWithApi(event({ test: true }), read as never, signal);
    expect(asked).toStrictEqual(['5', { signal, test: true }]);
  });

  it.each(['success', 'wait', 'error_pay'])('alike and %s is confirmed', async (status) => {
    expect(await confirm({ status })).toBeUndefined();
    expect(await confirm({ status, projectId: 135 })).toBeUndefined();
  });

  it.each([
    ['projectId', '136'],
    ['projectId', undefined],
    ['account', 'order-2'],
    ['account', null],
    ['orderSum', '100.01'],
    ['orderSum', 'x'],
    ['orderCurrency', 'USD'],
    ['orderCurrency', ['RUB']],
  ])('with another %s (%j) is refused', async (field, value) => {
    expect(await confirm({ [field]: value })).toStrictEqual({
      result: 'rejected',
      reason: 'confirm-mismatch',
      reply: REPLIES.failed,
      detail: `getPayment names another ${field}`,
    });
  });

  it('with several others is refused, and all are named', async () => {
    expect(await confirm({ projectId: '1', account: 'x' })).toMatchObject({
      detail: 'getPayment names another projectId, account',
    });
  });

  it.each(['refund', 'error_check'])('and has the status %s is refused', async (status) => {
    expect(await confirm({ status })).toStrictEqual({
      result: 'rejected',
      reason: 'confirm-mismatch',
      reply: REPLIES.failed,
      detail: `getPayment gives the payment's status as ${status}`,
    });
  });

  it.each(['error', 'secure', 'new', undefined])('and has the status %s may be confirmed later', async (status) => {
    expect(await confirm({ status })).toStrictEqual({
      result: 'failed',
      reason: 'confirm-unavailable',
      reply: REPLIES.failed,
      cause: undefined,
      detail: `getPayment gives the payment's status as ${String(status)}`,
    });
  });

  it.each(['check', 'preauth', 'error'])('may have any status for a %s', async (method) => {
    expect(await confirm({ status: 'refund' }, { method })).toBeUndefined();
  });

  it('is compared in what an error says only', async () => {
    expect(await confirm({}, { method: 'error', orderSum: undefined, orderCurrency: undefined })).toBeUndefined();
  });

  it('of another payment is refused', async () => {
    const issues = [{ path: 'paymentId', message: OF_ANOTHER }];
    const error = new UnitPayResponseError({ method: 'getPayment', safe: true, status: 200, issues, body: '' });
    expect(await failureOf(confirmWithApi(event(), () => Promise.reject(error), signal))).toMatchObject({
      result: 'rejected',
      reason: 'confirm-mismatch',
      detail: 'getPayment names another paymentId',
    });
  });

  it('that can not be read is asked for again later', async () => {
    const cause = new Error('timeout');
    expect(await failureOf(confirmWithApi(event(), () => Promise.reject(cause), signal))).toMatchObject({
      result: 'failed',
      reason: 'confirm-unavailable',
      cause,
    });
  });
});
