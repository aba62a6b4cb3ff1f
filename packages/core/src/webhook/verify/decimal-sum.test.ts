import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalSum } from './decimal-sum.js';

it.each([
  ['10', '10.00'],
  ['10.0', '10.00'],
  ['10.00', '10.00'],
  ['010', '10.00'],
  ['0', '0.00'],
  ['000.50', '0.50'],
  ['9.3', '9.30'],
  ['9.305', '9.305'],
  ['9.3050', '9.305'],
  ['9007199254740993', '9007199254740993.00'],
])('%s is %s', (text, canonical) => {
  expect(canonicalSum(text)).toBe(canonical);
});

it.each([
  '',
  '.5',
  '5.',
  '-1',
  '+1',
  '1e2',
  '1,5',
  ' 1',
  '1 ',
  '1\n',
  '0x10',
  'NaN',
  'Infinity',
  '١',
  '1.12345678901',
  undefined,
])('%j is no sum', (text) => {
  expect(canonicalSum(text)).toBeUndefined();
});

it('two texts are one canonical text exactly when they are one number of millionths', () => {
  const zeros = fc.nat(3).map((count) => '0'.repeat(count));
  const written = fc
    .record({ units: fc.bigInt(0n, 10n ** 14n), lead: zeros, tail: zeros })
    .map(({ units, lead, tail }) => {
      const digits = units.toString().padStart(7, '0');
      return { units, text: `${lead}${digits.slice(0, -6)}.${digits.slice(-6)}${tail}` };
    });
  fc.assert(
    fc.property(written, written, (a, b) => {
      expect(canonicalSum(a.text) === canonicalSum(b.text)).toBe(a.units === b.units);
      expect(canonicalSum(a.text)).toBe(canonicalSum(`0${a.text}0`.replace(/^0+(?=\d)/, '')));
    }),
    { numRuns: 300 },
  );
});
