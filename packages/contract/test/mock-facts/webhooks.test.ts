import type { Delivery, MockOptions } from '@unitpay-kit/mock-server';
import { expect, it } from 'vitest';
import { shows } from '../../src/conformance/shows.js';
import { goldenText } from '../../src/golden/text.js';
import { type Params, type Probe, probe } from '../../src/mock/probe.js';

type Answer = (method: string) => Response | Promise<Response>;

const OK: Answer = () => Response.json({ result: { message: 'ok' } });
const refusing =
  (refused: string, body: object): Answer =>
  (method) =>
    method === refused ? Response.json({ error: body }) : Response.json({ result: { message: 'ok' } });

/** A mock whose merchant answers so; `seen` are the requests as they came. */
function shop(
  answer: Answer = OK,
  options: MockOptions = {},
): Probe & { readonly seen: Request[]; status(id: string): Promise<unknown> } {
  const seen: Request[] = [];
  const asked = probe({
    webhook: async (request) => {
      seen.push(request);
      return answer(new URL(request.url).searchParams.get('method') ?? '');
    },
    ...options,
  });
  return {
    ...asked,
    seen,
    status: async (paymentId) => (await asked.ask('getPayment', { paymentId })).result['status'],
  };
}

async function only(asked: Probe, method: 'pay' | 'check' | 'preauth' | 'error', more: Params = {}): Promise<Delivery> {
  await asked.paid(more);
  const [delivery] = asked.mock.deliveries({ method });
  if (delivery === undefined) throw new Error(`no ${method} was sent`);
  return delivery;
}

it('is a GET with method on top and everything else in params[...]', shows('webhook-get'), async () => {
  const asked = shop();
  await asked.paid();
  for (const request of asked.seen) {
    expect(request.method).toBe('GET');
    const names = [...new URL(request.url).searchParams.keys()];
    expect(names.filter((name) => !/^params\[\w+\]$/.test(name))).toEqual(['method']);
  }
  expect(asked.seen).toHaveLength(2);
});

it('names are in byte order, 3ds first and in pay only', shows('webhook-order'), async () => {
  const asked = shop();
  const pay = Object.keys((await only(asked, 'pay')).fields);
  expect(pay).toEqual([...pay].sort());
  expect(pay[0]).toBe('3ds');
  expect(asked.mock.deliveries({ method: 'check' })[0]?.fields).not.toHaveProperty('3ds');
});

it('sum, ip, purse, isPreauth and profit come too', shows('webhook-undocumented'), async () => {
  const { fields } = await only(shop(), 'pay');
  expect(fields).toMatchObject({ sum: '100', isPreauth: '0', profit: expect.stringMatching(/^\d+(\.\d+)?$/) });
  expect(fields['ip']).toMatch(/^[\d.]+$/);
  expect(fields['purse']).toMatch(/^\d{6}x+\d{4}$/);
});

it.each([
  ['USD', 80n],
  ['EUR', null],
  ['KZT', null],
])(
  'profit of an order in %s is rubles: less than the payer pays, and not less by more than a tenth',
  async (currency, rate) => {
    const { fields } = await only(shop(), 'pay', { currency });
    const hundredths = (name: string) => BigInt((fields[name] ?? '').replace(/\.(\d\d)$/, '$1'));
    expect(fields).toMatchObject({ orderCurrency: currency, orderSum: '100.00', payerCurrency: 'RUB' });
    if (rate !== null) expect(hundredths('payerSum')).toBe(hundredths('orderSum') * rate);
    const profit = BigInt(Math.round(Number(fields['profit']) * 100));
    expect(profit < hundredths('payerSum') && profit * 10n > hundredths('payerSum') * 9n).toBe(true);
  },
);

it('a foreign card is card_not_rf', shows('webhook-operator'), async () => {
  const { mock, create } = shop();
  await mock.pay(await create(), { card: '5555555555554444' });
  expect(mock.deliveries({ method: 'pay' })[0]?.fields).toMatchObject({ paymentType: 'card', operator: 'card_not_rf' });
});

it('brackets encoded as PHP does by default, literal by option', shows('webhook-encodings'), async () => {
  const php = (await only(shop(), 'pay')).query;
  const literal = (await only(shop(OK, { encoding: 'literal' }), 'pay')).query;
  expect(php).toContain('params%5Bdate%5D=');
  expect(php).toMatch(/params%5Bdate%5D=\d{4}-\d\d-\d\d\+\d\d%3A/);
  expect(literal).toContain('params[date]=');
});

it('the pay that starts a subscription names it', shows('subscription-webhook'), async () => {
  const { fields } = await only(shop(), 'pay', { subscription: 'true' });
  expect(fields['subscriptionId']).toMatch(/^\d+$/);
});

it('without an address nothing is called and the payment succeeds', shows('no-webhook-address'), async () => {
  const { mock, ask, paid } = probe();
  const { result } = await ask('getPayment', { paymentId: await paid() });
  expect(result['status']).toBe('success');
  expect(mock.deliveries()).toEqual([]);
});

it('check can be switched off', shows('check-off'), async () => {
  const { mock, paid } = shop(OK, { check: false });
  await paid();
  expect(mock.deliveries().map(({ method }) => method)).toEqual(['pay']);
});

it('a refund is not announced', shows('no-refund-webhook'), async () => {
  const { mock, ask, paid } = shop();
  await ask('refundPayment', { paymentId: await paid() });
  await mock.idle();
  expect(mock.deliveries().map(({ method }) => method)).toEqual(['check', 'pay']);
});

it('a repeat from the UnitPay dashboard carries the payment’s own date', shows('repeat-keeps-date'), async () => {
  const { mock, paid } = shop(refusing('pay', { message: 'no' }));
  const paymentId = await paid();
  await mock.clock.advance({ days: 30 });
  await mock.repeat(paymentId);
  const [first, second] = mock.deliveries({ method: 'pay' });
  expect(second?.fields['date']).toBe(first?.fields['date']);
});

it.each([
  ['nothing', ''],
  ['no JSON', '<html>'],
  ['neither result nor error', '{}'],
])('a body with %s is a failure', shows('empty-reply'), async (_what, body) => {
  const asked = shop((method) =>
    method === 'pay' ? new Response(body) : Response.json({ result: { message: 'ok' } }),
  );
  expect(await asked.status(await asked.paid())).toBe('error_pay');
});

it.each([{}, { locale: 'ru' }])(
  'the payer reads the merchant’s text after the words of the source (%j)',
  shows('reject-locale'),
  async (locale) => {
    const { mock, ask, paid } = shop(refusing('check', { message: 'причина блокировки', ...locale }));
    const paymentId = await paid();
    expect((await ask('getPayment', { paymentId })).result['status']).toBe('error_check');
    expect(mock.payment(paymentId)?.errorMessage).toBe(goldenText('pages/refused-by-merchant.txt'));
  },
);

it('with locale en the words before it are not Russian', shows('reject-locale'), async () => {
  const { mock, paid } = shop(refusing('check', { message: 'Sold out', locale: 'en' }));
  expect(mock.payment(await paid())?.errorMessage).toMatch(/^[\x20-\x7e]+Sold out$/);
});

it('error is not sent when the merchant’s own answer was the cause', shows('no-error-after-refusal'), async () => {
  const { mock, paid } = shop(refusing('check', { message: 'no' }));
  await paid();
  await mock.idle();
  expect(mock.deliveries().map(({ method }) => method)).toEqual(['check']);
});

it('an answer that does not come in time is a failure', shows('webhook-timeout'), async () => {
  let release = (): void => {};
  const asked = shop(
    (method) =>
      method === 'check'
        ? Response.json({ result: { message: 'ok' } })
        : new Promise((resolve) => {
            release = () => resolve(Response.json({ result: { message: 'late' } }));
          }),
    { webhookTimeout: 20 },
  );
  const paymentId = await asked.paid();
  expect(asked.mock.deliveries({ method: 'pay' })[0]?.outcome).toBe('timeout');
  expect(await asked.status(paymentId)).toBe('error_pay');
  release();
});

it('phone is 0 or digits wherever it comes', shows('webhook-phone'), async () => {
  const { mock, create } = shop();
  await mock.pay(await create({ paymentType: 'mc' }));
  await mock.pay(await create());
  const phones = mock.deliveries().map(({ fields }) => fields['phone']);
  for (const phone of phones) expect(phone === undefined || /^\d+$/.test(phone)).toBe(true);
  expect(phones.some((phone) => phone !== undefined)).toBe(true);
});

it('pay carries the date of its check', shows('webhook-same-date'), async () => {
  const { mock, paid } = shop();
  await paid();
  const [check, pay] = mock.deliveries();
  expect([check?.method, pay?.method]).toEqual(['check', 'pay']);
  expect(pay?.fields['date']).toBe(check?.fields['date']);
});
