import { readFileSync } from 'node:fs';
import { WebhookVerificationError } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { genuine } from './genuine.mjs';
import { chance } from './random.mjs';
import { newReport } from './report.mjs';
import { fuzzOptions, fuzzReplies } from './targets/client.mjs';
import { fuzzMock } from './targets/mock.mjs';
import { fuzzRequests, fuzzWebhooks, makeWebhook } from './targets/webhooks.mjs';

const corpus = JSON.parse(readFileSync(new URL('./corpus/webhooks.json', import.meta.url), 'utf8'));
const ip = '31.186.100.49';

describe('the corpus of webhooks', () => {
  it.each(genuine.map(({ method, query }) => [method, query]))('a genuine %s is accepted', (_, query) => {
    expect(makeWebhook().verify({ query, ip })).toHaveProperty('unitpayId');
  });

  it.each(corpus)('$why is refused as $reason', ({ query, reason }) => {
    let refusal;
    try {
      makeWebhook().verify({ query: query.replaceAll('{LONG}', 'x'.repeat(17_000)), ip });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(WebhookVerificationError);
    expect(refusal.reason).toBe(reason);
  });
});

describe('a short run of the fuzzer', () => {
  it.each([
    ['webhook queries', fuzzWebhooks, 5_000],
    ['whole requests', fuzzRequests, 2_000],
    ['replies of the API', fuzzReplies, 3_000],
    ['options', fuzzOptions, 3_000],
    ['requests to the mock', fuzzMock, 400],
  ])('finds nothing in %s', async (_, fuzz, count) => {
    const report = { ...newReport(), line: () => {} };
    await fuzz(chance(20261127), count, report);
    // How long an input takes is judged by the long run, on a machine that does nothing else.
    expect(report.failures.filter(({ what }) => !what.startsWith('costs'))).toEqual([]);
  });
});
