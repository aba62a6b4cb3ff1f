import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moscowInstant } from './dates.js';

describe('the instant of a date', () => {
  test.each([
    ['2026-11-23 10:00:00', '2026-11-23T07:00:00.000Z'],
    ['23.11.2026 10:00:00', '2026-11-23T07:00:00.000Z'],
    ['2024-02-29 00:30:00', '2024-02-28T21:30:00.000Z'],
    ['2014-10-26 01:30:00', '2014-10-25T22:30:00.000Z'],
  ])('%s is at UTC+03:00: %s', (text, iso) => {
    expect(moscowInstant(text)?.toISOString()).toBe(iso);
  });

  test.each([
    '2026-02-31 10:00:00',
    '2025-02-29 10:00:00',
    '31.02.2026 10:00:00',
    '2026-13-01 10:00:00',
    '2026-11-23 24:00:00',
    '2026-11-23 10:60:00',
    '0000-00-00 00:00:00',
    '2026-11-23',
    '2026-11-23 10:00',
    '2026-11-23 10:00:00Z',
    ' 2026-11-23 10:00:00',
    '11/23/2026 10:00:00',
    'yesterday',
    '',
    null,
    undefined,
  ])('%o has none', (text) => {
    expect(moscowInstant(text)).toBeNull();
  });

  test('reads back both formats of any second', () => {
    const years = { min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), (date) => {
        const moscow = new Date(Math.floor(date.getTime() / 1000) * 1000);
        const [day = '', time = ''] = moscow.toISOString().split(/[T.]/);
        const expected = new Date(moscow.getTime() - 3 * 3_600_000);
        expect(moscowInstant(`${day} ${time}`)).toEqual(expected);
        expect(moscowInstant(`${day.split('-').reverse().join('.')} ${time}`)).toEqual(expected);
      }),
    );
  });
});
