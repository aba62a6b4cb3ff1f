import { describe, expect, it } from 'vitest';
import { literalQuery, NAMES, pairsOf, phpQuery, RUSSIAN_MOBILE, SHAPES } from '../../../test/observed-webhooks.js';
import { createWebhook } from '../create-webhook.js';
import { memoryStore } from '../store/memory-store.js';

const webhook = createWebhook({
  projectId: '2114',
  secretKey: 'key',
  allowedIps: 'any',
  store: memoryStore(),
  order: 'unchecked',
  onPay: () => {},
  logger: false,
});

describe.each(NAMES)('%s', (name) => {
  const { params } = SHAPES[name] ?? { params: {} };

  it.each([
    ['http_build_query', phpQuery],
    ['literal', literalQuery],
  ])('is genuine in %s encoding, every value as sent', (_encoding, encode) => {
    const event = webhook.verify({ query: encode(pairsOf(name)) });
    const { signature, ...raw } = event.raw;
    expect(raw).toEqual(params);
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives an event of listed names only, with no value undefined', () => {
    const event = webhook.verify({ query: phpQuery(pairsOf(name)) });
    expect(Object.values(event)).not.toContain(undefined);
    expect(Object.keys(event)).not.toContain('sign');
    expect(Object.getPrototypeOf(event.raw)).toBeNull();
  });
});

it('normalises what a handler reads', () => {
  const paid = webhook.verify({ query: phpQuery(pairsOf('2023 pay with a foreign card')) });
  expect(paid).toMatchObject({ threeDs: true, isPreauth: false, sum: '100.00', profit: '91.00', test: false });
  expect(paid.dateAt.toISOString()).toBe('2023-03-20T19:29:42.000Z');
  expect(webhook.verify({ query: phpQuery(pairsOf('2017 check with the legacy sign')) }).profit).toBe('245.00');
  expect(webhook.verify({ query: phpQuery(pairsOf('2020 mobile payment')) }).phone).toBe(RUSSIAN_MOBILE);
});
