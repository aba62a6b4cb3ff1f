import { afterEach, expect, it, vi } from 'vitest';
import { consoleLogger } from './logger.js';

afterEach(() => vi.restoreAllMocks());

it.each([
  [{ code: 'READONLY' }, { code: 'READONLY' }],
  [undefined, {}],
])('the console gets the warning with its fields %o as %o', (fields, printed) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  consoleLogger.warn('the connection is slow', fields);
  expect(warn.mock.calls).toEqual([['the connection is slow', printed]]);
});
