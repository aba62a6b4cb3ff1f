import * as v from 'valibot';
import { expect, it } from 'vitest';
import { resultMoney } from './money.js';
import { maybe } from './optional.js';
import { text } from './text.js';

it('a field works through the standard interface of schemas too', async () => {
  expect(await text()['~standard'].validate('a')).toMatchObject({ value: 'a' });
  expect(await text()['~standard'].validate('')).toMatchObject({
    issues: [{ message: expect.stringContaining('expected') }],
  });
  expect(await maybe(resultMoney())['~standard'].validate('')).toMatchObject({ value: null });
});

it('a field inside other schemas names its path, and the others are read all the same', () => {
  const read = v.safeParse(v.looseObject({ sum: resultMoney(), left: maybe(resultMoney()), more: maybe(text()) }), {
    sum: {},
    left: 5,
    more: '',
  });
  expect(read.issues?.map((issue) => [v.getDotPath(issue), issue.message])).toEqual([
    ['sum', 'expected a decimal, got an object'],
  ]);
  expect(read.output).toMatchObject({ left: '5.00', more: null });
});
