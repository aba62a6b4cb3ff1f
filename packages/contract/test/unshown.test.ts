import { expect, it } from 'vitest';
import { type RanTest, unshown } from '../src/conformance/unshown.js';

const file = 'packages/contract/test/mock-facts/payments.test.ts';
const NAMED = 'links: end in the payment’s id and ten hexadecimal digits';
const all = (links: RanTest[]): RanTest[] => [
  ...['desc-is-optional', 'currency', 'signed-init', 'community-signature', 'phone-and-operator', 'status-secure']
    .concat(['preauth-with-subscription', 'subscription-types', 'moscow-time', 'receipt-url', 'refund-payment-method'])
    .map((name) => ({ file, titles: [`${name}: and so on`], passed: true })),
  ...links,
];

it('a named test that ran and passed is shown', () => {
  expect(unshown(all([{ file, titles: [NAMED], passed: true }]))).toEqual([]);
});

it.each([
  ['renamed', { file, titles: ['addresses: end in ten hexadecimal digits'], passed: true }],
  ['only begun alike', { file, titles: ['links-of-forms: end in ten hexadecimal digits'], passed: true }],
  ['in another file', { file: `${file}x`, titles: [NAMED], passed: true }],
])('a named test that was %s turns the run red', (_what, ran) => {
  expect(unshown(all([ran]))).toEqual([`probe:links: no test of that name ran in ${file}`]);
});

it('a named test that was skipped or failed turns the run red', () => {
  expect(unshown(all([{ file, titles: [NAMED], passed: false }]))).toEqual([`probe:links: did not pass in ${file}`]);
});

it('what a suite around it is called counts too', () => {
  expect(unshown(all([{ file, titles: ['any', 'links: all of them'], passed: true }]))).toEqual([]);
});

it('files that were not run are not judged', () => expect(unshown([])).toEqual([]));
