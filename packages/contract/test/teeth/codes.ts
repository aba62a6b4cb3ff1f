/**
 * @module
 * Lists of codes, by what the mock refuses.
 */
import { describe, expect, it } from 'vitest';
import type { Damage } from '../../src/damage/damage.js';
import { codes, type Dictionary } from '../../src/golden/dictionaries.js';
import { ORDERED, type Params, probe } from '../../src/mock/probe.js';
import { missed } from './missed.js';

/** Declares the tests. */
export function codesHaveTeeth(): void {
  describe('no changed code of a list is taken by the mock', () => {
    const item = { name: 'test_oplata', count: 1, price: 100 };
    const withItem = (more: object) => ({
      ...ORDERED,
      customerEmail: 'p@example.com',
      cashItems: Buffer.from(JSON.stringify([{ ...item, ...more }])).toString('base64'),
    });
    const asking: [Dictionary, (code: string) => Params][] = [
      ['currencies', (currency) => ({ ...ORDERED, currency })],
      ['vat', (nds) => withItem({ nds, paymentMethod: 'full_prepayment' })],
      ['paymentObjects', (type) => withItem({ type })],
      ['paymentMethods', (paymentMethod) => withItem({ paymentMethod })],
      ['measures', (measure) => withItem({ measure: Number(measure) })],
    ];

    it.each(asking)('%s', async (name, params) => {
      const damages = codes(name).map((code) => ({ kind: 'code', what: code, text: `${code}9` }));
      const notices = async ({ text }: Damage) =>
        (await probe().ask('initPayment', params(text))).error.message !== undefined;
      expect(await missed('codes', damages, notices)).toEqual([]);
    });
  });
}
