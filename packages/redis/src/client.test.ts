import { describe, expect, it, vi } from 'vitest';
import { type RedisClient, scriptRunner } from './client.js';
import { script } from './script.js';

const asked = script('return 1');

/** A client of either library whose server answers the digest with this. */
const CLIENTS: readonly (readonly [
  string,
  (bySha: () => Promise<unknown>, byText: () => Promise<unknown>) => RedisClient,
])[] = [
  ['node-redis', (bySha, byText) => ({ evalSha: bySha, eval: byText })],
  ['ioredis', (bySha, byText) => ({ evalsha: bySha, eval: byText })],
];

describe.each(CLIENTS)('a script over %s', (_, clientOf) => {
  it('is sent as text when the server has forgotten it, since then nothing was run', async () => {
    const byText = vi.fn(async () => 'ran');
    const run = scriptRunner(clientOf(async () => Promise.reject(new Error('NOSCRIPT No matching script.')), byText));
    await expect(run(asked, ['key'], ['argument'])).resolves.toBe('ran');
    expect(byText).toHaveBeenCalledTimes(1);
  });

  it.each([
    new Error('READONLY You can’t write against a read only replica.'),
    new Error('ERR NOSCRIPT is only part of this text'),
    'NOSCRIPT as a string is no error of the library',
  ])('is not sent a second time after %s, which may have come after it ran', async (failure) => {
    const byText = vi.fn(async () => 'ran');
    const run = scriptRunner(clientOf(async () => Promise.reject(failure), byText));
    await expect(run(asked, ['key'], ['argument'])).rejects.toBe(failure);
    expect(byText).not.toHaveBeenCalled();
  });
});
