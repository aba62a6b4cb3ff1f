import { expect, it } from 'vitest';
import { type RanTest, unasked, unshown } from '../src/conformance/unshown.js';

const file = 'packages/contract/test/mock-facts/payments.test.ts';
const golden = 'packages/contract/test/mock-golden.test.ts';
const ref = 'probe:payments#links' as const;
const ran = (test: Partial<RanTest>): RanTest => ({ file, titles: ['a title'], shows: [], passed: true, ...test });
const other = ran({ shows: ['currency'] });
const told = (test: Partial<RanTest>) => unshown([other, ran(test)], [{ ref, side: 'mock' }]);
const ofGolden = (test: Partial<RanTest>) =>
  unshown(
    [ran({ file: golden }), ran({ file: golden, ...test })],
    [{ ref: 'golden:getPayment/success.json', side: 'mock' }],
  );

it('a test that shows the fact and passed is found, whatever its title', () => {
  expect(told({ shows: ['links'], titles: ['anything'] })).toEqual([]);
});

it.each([
  ['shows another fact', { shows: ['addresses'] }],
  ['only has the name in its title', { titles: ['links'] }],
  ['is in another file', { file: `${file}x`, shows: ['links'] }],
])('a test that %s does not show it', (_what, test) => {
  expect(told(test)).toEqual([`${ref}: no test of that name ran in ${file}`]);
});

it('a test that was skipped or failed turns the run red', () => {
  expect(told({ shows: ['links'], passed: false })).toEqual([`${ref}: did not pass in ${file}`]);
});

it('a golden file is shown by a test whose title begins with it', () => {
  expect(ofGolden({ titles: ['success.json', 'getPayment/success.json'] })).toEqual([]);
});

it('a golden file is not shown by one that only begins alike', () => {
  expect(ofGolden({ titles: ['getPayment/success.json-twice'] })).toHaveLength(1);
});

it('a test that shows what no fact says turns the run red', () => {
  expect(unasked([ran({ shows: ['links', 'lnks'] })], [{ ref, side: 'mock' }])).toEqual([
    `${file}#lnks belongs to no fact`,
  ]);
});

it('files that were not run are not judged', () =>
  expect([...unshown([], [{ ref, side: 'mock' }]), ...unasked([])]).toEqual([]));
