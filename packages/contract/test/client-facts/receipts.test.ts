import { MEASURES, PAYMENT_OBJECTS, VAT_CODES } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { CREATED, complaints } from '../../src/client/complaints.js';
import { PAYMENT, wireProbe } from '../../src/client/wire-probe.js';
import { shows } from '../../src/conformance/shows.js';
import { codes } from '../../src/golden/dictionaries.js';

const item = { name: 'test_oplata', count: 1, price: 100 } as const;

describe('receipts', () => {
  const receipt = (items: readonly unknown[]) => complaints({ customerEmail: 'p@example.com', cashItems: items });

  it('items that cost more than the order are refused before anything is sent', shows('items-over-sum'), async () => {
    expect(await receipt([{ ...item, price: '100.01' }])).not.toEqual([]);
    expect(await receipt([item])).toEqual([]);
  });

  it(
    '128 characters, 100 positions, three decimals, a line that only gets cheaper',
    shows('receipt-limits'),
    async () => {
      const cheap = { ...item, price: 1 };
      expect(await receipt([{ ...item, name: 'я'.repeat(128) }])).toEqual([]);
      expect(await receipt([{ ...item, name: 'я'.repeat(129) }])).not.toEqual([]);
      expect(await receipt(Array(100).fill(cheap))).toEqual([]);
      expect(await receipt(Array(101).fill({ ...item, price: 0 }))).not.toEqual([]);
      expect(await receipt([{ ...cheap, price: 0 }])).toEqual([]);
      expect(await receipt([{ ...cheap, price: -1 }])).not.toEqual([]);
      expect(await receipt([{ ...cheap, count: 0 }])).not.toEqual([]);
      expect(await receipt([{ ...cheap, count: '0.125' }])).toEqual([]);
      expect(await receipt([{ ...cheap, count: '0.1251' }])).not.toEqual([]);
      expect(await receipt([{ ...item, sum: '99.00' }])).toEqual([]);
      expect(await receipt([{ ...item, price: '10', sum: '10.01' }])).not.toEqual([]);
    },
  );

  it('are those of the official client', shows('vat-codes'), () => {
    expect([...VAT_CODES].sort()).toEqual([...codes('vat')].sort());
  });

  it('without those that the backend refuses', shows('payment-objects'), async () => {
    for (const refused of ['excise', 'gambling_bet', 'gambling_prize', 'lottery_prize', 'composite']) {
      expect(PAYMENT_OBJECTS).not.toContain(refused);
      expect(await receipt([{ ...item, type: refused }])).not.toEqual([]);
    }
    expect([...PAYMENT_OBJECTS].sort()).toEqual([...codes('paymentObjects')].sort());
  });

  it('markQuantity is an object, with measure 0 and count 1 only', shows('receipt-marks'), async () => {
    const mark = { ...item, measure: 0, markCode: 'code', markQuantity: { numerator: 1, denominator: 2 } };
    expect(await receipt([mark])).toEqual([]);
    expect(await receipt([{ ...mark, count: 2, price: 1 }])).not.toEqual([]);
    expect(await receipt([{ ...mark, markQuantity: [1, 2] }])).not.toEqual([]);
  });

  it(
    'what is left out of an item is not sent, so that the provider’s own defaults hold',
    shows('receipt-defaults'),
    async () => {
      const { unitpay, value } = wireProbe(CREATED);
      await unitpay.initPayment({ ...PAYMENT, customerEmail: 'p@example.com', cashItems: [item] });
      expect(JSON.parse(Buffer.from(value('cashItems') ?? '', 'base64').toString('utf8'))).toEqual([item]);
    },
  );

  it('goes only with payments in advance', shows('calculated-vat'), async () => {
    for (const nds of ['vat105', 'vat107', 'vat110', 'vat120', 'vat122']) {
      expect(await receipt([{ ...item, nds, paymentMethod: 'full_payment' }])).not.toEqual([]);
      for (const paymentMethod of ['prepayment', 'full_prepayment', 'advance'])
        expect(await receipt([{ ...item, nds, paymentMethod }])).toEqual([]);
    }
  });

  it('an item with vat is refused with a hint to write nds', shows('vat-name'), async () => {
    expect(await receipt([{ ...item, vat: 'vat0' }])).toEqual(['cashItems.0.vat']);
  });

  it('is sent as given, with a plus or without', shows('customer-phone'), async () => {
    for (const customerPhone of ['79990000000', '+79990000000']) {
      const { unitpay, value } = wireProbe(CREATED);
      await unitpay.initPayment({ ...PAYMENT, customerPhone, cashItems: [item] });
      expect(value('customerPhone')).toBe(customerPhone);
    }
  });

  it('a taxation system is not a parameter', shows('no-sno'), async () => {
    expect(await complaints({ sno: 'osn' })).not.toEqual([]);
  });
});

describe('codes of receipts', () => {
  const receipt = (more: object) => complaints({ customerEmail: 'p@example.com', cashItems: [{ ...item, ...more }] });

  it('are those of the official client', shows('measures'), async () => {
    expect(Object.values(MEASURES).map(String).sort()).toEqual([...codes('measures')].sort());
    for (const measure of codes('measures')) expect(await receipt({ measure: Number(measure) })).toEqual([]);
    expect(await receipt({ measure: 1 })).not.toEqual([]);
  });

  it('are the four documented ones', shows('payment-methods'), async () => {
    for (const paymentMethod of codes('paymentMethods')) expect(await receipt({ paymentMethod })).toEqual([]);
    expect(await receipt({ paymentMethod: 'credit' })).not.toEqual([]);
  });

  it('pre_text, post_text and nomenclatureCode are taken', shows('receipt-texts'), async () => {
    expect(await receipt({ pre_text: 'до', post_text: 'после', nomenclatureCode: 'code' })).toEqual([]);
  });
});
