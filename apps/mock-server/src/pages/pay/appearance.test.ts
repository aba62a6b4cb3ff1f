/** @module What the appearance flags of the form hide. */
import { describe, expect, it } from 'vitest';
import { createPayment } from '../../../test/api.js';
import { methods } from '../../../test/support/offered.js';
import { choose, formPath, get, openShop } from '../../../test/support/shop.js';
import { createMockUnitPay } from '../../index.js';

describe('appearance flags', () => {
  const page = async (fields: Record<string, string>, type?: string) =>
    (await get(openShop(), formPath(fields, type))).text();
  const backUrl = 'https://shop.example/cart';

  it('without flags everything is there', async () => {
    const html = await page({ backUrl });
    expect(html).toContain('900<span');
    expect(html).toContain('href="https://shop.example/cart"');
    expect(html).toContain('Выберите способ');
    expect(methods(html)).toEqual(['card', 'sbp', 'sberpay', 'tinkoffpay', 'cardInvoice', 'paypal', 'webmoney']);
  });

  it('the method of the address comes first', async () => {
    expect(methods(await page({}, 'paypal'))[0]).toBe('paypal');
  });

  it('hideOrderCost hides the sum', async () => {
    expect(await page({ hideOrderCost: 'true' })).not.toMatch(/900(<span|,00)/);
  });

  it('hideBackUrl hides the way back', async () => {
    expect(await page({ backUrl, hideBackUrl: 'true' })).not.toContain('shop.example/cart"');
  });

  it('hideHint hides the hint', async () => {
    expect(await page({ hideHint: 'true' })).not.toContain('Выберите способ');
  });

  it.each(['hideMenu', 'hideOtherMethods'])('%s leaves the method of the address alone', async (flag) => {
    expect(methods(await page({ [flag]: 'true' }, 'sbp'))).toEqual(['sbp']);
  });

  it.each(['hideMenu', 'hideOtherMethods'])(
    '%s without a method in the address says why nothing is offered',
    async (flag) => {
      const html = await page({ [flag]: 'true' });
      expect(methods(html)).toEqual([]);
      expect(html).toContain('Другой способ выбрать нельзя');
    },
  );

  it('hideOtherPSMethods drops the second group', async () => {
    expect(methods(await page({ hideOtherPSMethods: 'true' }))).toEqual(['card', 'sbp', 'sberpay', 'tinkoffpay']);
  });

  it('are off when they are "false"', async () => {
    expect(await page({ hideOrderCost: 'false' })).toContain('900<span');
  });

  it('given to initPayment stay with the payment, over a restart too', async () => {
    const first = createMockUnitPay();
    const id = await createPayment(first, { backUrl, hideHint: 'true', hideBackUrl: 1, hideOrderCost: 'false' });
    const mock = createMockUnitPay({ seed: first.state() });
    const [entry] = first.journal.calls('initPayment');
    const { redirectUrl } = (JSON.parse(entry?.reply ?? '{}') as { result: { redirectUrl: string } }).result;
    const html = await (await mock.fetch(redirectUrl)).text();
    expect([mock.payment(id)?.hide, html.includes('shop.example/cart'), html.includes('1234 5674 6583 1234')]).toEqual([
      ['hideHint', 'hideBackUrl'],
      false,
      false,
    ]);
    expect(html).toContain('100<span');
  });

  it('go on to the payment’s own page', async () => {
    const mock = openShop();
    const location = await choose(mock, 'card', { hideHint: 'true', hideOrderCost: 'true' });
    const html = await (await get(mock, location)).text();
    expect(html).not.toContain('1234 5674 6583 1234');
    expect(html).not.toMatch(/900(<span|,00)/);
  });
});
