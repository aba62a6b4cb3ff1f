import { UnitPayValidationError } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { scriptRunner } from '../client.js';
import { redisStore } from '../index.js';
import { resolveOptions } from './options.js';

const client = { evalsha: async () => '', eval: async () => '' };

describe('options of redisStore', () => {
  it.each([
    [{ lease: 0 }, /"lease": expected a whole number of milliseconds from 1 to/],
    [{ lease: 1.5 }, /"lease": expected a whole number/],
    [{ retention: -1 }, /"retention": expected a whole number of milliseconds from 1, or Infinity/],
    [{ retention: Number.NaN }, /"retention": expected/],
    [{ commandTimeout: Number.POSITIVE_INFINITY }, /"commandTimeout": expected/],
    [{ prefix: 'shop:' } as never, /"prefix": is not an option/],
    [{ keyPrefix: 7 as never }, /"keyPrefix": expected a string, got a number/],
    [{ logger: {} as never }, /"logger": expected an object with warn, or false to log nothing, got an object/],
    ['unitpay:' as never, /expected an object with options, got a string/],
    [null as never, /expected an object with options, got null/],
  ])('refuses %o and names the option', (options, message) => {
    expect(() => redisStore(client, options)).toThrow(message);
    expect(() => redisStore(client, options)).toThrow(UnitPayValidationError);
  });

  it('names every wrong option at once, the client too', () => {
    const wrong = { lease: 0, retention: -1, keyPrefix: 7 } as never;
    expect(() => redisStore('redis://127.0.0.1' as never, wrong)).toThrow(
      /"client": expected a client.*"keyPrefix": .*"lease": .*"retention": /,
    );
  });

  it('has a retention of 180 days and a lease of 15 seconds by default', () => {
    expect(resolveOptions(client, { logger: false })).toEqual({
      client,
      logger: false,
      retention: 15_552_000_000,
      lease: 15_000,
      commandTimeout: 2_000,
      keyPrefix: 'unitpay:',
    });
  });
});

describe('the client given to redisStore', () => {
  it.each([['redis://127.0.0.1'], [undefined], [null], [{}], [{ eval() {} }]])('refuses %o with a hint', (wrong) => {
    expect(() => redisStore(wrong as never)).toThrow(/"client": expected a client of the "redis" package/);
  });

  it('is sent the text of a script only when it answers NOSCRIPT', async () => {
    const forbidden = { evalsha: async () => Promise.reject(new Error('NOPERM no')), eval: async () => 'never' };
    await expect(scriptRunner(forbidden)({ text: '', sha1: '' }, [], [])).rejects.toThrow('NOPERM');
  });
});
