import { execFileSync } from 'node:child_process';
import { signWebhookQuery, UnitPay } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { hasShellTools } from '../src/golden/shell-tools.js';
import { GOLDEN } from '../src/golden/text.js';
import { vectors } from '../src/golden/vectors.js';
import { goldenWebhooks } from '../src/golden/webhooks.js';
import { named } from '../src/named.js';
import { readPairs } from '../src/wire/pairs.js';
import { sha256, signedText, webhookSignatureHolds } from '../src/wire/signature.js';

const all = vectors();
const of = (scheme: string) =>
  named(
    all.filter((vector) => vector.scheme === scheme),
    ({ id }) => id,
  );

it.skipIf(!hasShellTools)('sha256sum, outside JavaScript, gives every vector its hash', () => {
  const printed = execFileSync('sh', [`${GOLDEN}signatures/recompute.sh`], { encoding: 'utf8' });
  expect(printed).toBe(`${all.length} vectors, 0 wrong\n`);
});

describe.each(named(all, ({ id }) => id))('the judge’s vector %s', (_id, vector) => {
  it('has the text that its inputs ask for', () => expect(signedText(vector)).toBe(vector.text));
  it('has the hash of its text', () => expect(sha256(vector.text)).toBe(vector.hash));
});

describe("core's signWebhookQuery signs like the vector", () => {
  it.each(of('webhook'))('%s', (_id, { method, fields, secretKey, hash }) => {
    const query = signWebhookQuery(fields, { method: method as 'pay', secretKey });
    expect(readPairs(query).find(({ name }) => name === 'signature')?.value).toBe(hash);
    expect(webhookSignatureHolds(query, secretKey)).toBe(true);
  });
});

describe("core's form is signed like the vector", () => {
  it.each(of('form'))('%s', (_id, { fields, secretKey, hash }) => {
    const unitpay = new UnitPay({ projectId: 1, publicKey: '1-a', secretKey });
    const { account = '', desc = '', sum = '', currency } = fields;
    const url = new URL(unitpay.paymentUrl({ account, desc, sum, ...(currency === undefined ? {} : { currency }) }));
    expect(url.searchParams.get('signature')).toBe(hash);
  });
});

describe("the judge's own checker holds a golden webhook genuine, and only with its own key", () => {
  it.each(named(goldenWebhooks(), ({ file }) => file))('%s', (_file, { query, secretKey }) => {
    expect(webhookSignatureHolds(query, secretKey)).toBe(true);
    expect(webhookSignatureHolds(query, `${secretKey}x`)).toBe(false);
  });
});
