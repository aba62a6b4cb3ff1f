import { afterEach, describe, expect, it, vi } from 'vitest';
import { handClock } from '../../../test/runtimes.js';
import { SECRET_KEY } from '../../../test/webhook-requests.js';
import { check, pay, rig, webhookQuery } from '../../../test/webhook-rig.js';
import { createWebhook } from '../create-webhook.js';
import { WebhookReject } from '../reply/webhook-reject.js';
import { memoryStore } from '../store/memory-store.js';
import { maskedAccount, oneLine } from './log-text.js';

const only = (lines: readonly { fields: Readonly<Record<string, unknown>> }[]) => {
  expect(lines).toHaveLength(1);
  return lines[0]?.fields ?? {};
};

describe('one line per refusal', () => {
  it('has reason, method, payment, account and the address seen', async () => {
    const { ask, lines } = rig();
    await ask(pay(), { ip: '::ffff:9.9.9.9' });
    expect(only(lines)).toEqual({
      reason: 'ip-not-allowed',
      method: 'pay',
      unitpayId: '2154490981',
      account: 'order-1',
      address: '::ffff:9.9.9.9',
    });
  });

  it('names the address also when the check that failed came before it', async () => {
    const { ask, lines } = rig();
    await ask('method=pay', { ip: '9.9.9.9' });
    expect(only(lines)).toMatchObject({ reason: 'signature-missing', address: '9.9.9.9' });
  });

  it('hints at a proxy that is not trusted', async () => {
    const { ask, lines } = rig();
    await ask(pay(), { ip: '10.0.0.1', forwardedFor: '31.186.100.49' });
    expect(only(lines)['hint']).toContain('trustedProxies');
  });

  it('says of a test payment why a live shop refuses it, and not how to accept it', async () => {
    const { ask, lines } = rig();
    await ask(pay({ test: '1' }));
    expect(only(lines)).toMatchObject({ reason: 'test-not-accepted', hint: expect.stringContaining('no money moved') });
    expect(JSON.stringify(lines)).not.toContain('acceptTest');
  });

  it('hints at an adapter that passes no address on', async () => {
    const { ask, lines } = rig();
    await ask(pay(), { ip: undefined });
    expect(only(lines)).toMatchObject({ reason: 'ip-unknown', hint: expect.stringContaining('no ip was passed on') });
  });

  it('says that the raw query is wanted when a parsed one comes', async () => {
    const { ask, lines } = rig();
    expect(await ask({ method: 'pay' } as never)).toMatchObject({ result: 'failed', reason: 'internal' });
    expect(only(lines)['error']).toContain('"query": expected the raw query string');
  });

  it('names both projects when they differ', async () => {
    const { ask, lines } = rig();
    await ask(pay({ projectId: '136' }));
    expect(only(lines)).toMatchObject({
      reason: 'project-mismatch',
      hint: 'it is of project 136, and projectId is 135',
    });
  });

  it('hints at another configured key that matches', async () => {
    const { ask, lines } = rig({ testSecretKey: 'the test key' });
    await ask(webhookQuery('pay', {}, 'the test key'));
    expect(only(lines)).toMatchObject({
      reason: 'signature-mismatch',
      hint: 'signed with the test key, but test is not 1',
    });
  });

  it('names both reasons why this machine itself may be calling, a proxy first', async () => {
    const { ask, lines } = rig();
    await ask(pay(), { ip: '127.0.0.1' });
    const { hint } = only(lines);
    expect(hint).toMatch(
      /reverse proxy .*X-Forwarded-For.*trustedProxies: 1.*mock.*allowLoopback.*in development only/,
    );
  });

  it('hints at a proxy on this machine rather than at allowLoopback, which is on', async () => {
    const { ask, lines } = rig({ allowLoopback: true });
    await ask(pay(), { ip: '127.0.0.1', forwardedFor: '8.8.8.8' });
    expect(only(lines)).toMatchObject({ reason: 'ip-loopback', hint: expect.stringContaining('trustedProxies') });
  });

  it('is a warning for a stranger, an error for a signed pay', async () => {
    const { ask, lines } = rig();
    await ask(webhookQuery('pay', {}, 'guessed'));
    await ask(pay(), { ip: '9.9.9.9' });
    await ask(check(), { ip: '9.9.9.9' });
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'error', 'warn']);
  });
});

describe('a flood of requests that nobody signed', () => {
  const forged = (sum: number) => webhookQuery('pay', { orderSum: `${sum}.00` }, 'guessed');

  it('is one line per reason and second, which counts the others', async () => {
    const clock = handClock();
    const { ask, lines } = rig({}, clock);
    for (let i = 1; i <= 50; i += 1) await ask(forged(i));
    await ask('method=pay');
    expect(lines.map(({ fields }) => [fields['reason'], fields['alsoRefused']])).toEqual([
      ['signature-mismatch', undefined],
      ['signature-missing', undefined],
    ]);
    await clock.pass(1_000);
    await ask(forged(1));
    await ask(forged(2));
    await clock.pass(999);
    await ask(forged(3));
    await clock.pass(1);
    await ask(forged(4));
    expect(lines.slice(2).map(({ fields }) => fields['alsoRefused'])).toEqual([49, 2]);
  });

  it('hides no line of a signed one, and none of what was genuine', async () => {
    const { ask, lines } = rig({ order: () => null }, handClock());
    for (let i = 1; i <= 3; i += 1) await ask(forged(i));
    for (let i = 1; i <= 3; i += 1) await ask(pay({ unitpayId: String(i) }), { ip: '9.9.9.9' });
    for (let i = 1; i <= 3; i += 1) await ask(pay({ unitpayId: String(i) }));
    expect(lines.map(({ fields }) => fields['reason'])).toEqual([
      'signature-mismatch',
      ...Array(3).fill('ip-not-allowed'),
      ...Array(3).fill('order-unknown'),
    ]);
  });
});

it('every line begins with UnitPay', async () => {
  const { ask, lines } = rig({
    ipFeed: async () => ['8.8.8.8'],
    onPay: () => Promise.reject(new Error('no')),
    order: ({ account }) => (account === 'order-1' ? { sum: '100.00', currency: 'RUB' } : null),
  });
  await ask('');
  await ask(pay(), { ip: '8.8.8.8' });
  await ask(pay({ account: 'order-2', unitpayId: '7' }));
  await ask({ method: 'pay' } as never);
  expect(lines.length).toBeGreaterThan(4);
  for (const { message } of lines) expect(message).toMatch(/^UnitPay/);
});

describe('whatever a handler throws', () => {
  const unreadable = Object.defineProperty(new Error('x'), 'message', {
    get: () => {
      throw new Error('no message');
    },
  });

  it.each([
    ['an object without a prototype', Object.create(null)],
    ['an error whose message throws', unreadable],
  ])('the line about the payment is written: %s', async (_what, thrown) => {
    const onPay = () => {
      throw thrown;
    };
    const { ask, lines } = rig({ onPay });
    expect(await ask()).toMatchObject({ result: 'failed', reason: 'handler-failed' });
    expect(only(lines)).toMatchObject({ unitpayId: '2154490981', error: 'something that can not be shown' });
  });

  it('an error without a stack is shown by its message', async () => {
    const onPay = () => {
      throw Object.assign(new Error('disk full'), { stack: undefined });
    };
    const { ask, lines } = rig({ onPay });
    await ask();
    expect(only(lines)).toMatchObject({ error: 'Error: disk full', stack: [] });
  });
});

describe('what is logged is safe', () => {
  it('no control or direction characters, one line, at most some length', async () => {
    const { ask, lines } = rig();
    await ask(webhookQuery('pay', { account: `a\r\nlevel=error forged\u202e\u001b[31m${'x'.repeat(500)}` }, 'guessed'));
    const { account } = only(lines);
    expect(account).toMatch(/^a··level=error forged··\[31mx+\.\.\.$/);
    expect(String(account).length).toBeLessThan(210);
  });

  it.each([
    ['79161234567', '79***67'],
    ['+7 916 123-45-67', '+7 ***67'],
    ['4111 1111 1111 1111', '41***11'],
    ['user 4111111111111111', 'user 41***11'],
    ['order-2154', 'order-2154'],
  ])('a phone or card that serves as the account is masked: %s', (account, shown) => {
    expect(maskedAccount(account)).toBe(shown);
  });

  it('neither the key nor a signature of a failed handler is shown', async () => {
    const signature = 'ec1a808ae19a6bcc7a7e3a118c9b8afb83885eccd0b2a4af5b251bb68f08d381';
    const onPay = () => {
      throw new Error(`GET /?secretKey=${encodeURIComponent(SECRET_KEY)}&s=${signature} ${SECRET_KEY}\nforged line`);
    };
    const { ask, lines } = rig({ onPay });
    await ask();
    const text = JSON.stringify(lines);
    expect(text).not.toContain(SECRET_KEY);
    expect(text).not.toContain(encodeURIComponent(SECRET_KEY));
    expect(text).not.toContain(signature);
    expect(only(lines)['error']).toContain('·forged line');
    expect(only(lines)['stack']).toEqual(expect.arrayContaining([expect.stringContaining('log-result.test.ts')]));
  });

  it("a merchant's refusal is shown in one line", async () => {
    const onPay = () => {
      throw new WebhookReject('no\nlevel=error');
    };
    const { ask, lines } = rig({ onPay });
    await ask();
    expect(only(lines)['hint']).toBe('no·level=error');
  });

  it('halves of a surrogate pair become a dot', () => {
    expect(oneLine('a\ud800b')).toBe('a·b');
  });
});

describe('the logger', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const options = () => ({
    projectId: 135,
    secretKey: SECRET_KEY,
    order: () => null,
    store: memoryStore(),
    onPay: () => {},
  });

  it('is the console by default', async () => {
    vi.spyOn(console, 'info').mockImplementation(() => {});
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await createWebhook(options()).process({ method: 'GET', query: '' });
    expect(warn).toHaveBeenCalledExactlyOnceWith('UnitPay webhook refused: method-missing', {
      reason: 'method-missing',
    });
  });

  it('false is silent', async () => {
    const spies = (['debug', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level));
    await createWebhook({ ...options(), logger: false }).process({ method: 'GET', query: '' });
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('that throws costs no payment', async () => {
    const broken = () => {
      throw new Error('disk full');
    };
    const { ask } = rig({ order: 'unchecked', logger: { debug: broken, info: broken, warn: broken, error: broken } });
    expect(await ask('')).toMatchObject({ result: 'forged' });
    expect(await ask()).toMatchObject({ result: 'accepted' });
  });

  it('that rejects does not end the process', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const broken = () => Promise.reject(new Error('disk full'));
    const { ask } = rig({ logger: { debug: broken, info: broken, warn: broken, error: broken } });
    expect(await ask('')).toMatchObject({ result: 'forged' });
    // Node tells of it between two turns of its loop.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
