import { expect, it } from 'vitest';
import { type RanTest, unshown } from '../src/conformance/unshown.js';

const file = 'packages/contract/test/mock-facts/payments.test.ts';
const NAMED = 'links: end in the payment’s id and ten hexadecimal digits';
const other: RanTest = { file, titles: ['currency: and so on'], passed: true };
const told = (test: RanTest) => unshown([other, test], [{ ref: 'probe:links', side: 'mock' }]);

it('a named test that ran and passed is shown', () => {
  expect(told({ file, titles: [NAMED], passed: true })).toEqual([]);
});

it.each([
  ['renamed', { file, titles: ['addresses: end in ten hexadecimal digits'], passed: true }],
  ['only begun alike', { file, titles: ['links-of-forms: end in ten hexadecimal digits'], passed: true }],
  ['in another file', { file: `${file}x`, titles: [NAMED], passed: true }],
])('a named test that was %s turns the run red', (_what, ran) => {
  expect(told(ran)).toEqual([`probe:links: no test of that name ran in ${file}`]);
});

it('a named test that was skipped or failed turns the run red', () => {
  expect(told({ file, titles: [NAMED], passed: false })).toEqual([`probe:links: did not pass in ${file}`]);
});

it('what a suite around it is called counts too', () => {
  expect(told({ file, titles: ['any', 'links: all of them'], passed: true })).toEqual([]);
});

it('files that were not run are not judged', () => expect(unshown([])).toEqual([]));
