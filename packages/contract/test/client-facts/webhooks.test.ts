import {
  createWebhook,
  memoryStore,
  signWebhookQuery,
  UNITPAY_IPS,
  UnitPay,
  type WebhookOptions,
  type WebhookVerificationError,
} from '@unitpay-kit/core';
import { expect, it } from 'vitest';
import { shows } from '../../src/conformance/shows.js';
import { goldenText } from '../../src/golden/text.js';
import { readPairs } from '../../src/wire/pairs.js';

const QUERY = goldenText('webhooks/v10-pay.php.txt');
const IP = '31.186.100.49';
const DATE = Date.UTC(2026, 10, 23, 7, 0, 0);

function webhook(options: Partial<WebhookOptions> = {}) {
  let delivered = 0;
  const made = createWebhook({
    secretKey: 'secret',
    projectId: '135',
    store: memoryStore(),
    order: () => ({ sum: '100.00', currency: 'RUB' }),
    onPay: () => {
      delivered++;
    },
    logger: false,
    ...options,
  });
  return { process: (query: string) => made.process({ method: 'GET', query, ip: IP }), made, count: () => delivered };
}

it(
  'a message in result accepts, a message in error refuses, both with HTTP 200',
  shows('webhook-replies'),
  async () => {
    const accepted = await webhook().process(QUERY);
    expect(accepted.status).toBe(200);
    expect(accepted.headers['content-type']?.toLowerCase()).toBe('application/json; charset=utf-8');
    expect(typeof JSON.parse(accepted.body).result.message).toBe('string');
    const refused = await webhook({ order: () => null }).process(QUERY);
    expect(refused.status).toBe(200);
    expect(typeof JSON.parse(refused.body).error.message).toBe('string');
  },
);

it('a repeat gets the same bytes and delivers nothing', shows('webhook-replay'), async () => {
  const { process, count } = webhook();
  const first = await process(QUERY);
  const again = await process(QUERY);
  expect(again.body).toBe(first.body);
  expect([first.result, again.result, count()]).toEqual(['accepted', 'replayed', 1]);
});

it('an error reply goes out before ten seconds are over', shows('webhook-deadline'), async () => {
  let finish = (): void => {};
  const { process, made } = webhook({
    deadline: 20,
    onPay: () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  });
  const reply = await process(QUERY);
  expect([reply.status, reply.result]).toEqual([200, 'busy']);
  expect(JSON.parse(reply.body)).toHaveProperty('error');
  finish();
  await made.idle();
});

it('a pay that no check announced is accepted', shows('pay-without-check'), async () => {
  expect((await webhook().process(QUERY)).result).toBe('accepted');
});

it('an unknown method is refused, however well signed', shows('no-refund-webhook'), () => {
  const fields = { account: '1', unitpayId: '1' };
  const query = signWebhookQuery(fields, { method: 'refund' as 'pay', secretKey: 'secret' });
  expect(reasonOf(() => webhook().made.verify({ query, ip: IP }))).toBe('method-unknown');
});

it('preAuth, as one community client writes it, is not a method', shows('preauth-spelling'), () => {
  const query = signWebhookQuery({ account: '1' }, { method: 'preAuth' as 'pay', secretKey: 'secret' });
  expect(reasonOf(() => webhook().made.verify({ query, ip: IP }))).toBe('method-unknown');
});

it(
  'a parameter that is a list is refused, although the official client signs it as an empty text',
  shows('no-lists'),
  () => {
    expect(reasonOf(() => webhook().made.verify({ query: `${QUERY}&params[x][]=1`, ip: IP }))).toBe('array-parameter');
  },
);

it('a signature in capitals is not the signature', shows('lower-case'), () => {
  const capitals = QUERY.replace(/(?<=signature%5D=)\w+/, (digits) => digits.toUpperCase());
  expect(reasonOf(() => webhook().made.verify({ query: capitals, ip: IP }))).toBe('signature-mismatch');
});

it('the two published ones, and no other', shows('default-addresses'), () => {
  expect([...UNITPAY_IPS].sort()).toEqual(['31.186.100.49', '51.250.20.9']);
  const { made } = webhook({ ipFeed: false });
  expect(made.verify({ query: QUERY, ip: '51.250.20.9' }).method).toBe('pay');
  expect(reasonOf(() => made.verify({ query: QUERY, ip: '203.0.113.5' }))).toBe('ip-not-allowed');
});

it('an address that only the feed of the host names is let in', shows('published-addresses'), async () => {
  const asked: string[] = [];
  const client = new UnitPay({
    projectId: '135',
    publicKey: '135-abcde',
    secretKey: 'secret',
    fetch: async (url) => {
      asked.push(String(url));
      return new Response(goldenText('feed/ips_webhooks.json'));
    },
  });
  const { made } = webhook({ client, ipFeed: true });
  const from = (ip: string) => made.process({ method: 'GET', query: QUERY, ip });
  expect((await from('8.8.4.7')).result).toBe('accepted');
  expect((await from('8.8.8.8')).result).toBe('forged');
  expect(new Set(asked)).toEqual(new Set(['https://unitpay.ru/ips/ips_webhooks.json']));
});

it('freshness is off unless asked for, and then counts from the date at UTC+03:00', shows('max-age'), () => {
  const later = (ms: number) => ({ now: () => DATE + ms });
  expect(webhook(later(180 * 86_400_000)).made.verify({ query: QUERY, ip: IP }).method).toBe('pay');
  const strict = (ms: number) => webhook({ ...later(ms), maxAge: 300_000 }).made;
  expect(strict(299_000).verify({ query: QUERY, ip: IP }).method).toBe('pay');
  expect(reasonOf(() => strict(301_000).verify({ query: QUERY, ip: IP }))).toBe('too-old');
});

it('a form-encoded body is read only when asked for', shows('accept-post'), async () => {
  const post = { method: 'POST', query: '', body: QUERY, ip: IP };
  expect((await webhook().made.process(post)).status).toBe(405);
  expect((await webhook({ acceptPost: true }).made.process(post)).result).toBe('accepted');
});

it.each([
  ['a check of 2015: no payerSum, payerCurrency or test', 'check', ['payerSum', 'payerCurrency', 'test']],
  ['a pay without any one of them: payerSum', 'pay', ['payerSum']],
  ['a pay without any one of them: payerCurrency', 'pay', ['payerCurrency']],
  ['a pay without any one of them: test', 'pay', ['test']],
] as const)('%s; rightly signed, it is refused as incomplete', shows('old-shapes'), async (_what, method, missing) => {
  const fields: Record<string, string> = Object.fromEntries(
    readPairs(QUERY)
      .filter(({ nested, name }) => nested && name !== 'signature')
      .map(({ name, value }) => [name, value]),
  );
  const signed = (without: readonly string[]) => {
    const kept = Object.entries(fields).filter(([name]) => !without.includes(name));
    return signWebhookQuery(Object.fromEntries(kept), { method, secretKey: 'secret' });
  };
  expect((await webhook().process(signed([]))).result).toBe('accepted');
  const { result, reason } = await webhook().process(signed(missing));
  expect([result, reason]).toEqual(['forged', 'field-missing']);
  // What SMS payments of 2012 had not is not demanded.
  expect((await webhook().process(signed(['profit', 'sum', 'ip']))).result).toBe('accepted');
});

function reasonOf(verify: () => unknown): string | undefined {
  try {
    verify();
    return undefined;
  } catch (error) {
    return (error as WebhookVerificationError).reason;
  }
}
