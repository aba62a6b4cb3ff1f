import { describe, expect, it, vi } from 'vitest';
import { check, pay, rig, webhookQuery } from '../../../test/webhook-rig.js';
import { WebhookReject } from '../reply/webhook-reject.js';

const body = (message: string) => JSON.stringify({ error: { message } });

describe('the order check', () => {
  it.each([
    ['100', 'RUB'],
    ['100.0', 'RUB'],
    ['100.00', 'RUB'],
    ['0100', 'RUB'],
    [100, 'RUB'],
  ])('takes %j %s as what is paid', async (sum, currency) => {
    expect(await rig({ order: async () => ({ sum, currency }) }).ask()).toMatchObject({ result: 'accepted' });
  });

  it.each([
    ['100.01', 'RUB'],
    ['99.99', 'RUB'],
    ['10', 'RUB'],
    ['1000', 'RUB'],
    ['100', 'USD'],
    ['100', 'rub'],
    ['100.000000001', 'RUB'],
  ])('refuses when the order is %s %s, before the handler', async (sum, currency) => {
    const onPay = vi.fn();
    const { ask, lines } = rig({ onPay, order: () => ({ sum, currency }) });
    expect(await ask()).toMatchObject({ result: 'rejected', reason: 'order-mismatch' });
    expect(onPay).not.toHaveBeenCalled();
    expect(lines[0]?.fields['hint']).toContain('100.00 RUB');
  });

  it('tells 9007199254740993 from 9007199254740992', async () => {
    const order = () => ({ sum: '9007199254740992', currency: 'RUB' });
    expect(await rig({ order }).ask(pay({ orderSum: '9007199254740993' }))).toMatchObject({ reason: 'order-mismatch' });
  });

  it('null refuses with a text fit for the payer', async () => {
    const result = await rig({ order: async () => null }).ask(check());
    expect(result).toMatchObject({
      result: 'rejected',
      reason: 'order-unknown',
      body: body('Заказ не найден или уже не может быть оплачен.'),
    });
  });

  it.each([undefined, {}, { sum: 'a lot', currency: 'RUB' }, { sum: 100 }, { sum: -100, currency: 'RUB' }, '100.00'])(
    'that answers %j is a failure, never an acceptance',
    async (answer) => {
      const { ask, lines } = rig({ order: () => answer as never });
      expect(await ask()).toMatchObject({ result: 'failed', reason: 'order-failed', status: 200 });
      expect(lines).toHaveLength(1);
    },
  );

  it('that throws is a failure, and what it threw goes to the log only', async () => {
    const { ask, lines } = rig({ order: () => Promise.reject(new Error('database is down')) });
    const result = await ask();
    expect(result).toMatchObject({ result: 'failed', reason: 'order-failed' });
    expect(result.body).not.toContain('database');
    expect(lines).toMatchObject([{ fields: { error: 'Error: database is down' } }]);
  });

  it('may reject with a text of its own', async () => {
    const order = () => {
      throw new WebhookReject('Заказ уже оплачен.');
    };
    expect(await rig({ order }).ask(check())).toMatchObject({
      reason: 'handler-rejected',
      body: body('Заказ уже оплачен.'),
    });
  });

  it('is not asked about error, which names no sum to rely on', async () => {
    const order = vi.fn(() => null);
    expect(await rig({ order }).ask(webhookQuery('error', { orderSum: undefined }))).toMatchObject({
      result: 'accepted',
    });
    expect(order).not.toHaveBeenCalled();
  });

  it('is asked about preauth', async () => {
    expect(await rig({ order: () => null }).ask(webhookQuery('preauth'))).toMatchObject({ reason: 'order-unknown' });
  });
});

describe('a sum as databases give it', () => {
  /** As decimal.js, big.js, bignumber.js and Prisma have it: an object whose text is a plain decimal. */
  class Decimal {
    readonly #text: string;
    constructor(text: string) {
      this.#text = text;
    }
    toFixed(): string {
      return this.#text;
    }
    toString(): string {
      return this.#text;
    }
  }
  const order = (sum: unknown) => rig({ order: () => ({ sum, currency: 'RUB' }) as never });

  it.each([
    ['a Decimal', new Decimal('100.00')],
    ['a Decimal without kopecks', new Decimal('100')],
    ['a bigint', 100n],
    ['a text with four decimals', '100.0000'],
  ])('is taken: %s', async (_what, sum) => {
    expect(await order(sum).ask()).toMatchObject({ result: 'accepted' });
  });

  it.each([
    ['kopecks by mistake', 10_000],
    ['kopecks as a bigint', 10_000n],
    ['a Decimal of another sum', new Decimal('99.99')],
  ])('is compared exactly: %s', async (_what, sum) => {
    expect(await order(sum).ask()).toMatchObject({ reason: 'order-mismatch' });
  });

  it.each([
    ['a comma', '100,00', 'a text with a comma'],
    ['an empty text', '', 'an empty text'],
    ['words', 'a lot', 'a text that is no plain decimal'],
    ['an object without a decimal text', { amount: 100 }, 'an object without a decimal text'],
    ['an object whose text throws', Object.create(null), 'an object without a decimal text'],
    ['a list', ['100.00'], 'no decimal, got an array'],
    ['nothing', undefined, 'no decimal, got undefined'],
    ['a float with a tail', 0.1 + 0.2, 'a number that is no plain decimal'],
    ['a Decimal in exponents', new Decimal('1e+21'), 'an object without a decimal text'],
  ])('that can not be used is named by its kind: %s', async (_what, sum, named) => {
    const { ask, lines } = order(sum);
    expect(await ask()).toMatchObject({ result: 'failed', reason: 'order-failed' });
    expect(lines).toMatchObject([{ fields: { hint: expect.stringContaining(named) } }]);
  });
});

describe('a test payment', () => {
  const paid = (test: string, order: object) =>
    rig({ acceptTest: true, order: () => ({ sum: '100.00', currency: 'RUB', ...order }) }).ask(pay({ test }));

  it.each([
    ['1', { test: true }],
    ['0', { test: false }],
    ['0', {}],
    ['0', { test: undefined }],
  ])('test=%s pays an order with %j', async (test, order) => {
    expect(await paid(test, order)).toMatchObject({ result: 'accepted' });
  });

  it.each([
    ['1', {}],
    ['1', { test: false }],
    ['0', { test: true }],
  ])('test=%s does not pay an order with %j, though test payments are accepted', async (test, order) => {
    expect(await paid(test, order)).toMatchObject({ result: 'rejected', reason: 'order-mismatch' });
  });

  it('is made of a captured live one by renaming its sum, and pays no live order', async () => {
    // The values keep their order, so the signature stays right: `sum` (1) becomes `test`, and `test` becomes a name after it.
    const genuine = pay({ sum: '1', orderSum: '100.00' });
    const renamed = genuine
      .replace('params%5Btest%5D', 'params%5Btesu%5D')
      .replace('params%5Bsum%5D', 'params%5Btest%5D');
    const { ask, webhook } = rig({ acceptTest: true });
    expect(webhook.verify({ query: renamed, ip: '31.186.100.49' }).test).toBe(true);
    expect(await ask(renamed)).toMatchObject({ result: 'rejected', reason: 'order-mismatch' });
  });

  it('is refused when order says neither true nor false', async () => {
    expect(await paid('1', { test: 'yes' })).toMatchObject({ reason: 'order-failed' });
  });
});

it("'unchecked' asks nobody, and every sum is accepted", async () => {
  expect(await rig({ order: 'unchecked' }).ask(pay({ orderSum: '1.00' }))).toMatchObject({ result: 'accepted' });
});

describe("the recipe for the dashboard's test request", () => {
  const delivered: string[] = [];
  const recipe = () =>
    rig({
      acceptTest: true,
      order: async (event) => {
        if (event.test && event.account === 'test') {
          return { sum: event.orderSum, currency: event.orderCurrency, test: true };
        }
        return event.account === 'order-1' ? { sum: '100.00', currency: 'RUB' } : null;
      },
      onPay: (event) => {
        if (!event.test) delivered.push(event.account);
      },
    });
  // As observed (reference 15.15): a short id, an operator that nobody uses, an order that does not exist.
  const request = {
    account: 'test',
    operator: 'euroset',
    paymentType: 'cash',
    orderSum: '10.00',
    sum: '10.00',
    unitpayId: '1',
  };

  it.each(['check', 'pay'])('accepts its %s and delivers nothing', async (method) => {
    expect(await recipe().ask(webhookQuery(method, { ...request, test: '1' }))).toMatchObject({ result: 'accepted' });
    expect(delivered).toEqual([]);
  });

  it('takes no test payment for a live order, and no money for the account "test"', async () => {
    const { ask } = recipe();
    expect(await ask(pay({ test: '1' }))).toMatchObject({ reason: 'order-mismatch' });
    expect(await ask(webhookQuery('pay', { ...request, test: '0' }))).toMatchObject({ reason: 'order-unknown' });
    expect(delivered).toEqual([]);
  });
});
