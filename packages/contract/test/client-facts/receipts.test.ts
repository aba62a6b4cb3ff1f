import { PAYMENT_OBJECTS, VAT_CODES } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { complaints } from '../../src/client/complaints.js';

const item = { name: 'test_oplata', count: 1, price: 100 } as const;

describe('receipts', () => {
  const receipt = (items: readonly unknown[]) => complaints({ customerEmail: 'p@example.com', cashItems: items });

  it('items-over-sum: items that cost more than the order are refused before anything is sent', async () => {
    expect(await receipt([{ ...item, price: '100.01' }])).not.toEqual([]);
    expect(await receipt([item])).toEqual([]);
  });

  it('receipt-limits: 128 characters, 100 positions, three decimals, a line that only gets cheaper', async () => {
    const cheap = { ...item, price: 1 };
    expect(await receipt([{ ...item, name: 'я'.repeat(128) }])).toEqual([]);
    expect(await receipt([{ ...item, name: 'я'.repeat(129) }])).not.toEqual([]);
    expect(await receipt(Array(100).fill(cheap))).toEqual([]);
    expect(await receipt(Array(101).fill({ ...item, price: 0 }))).not.toEqual([]);
    expect(await receipt([{ ...cheap, count: '0.125' }])).toEqual([]);
    expect(await receipt([{ ...cheap, count: '0.1251' }])).not.toEqual([]);
    expect(await receipt([{ ...item, sum: '99.00' }])).toEqual([]);
    expect(await receipt([{ ...item, price: '10', sum: '10.01' }])).not.toEqual([]);
  });

  it('vat-codes: those of 2026', () => {
    const codes = [
      'none',
      'vat0',
      'vat5',
      'vat7',
      'vat10',
      'vat20',
      'vat22',
      'vat105',
      'vat107',
      'vat110',
      'vat120',
      'vat122',
    ];
    expect([...VAT_CODES].sort()).toEqual([...codes].sort());
  });

  it('payment-objects: without those that the backend refuses', async () => {
    for (const refused of ['excise', 'gambling_bet', 'gambling_prize', 'lottery_prize', 'composite']) {
      expect(PAYMENT_OBJECTS).not.toContain(refused);
      expect(await receipt([{ ...item, type: refused }])).not.toEqual([]);
    }
    expect(PAYMENT_OBJECTS).toContain('non-operating_gain');
  });

  it('receipt-marks: markQuantity is an object, with measure 0 and count 1 only', async () => {
    const mark = { ...item, measure: 0, markCode: 'code', markQuantity: { numerator: 1, denominator: 2 } };
    expect(await receipt([mark])).toEqual([]);
    expect(await receipt([{ ...mark, count: 2, price: 1 }])).not.toEqual([]);
    expect(await receipt([{ ...mark, markQuantity: [1, 2] }])).not.toEqual([]);
  });

  it('no-sno: a taxation system is not a parameter', async () => {
    expect(await complaints({ sno: 'osn' })).not.toEqual([]);
  });
});

describe('codes of receipts', () => {
  const receipt = (more: object) => complaints({ customerEmail: 'p@example.com', cashItems: [{ ...item, ...more }] });

  it('measures: are those of the official client', async () => {
    const codes = [0, 10, 11, 12, 20, 21, 22, 30, 31, 32, 40, 41, 42, 50, 51, 70, 71, 72, 73, 80, 81, 82, 83, 255];
    for (const measure of codes) expect(await receipt({ measure })).toEqual([]);
    expect(await receipt({ measure: 1 })).not.toEqual([]);
  });

  it('payment-methods: are the four documented ones', async () => {
    for (const paymentMethod of ['full_prepayment', 'prepayment', 'advance', 'full_payment']) {
      expect(await receipt({ paymentMethod })).toEqual([]);
    }
    expect(await receipt({ paymentMethod: 'credit' })).not.toEqual([]);
  });

  it('receipt-texts: pre_text, post_text and nomenclatureCode are taken', async () => {
    expect(await receipt({ pre_text: 'до', post_text: 'после', nomenclatureCode: 'code' })).toEqual([]);
  });
});
