import { describe, expect, it } from 'vitest';
import { shows } from '../../src/conformance/shows.js';
import { codes } from '../../src/golden/dictionaries.js';
import { ORDERED, type Params, probe, type Told } from '../../src/mock/probe.js';

const item = { name: 'test_oplata', count: 1, price: 100 };
const encoded = (items: readonly object[]) => Buffer.from(JSON.stringify(items)).toString('base64');

/** Creates a payment with a receipt. */
function receipt(items: readonly object[], more: Params = {}): Promise<Told> {
  return probe().ask('initPayment', { ...ORDERED, customerEmail: 'p@example.com', cashItems: encoded(items), ...more });
}

const accepted = async (...items: object[]) => expect((await receipt(items)).error).toEqual({});
const refused = async (...items: object[]) => expect((await receipt(items)).error.message).toBeTypeOf('string');

it(
  'name, count and price are enough; nds, type, paymentMethod, currency and sum may follow',
  shows('receipt-item'),
  async () => {
    await accepted(item);
    await accepted({
      ...item,
      nds: 'vat0',
      type: 'commodity',
      paymentMethod: 'full_payment',
      currency: 'RUB',
      sum: 100,
    });
    for (const name of ['name', 'count', 'price']) await refused({ ...item, [name]: undefined });
  },
);

it('128 characters and 100 positions', shows('receipt-limits'), async () => {
  await accepted({ ...item, name: 'я'.repeat(128) });
  await refused({ ...item, name: 'я'.repeat(129) });
  await accepted(...Array<object>(100).fill({ ...item, price: 1 }));
  await refused(...Array<object>(101).fill({ ...item, price: 0 }));
});

it(
  'count may be a fraction, and neither it nor the price is below what makes sense',
  shows('receipt-fraction'),
  async () => {
    await accepted({ ...item, count: 0.125, price: 8 });
    await accepted({ ...item, price: 0 });
    await refused({ ...item, count: 0 });
    await refused({ ...item, price: -1 });
  },
);

it('may have a plus', shows('customer-phone'), async () => {
  const { error } = await receipt([item], { customerEmail: undefined, customerPhone: '+79990000000' });
  expect(error).toEqual({});
});

it('the sum of a line is at most price times count', shows('receipt-line-sum'), async () => {
  await accepted({ ...item, sum: 99 });
  await refused({ ...item, price: 10, sum: 10.01 });
});

it('items may cost less than the order, not more', shows('items-over-sum'), async () => {
  await accepted({ ...item, price: 99.99 });
  await refused({ ...item, price: 100.01 });
});

it('those of 2026 are accepted, others refused', shows('vat-codes'), async () => {
  for (const nds of codes('vat')) await accepted({ ...item, nds, paymentMethod: 'full_prepayment' });
  await refused({ ...item, nds: 'vat18' });
});

it(
  'the listed ones are accepted, excise, gambling_bet, gambling_prize, lottery_prize and composite refused',
  shows('payment-objects'),
  async () => {
    for (const type of codes('paymentObjects')) await accepted({ ...item, type });
    for (const type of ['excise', 'gambling_bet', 'gambling_prize', 'lottery_prize', 'composite']) {
      await refused({ ...item, type });
    }
  },
);

it('markQuantity is an object, with measure 0 and count 1 only', shows('receipt-marks'), async () => {
  const mark = { ...item, measure: 0, markCode: 'code', markQuantity: { numerator: 1, denominator: 2 } };
  await accepted(mark);
  await refused({ ...mark, count: 2, price: 1 });
  await refused({ ...mark, measure: 11 });
  await refused({ ...mark, markQuantity: { numerator: 0, denominator: 2 } });
});

describe('with a cash register', () => {
  const register = () => probe({ cashRegister: true });
  const both = { cashItems: encoded([item]), customerEmail: 'p@example.com' };

  it('a payment needs items, and an e-mail or a phone', shows('cash-register'), async () => {
    const { ask } = register();
    expect((await ask('initPayment', ORDERED)).error.message).toBeTypeOf('string');
    expect((await ask('initPayment', { ...ORDERED, cashItems: both.cashItems })).error.message).toBeTypeOf('string');
    expect((await ask('initPayment', { ...ORDERED, ...both })).error).toEqual({});
    const phone = { cashItems: both.cashItems, customerPhone: '79520000000' };
    expect((await ask('initPayment', { ...ORDERED, ...phone })).error).toEqual({});
  });

  it('a refund needs items that cost what is given back, and no contact', shows('cash-register-refund'), async () => {
    const { ask, paid } = register();
    const paymentId = await paid(both);
    expect((await ask('refundPayment', { paymentId })).error.message).toBeTypeOf('string');
    expect((await ask('refundPayment', { paymentId, sum: '40', cashItems: both.cashItems })).error.message).toBeTypeOf(
      'string',
    );
    expect((await ask('refundPayment', { paymentId, cashItems: both.cashItems })).error).toEqual({});
  });

  it('only what was paid in advance, once, and a part needs its items', shows('offset-advance'), async () => {
    const { ask, paid } = register();
    expect((await ask('offsetAdvance', { paymentId: await paid(both) })).error.message).toBeTypeOf('string');
    const advance = { ...both, cashItems: encoded([{ ...item, paymentMethod: 'full_prepayment' }]) };
    const paymentId = await paid(advance);
    expect((await ask('offsetAdvance', { paymentId, cashItems: encoded([{ ...item, price: 40 }]) })).error).toEqual({});
    expect((await ask('offsetAdvance', { paymentId })).error.message).toContain('cashItems');
    expect((await ask('offsetAdvance', { paymentId, cashItems: encoded([{ ...item, price: 60 }]) })).error).toEqual({});
    expect((await ask('offsetAdvance', { paymentId })).error.message).toBeTypeOf('string');
  });
});

it('codes of units are known, others refused', shows('measures'), async () => {
  for (const measure of codes('measures')) await accepted({ ...item, measure: Number(measure) });
  await refused({ ...item, measure: 1 });
});

it('the four documented ones are accepted, others refused', shows('payment-methods'), async () => {
  for (const paymentMethod of codes('paymentMethods')) await accepted({ ...item, paymentMethod });
  await refused({ ...item, paymentMethod: 'credit' });
});

it('pre_text, post_text and nomenclatureCode are accepted', shows('receipt-texts'), () =>
  accepted({ ...item, pre_text: 'до', post_text: 'после', nomenclatureCode: 'code' }),
);
