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
