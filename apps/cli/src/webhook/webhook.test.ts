import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  createWebhook,
  memoryStore,
  nodeListener,
  signWebhookQuery,
  UNITPAY_IPS,
  type WebhookVerificationReason,
} from '@unitpay-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { SAMPLE_FIELDS } from '../../../../packages/core/test/sample-webhook.js';
import { cli, KEYS } from '../../test/cli.js';
import { REASONS_EN } from '../texts/reasons-en.js';

const { folder, unitpay } = cli();
const secretKey = KEYS.UNITPAY_SECRET_KEY;
const FIELDS = { ...SAMPLE_FIELDS, date: '2026-11-27 20:15:30' };
const signed = (changes: Record<string, unknown> = {}) =>
  signWebhookQuery({ ...FIELDS, ...changes }, { method: 'pay', secretKey });
const URL_OF = (query: string) => `https://shop.example/unitpay?${query}`;
const UNITPAY = UNITPAY_IPS.find((address) => /^[\d.]+$/.test(address)) ?? '';
const logLine = (
  ip: string,
  query: string,
  { status = 200, forwardedFor }: { status?: number; forwardedFor?: string } = {},
) =>
  `${ip} - - [27/Nov/2026:20:15:31 +0300] "GET /unitpay?${query} HTTP/1.1" ${status} 57 "-" "UnitPay"${forwardedFor === undefined ? '' : ` "${forwardedFor}"`}`;

/** What each reason of the text looks like in a URL. */
const FROM_A_URL: Readonly<Partial<Record<WebhookVerificationReason, string>>> = {
  'query-too-large': signed({ operator: 'x'.repeat(17_000) }),
  'too-many-pairs': `${signed()}&${Array.from({ length: 70 }, (_, index) => `a${index}=1`).join('&')}`,
  'invalid-encoding': `${signed()}&params[x]=%FF`,
  'nul-character': `${signed()}&params[x]=%00`,
  'malformed-name': `${signed()}&params[x=1`,
  'array-parameter': `${signed()}&params[]=1`,
  'nested-parameter': `${signed()}&params[a][b]=1`,
  'bare-params': `${signed()}&params=1`,
  'forbidden-name': `${signed()}&params[__proto__]=1`,
  'duplicate-method': `${signed()}&method=pay`,
  'duplicate-name': `${signed()}&params[account]=2`,
  'method-missing': signed().replace('method=pay&', ''),
  'method-unknown': signed().replace('method=pay', 'method=refund'),
  'separator-in-value': signed().replace('order-7', 'a%7Bup%7Db'),
  'signature-missing': signed().replace(/&params%5Bsignature%5D=[0-9a-f]+/, ''),
  'signature-mismatch': signed().replace('900.00', '901.00'),
  'field-missing': signed({ orderSum: undefined }),
  'field-invalid': signed({ orderCurrency: 'rubles' }),
  'account-reserved': signed({ account: 'pay' }),
  'project-mismatch': signed({ projectId: '136' }),
  'test-not-accepted': signed({ test: '1' }),
};

describe('unitpay webhook verify', () => {
  it('says that a genuine webhook is genuine, and where to look when the application refused it', async () => {
    const { code, out } = await unitpay(['webhook', 'verify', URL_OF(signed())]);
    expect([code, out]).toEqual([0, expect.stringMatching(/✓ This webhook is genuine[\s\S]*reason arose inside it/)]);
  });

  it.each(Object.entries(FROM_A_URL))('names %s from a URL', async (reason, query) => {
    const { code, out } = await unitpay(['webhook', 'verify', URL_OF(query)]);
    expect([code, out]).toEqual([1, expect.stringContaining(`✗ ${reason}: `)]);
  });

  it.each([
    ['ip-loopback', logLine('127.0.0.1', signed(), { forwardedFor: '-' }), 'passes no X-Forwarded-For on'],
    ['ip-loopback', logLine('127.0.0.1', signed()), 'passes no X-Forwarded-For on'],
    ['ip-not-allowed', logLine('10.0.0.7', signed(), { forwardedFor: UNITPAY }), '--trusted-proxies 1'],
    ['ip-not-allowed', logLine('203.0.113.9', signed()), 'is not an address of UnitPay'],
  ])('names %s from a log line and what to do: %s', async (reason, line, advice) => {
    const { code, out } = await unitpay(['webhook', 'verify', line]);
    expect([code, out]).toEqual([1, expect.stringContaining(`✗ ${reason}: `)]);
    expect(out).toContain(advice);
  });

  it('names ip-unknown where the proxies that are trusted passed no address on', async () => {
    const { out } = await unitpay([
      'webhook',
      'verify',
      logLine('10.0.0.7', signed(), { forwardedFor: '-' }),
      '--trusted-proxies',
      '1',
    ]);
    expect(out).toContain('✗ ip-unknown: ');
  });

  it('believes the proxies it is told to', async () => {
    const line = logLine('127.0.0.1', signed(), { forwardedFor: UNITPAY });
    expect((await unitpay(['webhook', 'verify', line, '--trusted-proxies', '1'])).code).toBe(0);
  });

  it('covers every reason of verification but too-old, which only an application with maxAge has', () => {
    const inside = [
      'mismatch',
      'order-',
      'confirm-',
      'handler-',
      'store-',
      'in-flight',
      'deadline',
      'max-run',
      'internal',
      'http-method',
    ];
    const outside = Object.keys(REASONS_EN).filter((reason) => !inside.some((part) => reason.startsWith(part)));
    const named = [...Object.keys(FROM_A_URL), 'ip-loopback', 'ip-not-allowed', 'ip-unknown', 'too-old'];
    expect(named.sort()).toEqual(outside.sort());
  });

  it('shows every field: what is missing, what came twice, and the signature', async () => {
    const query = `${signed({ orderSum: undefined })}&params%5Baccount%5D=x`;
    const { out } = await unitpay(['webhook', 'verify', query]);
    expect(out).toMatch(/^orderSum +✗ missing$/m);
    expect(out).toMatch(/^account +x {2}✗ came twice$/m);
    expect(out).toMatch(/^signature +[0-9a-f]{64} {2}✓ right$/m);
  });

  it('shows the signed text without the key', async () => {
    const { out } = await unitpay(['webhook', 'verify', FROM_A_URL['signature-mismatch'] ?? '']);
    expect(out).toContain('pay{up}order-7{up}2026-11-27 20:15:30{up}RUB{up}901.00');
    expect(out).toContain('{up}[key]');
    expect(out).not.toContain(secretKey);
  });

  it.each(Object.keys(REASONS_EN))('explains the reason %s by its name in both languages', async (reason) => {
    const english = await unitpay(['webhook', 'verify', '--reason', reason]);
    const russian = await unitpay(['webhook', 'verify', '--reason', reason, '--lang', 'ru']);
    expect([english.code, russian.code]).toEqual([0, 0]);
    expect(russian.out).not.toBe(english.out);
    expect(russian.out).toMatch(/[а-я]/);
  });

  it("reads the kit's own log lines, and says where reasons inside the application are to be found", async () => {
    const { out } = await unitpay([
      'webhook',
      'verify',
      'WARN UnitPay webhook rejected: order-mismatch { unitpayId: "1" }',
    ]);
    expect(out).toMatch(/✗ order-mismatch[\s\S]*inside the application/);
  });

  it('reads a whole access log from a file or standard input, one line a webhook', async () => {
    const log = [logLine(UNITPAY, signed()), 'something else', logLine('203.0.113.9', signed({ account: 'b' }))].join(
      '\n',
    );
    writeFileSync(join(folder, 'access.log'), log);
    const fromFile = await unitpay(['webhook', 'verify', '--file', 'access.log']);
    const fromInput = await unitpay(['webhook', 'verify', '-'], { readInput: async () => log });
    expect(fromFile).toEqual(fromInput);
    expect(fromFile.out.trim().split('\n')).toEqual([
      expect.stringMatching(/^✓ .*2154490981$/),
      expect.stringMatching(/^✗ .*: ip-not-allowed$/),
    ]);
  });

  it.each([
    [['no webhook here'], 'There is no webhook'],
    [['--file', 'nowhere.log'], 'nowhere.log can’t be read'.replace('’', "'")],
    [['--trusted-proxies', 'all', 'x'], '--trusted-proxies takes a whole number'],
    [['--reason', 'nonsense'], 'There is no reason "nonsense"'],
    [['--file', 'a', 'b'], 'not both'],
  ])('refuses %j by name', async (args, text) => {
    const { code, err } = await unitpay(['webhook', 'verify', ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(text)]);
  });
});

/** A real application on a real port. */
const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});
async function application(listener?: RequestListener) {
  const delivered: string[] = [];
  const webhook = createWebhook({
    secretKey,
    projectId: 135,
    store: memoryStore(),
    order: ({ account }) => (account === 'unknown' ? null : { sum: '900.00', currency: 'RUB' }),
    onPay: ({ unitpayId }) => void delivered.push(unitpayId),
    allowLoopback: true,
    logger: false,
  });
  const server = createServer(listener ?? nodeListener(webhook));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/unitpay`, delivered };
}

describe('unitpay webhook send', () => {
  it('sends a signed webhook that the application delivers', async () => {
    const { url, delivered } = await application();
    const { code, out } = await unitpay(['webhook', 'send', url, '--sum', '900.00', '--payment-id', '77']);
    expect([code, out, delivered]).toEqual([0, expect.stringContaining('✓ pay 77: HTTP 200'), ['77']]);
  });

  it('says that the application refused, with code 1', async () => {
    const { url, delivered } = await application();
    const { code, out } = await unitpay(['webhook', 'send', url, '--account', 'unknown']);
    expect([code, out, delivered]).toEqual([1, expect.stringContaining('✗ pay'), []]);
  });

  it('does not send to another machine without a yes', async () => {
    const { code, err } = await unitpay(['webhook', 'send', 'https://shop.example/unitpay']);
    expect([code, err]).toEqual([7, expect.stringContaining('--yes')]);
  });

  it.each([
    [['localhost:3000'], 'is not a web address'],
    [['ftp://localhost/x'], 'is not a web address'],
    [['http://localhost/x?a=1'], 'without a query'],
    [['http://user:pw@localhost/x'], 'without a user name'],
    [[], 'Expected one address'],
    [['http://localhost/x', '--method', 'refund'], '--method takes check, pay, preauth, error'],
    [['http://localhost/x', '--sum', '1,5'], '--sum takes'],
    [['http://localhost/x', '--payment-id', '007'], '--payment-id takes'],
  ])('refuses %j by name', async (args, text) => {
    const { code, err } = await unitpay(['webhook', 'send', ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(text)]);
  });

  it('says that nothing listens there', async () => {
    const { url } = await application();
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
    const { code, err } = await unitpay(['webhook', 'send', url]);
    expect([code, err]).toEqual([5, expect.stringContaining('ECONNREFUSED')]);
  });
});

describe('unitpay webhook replay', () => {
  const missed = signed({ unitpayId: '1001' });
  const log = [
    logLine(UNITPAY, signed({ unitpayId: '1000' })),
    logLine(UNITPAY, missed, { status: 502 }),
    logLine(UNITPAY, missed, { status: 502 }),
    logLine('203.0.113.9', missed.replace('900.00', '1.00'), { status: 502 }),
    logLine(UNITPAY, signed({ unitpayId: '1002' }), { status: 504 }),
  ].join('\n');
  const readInput = async () => log;

  it('lists with --dry-run what it would send, and sends nothing', async () => {
    const { url, delivered } = await application();
    const { code, out, err } = await unitpay(['webhook', 'replay', '-', '--to', url, '--dry-run'], { readInput });
    expect([code, out.trim().split('\n').length, delivered]).toEqual([0, 2, []]);
    expect(err).toContain('2 to send; left out: 1 answered with 2xx (--all takes them too), 1 repeated, 1 not genuine');
  });

  it('sends what was missed, each once and in order', async () => {
    const { url, delivered } = await application();
    expect((await unitpay(['webhook', 'replay', '-', '--to', url, '--yes'], { readInput })).code).toBe(0);
    expect(delivered).toEqual(['1001', '1002']);
  });

  it('sends nothing without a yes', async () => {
    const { url, delivered } = await application();
    expect((await unitpay(['webhook', 'replay', '-', '--to', url], { readInput })).code).toBe(7);
    expect(delivered).toEqual([]);
  });

  it.each([
    [['-'], '--dry-run'],
    [[], 'Expected one log file'],
    [['nowhere.log', '--dry-run'], 'nowhere.log'],
  ])('refuses %j by name', async (args, text) => {
    const { code, err } = await unitpay(['webhook', 'replay', ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(text)]);
  });
});

describe('unitpay doctor', () => {
  const line = (out: string, name: string) => out.split('\n').find((one) => one.includes(name)) ?? '';

  it('finds nothing wrong where nothing is', async () => {
    const { url } = await application();
    const { code, out } = await unitpay(['doctor', '--handler', url]);
    expect([code, out]).toEqual([0, expect.not.stringContaining('✗')]);
    expect(line(out, 'webhook handler')).toContain('✓');
  });

  it('names each key that UnitPay refuses', async () => {
    const { env } = { env: { ...KEYS, UNITPAY_SECRET_KEY: 'wrong-key-1', UNITPAY_ACCOUNT_KEY: 'wrong-key-2' } };
    const base = (await unitpay(['doctor', '--json'])).out;
    expect(JSON.parse(base)).toHaveLength(5);
    const { code, out } = await unitpay(['doctor'], { env: { ...env, UNITPAY_BASE_URL: await listening() } });
    expect([code, line(out, 'key of the project'), line(out, 'key of the account')]).toEqual([
      1,
      expect.stringContaining('✗'),
      expect.stringContaining('✗'),
    ]);
  });

  it('raises the alarm when the handler believes a request without a signature', async () => {
    const { url } = await application((_, response) => response.end('{"result":{"message":"ok"}}'));
    const { code, out } = await unitpay(['doctor', '--handler', url]);
    expect([code, line(out, 'webhook handler')]).toEqual([1, expect.stringContaining('WITHOUT A SIGNATURE')]);
  });

  it('says what answers where the handler should', async () => {
    const { url } = await application((_, response) => response.writeHead(404).end('Not here'));
    expect(line((await unitpay(['doctor', '--handler', url])).out, 'webhook handler')).toContain('HTTP 404): Not here');
  });

  it('notices a clock that is off', async () => {
    const { code, out } = await unitpay(['doctor'], { now: () => Date.now() + 3_600_000 });
    expect([code, line(out, 'clock')]).toEqual([1, expect.stringMatching(/off by 3(600|599|601) s/)]);
  });
});

/** The mock's address, as the runs see it. */
async function listening(): Promise<string> {
  const { out } = await unitpay(['url', '--account', 'a', '--sum', '1', '--desc', 'd']);
  return new URL(out.trim()).origin;
}
