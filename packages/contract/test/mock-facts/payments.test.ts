import { expect, it } from 'vitest';
import { shows } from '../../src/conformance/shows.js';
import { codes } from '../../src/golden/dictionaries.js';
import { ORDERED, probe } from '../../src/mock/probe.js';
import { walkCard } from '../../src/mock/walk-card.js';
import { sha256 } from '../../src/wire/signature.js';
import { KEYS } from '../../src/world/mock-keys.js';

const signed = (...values: string[]) => sha256([...values, KEYS.secretKey].join('{up}'));

it('a payment without desc is created', shows('desc-is-optional'), async () => {
  const { result } = await probe().ask('initPayment', { ...ORDERED, desc: undefined });
  expect(result['type']).toBe('redirect');
});

it('the order keeps its currency, an unlisted one is refused', shows('currency'), async () => {
  const { ask, create } = probe();
  for (const currency of codes('currencies')) {
    const { result } = await ask('getPayment', { paymentId: await create({ currency }) });
    expect(result['orderCurrency']).toBe(currency);
  }
  expect((await ask('initPayment', { ...ORDERED, currency: 'XXX' })).error.code).toBe(-32602);
});

it('the form signature is accepted, with and without currency', shows('signed-init'), async () => {
  const { ask } = probe();
  const { account, desc, sum } = ORDERED;
  const plain = await ask('initPayment', { ...ORDERED, signature: signed(account, desc, sum) });
  const rubles = await ask('initPayment', {
    ...ORDERED,
    currency: 'RUB',
    signature: signed(account, 'RUB', desc, sum),
  });
  expect([plain.result['type'], rubles.result['type']]).toEqual(['redirect', 'redirect']);
});

it(
  'a signature over all parameters is taken, since a working client makes it',
  shows('community-signature'),
  async () => {
    const values = Object.entries(ORDERED)
      .sort()
      .map(([, value]) => value);
    expect((await probe().ask('initPayment', { ...ORDERED, signature: signed(...values) })).error).toEqual({});
  },
);

it('end in the payment’s id and ten hexadecimal digits, and statusUrl repeats receiptUrl', shows('links'), async () => {
  const { mock, ask } = probe();
  const { result } = await ask('initPayment', ORDERED);
  const { paymentId, redirectUrl, receiptUrl, statusUrl } = result;
  const [, redirect] = String(redirectUrl).split(`${mock.origin}/pay/redirect/`);
  const [, receipt] = String(receiptUrl).split(`${mock.origin}/pay/receipt/`);
  expect(redirect).toMatch(new RegExp(`^${String(paymentId)}-[0-9a-f]{10}$`));
  expect(receipt).toBe(redirect);
  expect(statusUrl).toBe(receiptUrl);
});

it('are accepted for mobile commerce', shows('phone-and-operator'), async () => {
  for (const operator of codes('operators')) {
    const mobile = { ...ORDERED, paymentType: 'mc', phone: '79520000000', operator };
    expect((await probe().ask('initPayment', mobile)).result['paymentId']).toBeTypeOf('number');
  }
});

it('HTML to show, where the project is told to answer so', shows('init-response'), async () => {
  const { result } = await probe({ initType: 'response' }).ask('initPayment', ORDERED);
  expect([result['type'], result['response']]).toEqual(['response', expect.stringMatching(/^<form .*<\/form>$/)]);
});

it('an object in place of HTML', shows('init-apple-pay'), async () => {
  const { result } = await probe({ initType: 'response' }).ask('initPayment', { ...ORDERED, paymentType: 'applepay' });
  expect(Object.keys(result['response'] as object)).toEqual(['success', 'orderId', 'appleResponse', 'approveUrl']);
});

it('the number of a bill beside the receipt to show', shows('init-invoice'), async () => {
  const { result } = await probe({ initType: 'invoice' }).ask('initPayment', ORDERED);
  expect([result['type'], result['invoiceId']]).toEqual(['invoice', expect.stringMatching(/^\d+$/)]);
  expect(result['receiptUrl']).toContain('/pay/receipt/');
});

it('is refused', shows('preauth-with-subscription'), async () => {
  const { error } = await probe().ask('initPayment', { ...ORDERED, preauth: '1', subscription: 'true' });
  expect(error.message).not.toBe(undefined);
});

it('a card may start a subscription, webmoney may not', shows('subscription-types'), async () => {
  const { ask } = probe();
  expect((await ask('initPayment', { ...ORDERED, subscription: 'true' })).result['type']).toBe('redirect');
  const { error } = await ask('initPayment', { ...ORDERED, paymentType: 'webmoney', subscription: 'true' });
  expect(error.message).not.toBe(undefined);
});

it('date is the moment of creation at UTC+03:00', shows('moscow-time'), async () => {
  const { ask, create } = probe({ now: () => Date.UTC(2026, 10, 23, 22, 30, 5) });
  const { result } = await ask('getPayment', { paymentId: await create() });
  expect(result['date']).toBe('2026-11-24 01:30:05');
});

it('is there only with a cash register and a receipt', shows('receipt-url'), async () => {
  const receipt = { cashItems: btoa('[{"name":"a","count":1,"price":100}]'), customerEmail: 'p@example.com' };
  const without = probe();
  const plain = await without.ask('getPayment', { paymentId: await without.paid(receipt) });
  const register = probe({ cashRegister: true });
  const fiscal = await register.ask('getPayment', { paymentId: await register.paid(receipt) });
  expect(plain.result).not.toHaveProperty('receiptUrl');
  expect(fiscal.result['receiptUrl']).toMatch(/^https?:/);
});

it('paymentMethod is accepted and changes nothing', shows('refund-payment-method'), async () => {
  const { ask, paid } = probe();
  const { result } = await ask('refundPayment', { paymentId: await paid(), paymentMethod: 'full_payment' });
  expect(result['message']).toBe('Возврат успешно произведен');
});

it('a card that the bank checks leaves the payment in secure', shows('status-secure'), async () => {
  const { mock, ask } = probe();
  const { result } = await ask('initPayment', ORDERED);
  await walkCard(mock, String(result['redirectUrl']), '4000000000009995', '391745');
  const { result: payment } = await ask('getPayment', { paymentId: String(result['paymentId']) });
  expect(payment['status']).toBe('secure');
});

it(
  'a declined card and a wrong 3-D Secure code are told in the words of the page of statuses',
  shows('decline-texts'),
  async () => {
    const { mock, ask } = probe();
    for (const [card, code] of [
      ['4000000000000002', ''],
      ['4000000000000069', ''],
      ['4000000000000119', ''],
      ['2200000000000004', '000000'],
    ] as const) {
      const { result } = await ask('initPayment', ORDERED);
      await walkCard(mock, String(result['redirectUrl']), card, code);
      const declined = await ask('getPayment', { paymentId: String(result['paymentId']) });
      expect(codes('declines')).toContain(declined.result['errorMessage']);
    }
  },
);
