import { describe, expect, it } from 'vitest';
import { shows } from '../../src/conformance/shows.js';
import { goldenMethods, methodCase } from '../../src/golden/method-case.js';
import { ORDERED, type Params, probe, type Told } from '../../src/mock/probe.js';
import { walkCard } from '../../src/mock/walk-card.js';

/** Calls a method in test mode with any key. */
const ask = (method: string, params: Params): Promise<Told> =>
  probe().ask(method, { projectId: '135', login: 'test_user', ...params, test: '1', secretKey: 'any key' });

it('initPayment answers as in life', shows('test-init'), async () => {
  const { result } = await ask('initPayment', ORDERED);
  expect(result).toMatchObject({ type: 'redirect', paymentId: expect.any(Number), redirectUrl: expect.any(String) });
});

it('the test key serves both levels, a live key does not', shows('test-key'), async () => {
  const { ask: withKey } = probe({ testSecretKey: 'test key' });
  const test = { test: '1', login: 'test_user', secretKey: 'test key' };
  expect((await withKey('getPayment', { ...test, paymentId: '100303' })).error).toEqual({});
  expect((await withKey('massPaymentStatus', { ...test, transactionId: 'F12358132134' })).error).toEqual({});
  expect((await withKey('getPayment', { test: '1', login: 'test_user', paymentId: '100303' })).error.code).toBe(-32000);
});

const params: Params = {
  ...ORDERED,
  paymentId: '100303',
  subscriptionId: '1',
  transactionId: 'F12358132134',
  purse: '4111111111111111',
  bin: '477964',
  login: 'a',
};

it.each(goldenMethods)('%s has a test mode exactly if the documents list it', shows('test-methods'), async (method) => {
  const { paymentId } = method === 'refundPayment' ? { paymentId: '12358132134' } : params;
  const { body } = await ask(method, { ...params, paymentId });
  expect('result' in body).toBe(methodCase(method).documented.testMode);
});

it('neither a payment, nor a payout, nor a closed subscription remains', shows('test-stores-nothing'), async () => {
  const { mock, ask: asked } = probe();
  const test = { test: '1', login: 'test_user', projectId: '135' };
  const { result } = await asked('initPayment', { ...ORDERED, ...test });
  await asked('massPayment', { ...params, ...test });
  await asked('closeSubscription', { ...test, subscriptionId: '1' });
  expect([mock.payments().length, mock.payouts().length]).toEqual([0, 0]);
  expect((await asked('getPayment', { paymentId: String(result['paymentId']) })).error.message).toBeTypeOf('string');
  expect((await asked('getSubscription', { ...test, subscriptionId: '1' })).result['status']).toBe('active');
});

it('another payment system or currency is refused', shows('test-card-only'), async () => {
  expect((await ask('initPayment', { ...ORDERED, paymentType: 'sbp' })).error.message).toBeTypeOf('string');
  expect((await ask('initPayment', { ...ORDERED, currency: 'EUR' })).error.message).toBeTypeOf('string');
  expect((await ask('initPayment', { ...ORDERED, currency: 'RUB' })).error).toEqual({});
});

it('100301 is wait, 100303 success, 100304 error, others unknown', shows('test-payment-ids'), async () => {
  const status = async (paymentId: string) => (await ask('getPayment', { paymentId })).result['status'];
  expect([await status('100301'), await status('100303'), await status('100304')]).toEqual([
    'wait',
    'success',
    'error',
  ]);
  expect((await ask('getPayment', { paymentId: '1' })).error.message).toBeTypeOf('string');
});

describe('a refund in test mode', () => {
  it.each([
    ['of 5000 may be of all of it', '12358132134', undefined, true],
    ['of 5000 may be of a part', '12358132134', '10', true],
    ['of 5000 may not be more than that', '12358132134', '5000.01', false],
    ['of 1000 may be of all of it', '383117770', undefined, true],
    ['of 1000 may not be of a part', '383117770', '10', false],
  ])('%s', shows('test-refunds'), async (_title, paymentId, sum, accepted) => {
    const { body } = await ask('refundPayment', { paymentId, sum });
    expect('result' in body).toBe(accepted);
  });
});

it('one transactionId succeeds, one is an error, any other is not completed', shows('test-payouts'), async () => {
  const payout = async (transactionId: string) => ask('massPayment', { ...params, transactionId });
  expect((await payout('F12358132134')).result['status']).toBe('success');
  expect((await payout('F383117770')).error.message).toBeTypeOf('string');
  expect((await payout('other')).result['status']).toBe('not_completed');
});

it('the two are known, others refused', shows('test-payout-status'), async () => {
  const status = async (transactionId: string) => ask('massPaymentStatus', { transactionId });
  expect((await status('F12358132134')).result['status']).toBe('success');
  expect((await status('F383117770')).error.message).toBeTypeOf('string');
  expect((await status('other')).error.message).toBeTypeOf('string');
});

it('1, 2, 5 are active, 3 is closed, 4 is new, others unknown', shows('test-subscriptions'), async () => {
  const statuses: unknown[] = [];
  for (const subscriptionId of ['1', '2', '3', '4', '5']) {
    statuses.push((await ask('getSubscription', { subscriptionId })).result['status']);
  }
  expect(statuses).toEqual(['active', 'active', 'close', 'new', 'active']);
  expect((await ask('getSubscription', { subscriptionId: '6' })).error.message).toBe('Подписка не найдена');
});

it('subscriptions 1 to 5 can be charged, others are not found', shows('test-recurring'), async () => {
  for (const subscriptionId of ['1', '2', '3', '4', '5']) {
    expect((await ask('initPayment', { ...ORDERED, subscriptionId })).error).toEqual({});
  }
  expect((await ask('initPayment', { ...ORDERED, subscriptionId: '6' })).error.message).toBe('Подписка не найдена');
});

it('webhooks of test payments carry test=1, live ones 0', shows('test-webhook'), async () => {
  const { mock, ask: asked, paid } = probe({ webhook: async () => Response.json({ result: { message: 'ok' } }) });
  await paid();
  const { result } = await asked('initPayment', { ...ORDERED, login: 'test_user', test: '1' });
  await mock.pay(String(result['paymentId']), { card: '1234567465831234' });
  expect(mock.deliveries({ method: 'pay' }).map(({ fields }) => fields['test'])).toEqual(['0', '1']);
});

it.each([
  ['the test card and code', '1234567465831234', '391745', ['check', 'pay']],
  ['the test card and another code', '1234567465831234', '000000', ['check', 'error']],
  ['another card', '2200000000000004', '391745', ['check', 'error']],
])('%s', shows('test-card'), async (_what, card, code, expected) => {
  const { mock, ask: asked } = probe({ webhook: async () => Response.json({ result: { message: 'ok' } }) });
  const { result } = await asked('initPayment', { ...ORDERED, login: 'test_user', test: '1' });
  await walkCard(mock, String(result['redirectUrl']), card, code);
  await mock.idle();
  expect(mock.deliveries().map(({ method }) => method)).toEqual(expected);
});

it('an obligatory parameter is demanded in test mode too', shows('test-required'), async () => {
  expect((await ask('initPayment', { ...ORDERED, account: undefined })).error.code).toBe(-32602);
  expect((await ask('getPayment', {})).error.code).toBe(-32602);
});

it('a test payment has another id once it is paid', shows('test-new-id'), async () => {
  const { mock, ask: asked } = probe({ webhook: async () => Response.json({ result: { message: 'ok' } }) });
  const { result } = await asked('initPayment', { ...ORDERED, login: 'test_user', test: '1' });
  const created = String(result['paymentId']);
  await mock.pay(created, { card: '1234567465831234' });
  const [pay] = mock.deliveries({ method: 'pay' });
  expect(pay?.fields['unitpayId']).toMatch(/^\d+$/);
  expect(pay?.fields['unitpayId']).not.toBe(created);
});

it('listSubscriptions lists the active ones, and all of them with all=1', shows('test-list'), async () => {
  const ids = async (all?: string) => {
    const rows = (await ask('listSubscriptions', { all })).body['result'] as { subscriptionId: number }[];
    return rows.map(({ subscriptionId }) => subscriptionId);
  };
  expect(await ids()).toEqual([1, 2, 5]);
  expect(await ids('1')).toEqual([1, 2, 3, 4, 5]);
});
