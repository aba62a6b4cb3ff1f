/**
 * @module
 * A mock in the state that a golden reply speaks of.
 */
import { createMockUnitPay, type MockUnitPay, type StateDocument } from '@unitpay-kit/mock-server';
import { methodCase } from '../golden/method-case.js';

type Payment = NonNullable<StateDocument['payments']>[number];
type Subscription = NonNullable<StateDocument['subscriptions']>[number];

const WRONG_KEY = 'request.wrong-key';
const START = Date.UTC(2025, 2, 19, 12, 23, 35);

/** What has happened before the request, by golden reply; nothing where it is not named. */
const BEFORE: Readonly<Record<string, (projectId: number) => Partial<StateDocument>>> = {
  'initPayment/success.recurring.json': (projectId) => subscribed(projectId, {}),
  'initPayment/error.subscription.json': (projectId) => subscribed(projectId, {}),
  'getPayment/success.json': (projectId) => ({ payments: [payment(projectId, 153091501, { status: 'success' })] }),
  'getPayment/success.declined.json': (projectId) => ({
    payments: [payment(projectId, 153091501, { status: 'error', errorMessage: 'Пользователь отказался от оплаты' })],
  }),
  'getPayment/error.json': (projectId) => ({ payments: [payment(projectId, 153091501, { status: 'success' })] }),
  'refundPayment/success.json': (projectId) => ({ payments: [payment(projectId, 2154490981, { status: 'success' })] }),
  'refundPayment/error.json': (projectId) => ({ payments: [payment(projectId, 2154490981, { status: 'success' })] }),
  'confirmPayment/success.json': held,
  'confirmPayment/error.json': held,
  'cancelPayment/success.json': held,
  'cancelPayment/error.json': held,
  'listSubscriptions/success.json': (projectId) => subscribed(projectId, {}),
  'listSubscriptions/success.all.json': (projectId) => subscribed(projectId, {}, CLOSED),
  'getSubscription/success.json': (projectId) => subscribed(projectId, CHARGED),
  'closeSubscription/success.json': (projectId) => subscribed(projectId, {}),
  'massPayment/error.minimum.json': () => ({ partner: { payoutMinimum: '50.00' } }),
  'massPaymentStatus/success.2019.json': () => ({
    payouts: [
      {
        id: 193186721,
        transactionId: '55cc4e3b-6f76-4f2c-9cba-1c7edc8a0808',
        sum: '300.00',
        purse: '4111111111111111',
        paymentType: 'card',
        createdAt: START,
        completedAt: START + 60_000,
      },
    ],
  }),
};

const CHARGED = { lastPaymentId: 2181234600, updatedAt: START + 86_400_000 };
const CLOSED = { ...CHARGED, status: 'close', closeType: 'api' } as const;

/**
 * Creates the mock of a golden reply: its merchant's keys, its past.
 *
 * @param to Name of the golden request; one that is sent with wrong keys meets the method's own merchant.
 */
export function goldenMock(method: string, file: string, to: string): MockUnitPay {
  const { client, requests } = methodCase(method);
  const { projectId, publicKey, secretKey, partner } = (to === WRONG_KEY ? undefined : requests[to]?.client) ?? client;
  const before = BEFORE[`${method}/${file}`]?.(projectId);
  return createMockUnitPay({
    projectId,
    publicKey,
    secretKey,
    // Samples are as old as they are: what newer pages demand besides is asked in mock-facts.
    strict: 'lenient',
    ...(partner === undefined ? {} : { partner }),
    ...(before === undefined ? {} : { seed: { version: 2, ...before } satisfies StateDocument }),
  });
}

/** Sends a raw query to a mock and returns the body's text with the HTTP status. */
export async function askMock(
  mock: MockUnitPay,
  query: string,
): Promise<{ status: number; body: string; type: string }> {
  const response = await mock.fetch(`${mock.origin}/api?${query}`);
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') ?? '' };
}

function payment(projectId: number, id: number, more: Partial<Payment>): Payment {
  return {
    id,
    projectId,
    account: 'order413',
    orderSum: '1000.00',
    createdAt: START,
    purse: '546946xxxxxx0236',
    paidAt: START,
    ...more,
  };
}

function held(projectId: number): Partial<StateDocument> {
  const preauth = { preauth: true, hold: 'held', heldAt: Date.now() } as const;
  return { payments: [payment(projectId, 1234567890, preauth), payment(projectId, 1234567891, { paidAt: null })] };
}

function subscribed(projectId: number, ...each: readonly Partial<Subscription>[]): Partial<StateDocument> {
  return {
    payments: [payment(projectId, 2181234567, { status: 'success', subscriptionId: 5961196 })],
    subscriptions: each.map((more, index) => ({
      id: 5961196 + index,
      projectId,
      parentPaymentId: 2181234567,
      description: 'Доступ на месяц',
      startedAt: START,
      successPayments: 1,
      totalSum: '50.00',
      ...more,
    })),
  };
}
