import { expect, it } from 'vitest';
import { client } from '../../test/runtimes.js';
import { METHOD_NAMES } from './names.js';

it('the names of the methods are those of the client, in alphabetical order', () => {
  const unitpay = client({}) as unknown as Record<string, unknown>;
  expect(METHOD_NAMES).toHaveLength(19);
  expect(METHOD_NAMES).toStrictEqual([...METHOD_NAMES].sort());
  for (const name of METHOD_NAMES) expect(unitpay[name], name).toBeTypeOf('function');
});
