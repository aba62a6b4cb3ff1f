import { describe, expect, it } from 'vitest';
import { scriptRunner } from './client.js';
import { settle } from './options.js';

describe('options of redisStore', () => {
  it.each([
    [{ lease: 0 }, /lease must be a whole number of milliseconds above 0, got 0/],
    [{ lease: 1.5 }, /lease must be/],
    [{ retention: -1 }, /retention must be/],
    [{ retention: Number.NaN }, /retention must be/],
    [{ commandTimeout: Number.POSITIVE_INFINITY }, /commandTimeout must be/],
    [{ prefix: 'shop:' } as never, /prefix is not an option; the options are keyPrefix, lease/],
    [{ keyPrefix: 7 as never }, /keyPrefix must be a string, got number/],
    [{ logger: {} as never }, /logger must have a `warn` method/],
  ])('refuses %o and names the option', (options, message) => {
    expect(() => settle(options)).toThrow(message);
  });

  it('keeps 180 days and a lease of 15 seconds by default', () => {
    expect(settle({ logger: false })).toMatchObject({
      retention: 15_552_000_000,
      lease: 15_000,
      keyPrefix: 'unitpay:',
    });
  });
});

describe('the client given to redisStore', () => {
  it.each([['redis://127.0.0.1'], [undefined], [null], [{}], [{ eval() {} }]])('refuses %o with a hint', (client) => {
    expect(() => scriptRunner(client as never)).toThrow(/expected a client of the "redis" package/);
  });

  it('passes on any error but an empty script cache', async () => {
    const client = { evalsha: async () => Promise.reject(new Error('NOPERM no')), eval: async () => 'never' };
    await expect(scriptRunner(client)({ text: '', sha1: '' }, [], [])).rejects.toThrow('NOPERM');
  });
});
