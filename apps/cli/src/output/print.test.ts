import { describe, expect, it } from 'vitest';
import { print } from './print.js';

describe('for people', () => {
  it('an object is a line for each member, with nested values as JSON and a dash for none', () => {
    const value = { paymentId: '77', paidAt: new Date(0), refunds: [{ sum: '1.00' }], purse: undefined, note: null };
    expect(print(value, false)).toBe(
      [
        'paymentId  77',
        'paidAt     1970-01-01T00:00:00.000Z',
        'refunds    [{"sum":"1.00"}]',
        'purse      —',
        'note       —',
        '',
      ].join('\n'),
    );
  });

  it('a list of objects is a table with every column that one of them has', () => {
    const banks = [
      { id: '100000000111', name: 'Сбербанк' },
      { id: '1', swift: 'ALFARUMM' },
    ];
    expect(print(banks, false)).toBe(
      ['id            name      swift', '100000000111  Сбербанк  —', '1             —         ALFARUMM', ''].join('\n'),
    );
  });

  it.each([
    ['a text', 'Возврат произведен', 'Возврат произведен\n'],
    ['an empty list', [], '[]\n'],
    ['a list of numbers', [1, 2n], '[1,"2"]\n'],
    ['a number', 7, '7\n'],
  ])('%s is one line', (_what, value, text) => {
    expect(print(value, false)).toBe(text);
  });
});

describe('for programs', () => {
  it('is JSON with every digit of a long number', () => {
    expect(JSON.parse(print({ id: 12345678901234567890n, sum: '10.00' }, true))).toEqual({
      id: '12345678901234567890',
      sum: '10.00',
    });
  });
});
