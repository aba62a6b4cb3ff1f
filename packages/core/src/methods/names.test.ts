import { expect, it } from 'vitest';
import { GOLDEN_METHODS } from '../../test/golden-methods.js';
import { client } from '../../test/runtimes.js';
import { METHOD_NAMES } from './names.js';

it('the names of the methods are those of the documents and of the client, in alphabetical order', () => {
  const unitpay = client({}) as unknown as Record<string, unknown>;
  expect(METHOD_NAMES).toStrictEqual(GOLDEN_METHODS.map(({ name }) => name));
  for (const name of METHOD_NAMES) expect(unitpay[name], name).toBeTypeOf('function');
});
