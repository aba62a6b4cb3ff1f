import { describe, expect, it } from 'vitest';
import { verifyWithCore } from '../src/client/read-webhook.js';
import { shows } from '../src/conformance/shows.js';
import { goldenPairs } from '../src/golden/webhooks.js';
import { likenesses, pairDifferences, sentWebhooks } from '../src/mock/sent-webhooks.js';
import { named } from '../src/named.js';
import { readPairs } from '../src/wire/pairs.js';
import { webhookSignatureHolds } from '../src/wire/signature.js';
import { KEYS } from '../src/world/mock-keys.js';

const EVERY = ['unitpayId', 'account', 'orderSum', 'orderCurrency', 'payerSum', 'payerCurrency'];

describe.each(['http_build_query', 'literal'] as const)('every webhook of the mock, encoded as %s,', (encoding) => {
  const all = sentWebhooks(encoding);

  it('is one of the four methods, and all four were sent', async () => {
    expect([...new Set((await all).map(({ method }) => method))].sort()).toEqual(['check', 'error', 'pay', 'preauth']);
  });

  it('carries a signature that holds by the judge’s own reading', shows('signature-holds'), async () => {
    for (const { query } of await all) {
      expect(webhookSignatureHolds(query, KEYS.secretKey)).toBe(true);
      expect(webhookSignatureHolds(query, `${KEYS.secretKey}x`)).toBe(false);
    }
  });

  it('is verified by core, which reads the sums and the account from it', async () => {
    const expected = { account: 'order 413', orderSum: '100.00', orderCurrency: 'RUB', test: false };
    for (const { query } of await all) {
      expect(verifyWithCore({ secretKey: KEYS.secretKey, projectId: '135' }, query)).toMatchObject(expected);
    }
  });

  it('has every field that all samples have', shows('every-field'), async () => {
    for (const { query, method } of await all) {
      const names = readPairs(query).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining([...EVERY, 'paymentType', 'date', 'test', 'signature']));
      // Of the error no source shows a projectId.
      expect(names.includes('projectId')).toBe(method !== 'error');
      expect(
        readPairs(query)
          .filter(({ nested }) => !nested)
          .map(({ name }) => name),
      ).toEqual(['method']);
    }
  });
});

describe('the mock sends webhooks with the names of a golden one, in its order, written like its values', () => {
  it.each(named(likenesses, ({ golden }) => golden))('%s', async (_name, likeness) => {
    const pairs = goldenPairs(likeness.golden);
    const alike = (await sentWebhooks()).filter(likeness.is).map((sent) => ({
      differences: pairDifferences(likeness, pairs, sent),
      order: Object.keys(sent.fields).filter((name) => name in pairs),
    }));
    const best = alike.find(({ differences }) => differences.length === 0) ?? alike[0];
    expect(best?.differences).toEqual([]);
    expect(best?.order).toEqual(Object.keys(pairs).filter((name) => best?.order.includes(name)));
  });
});
