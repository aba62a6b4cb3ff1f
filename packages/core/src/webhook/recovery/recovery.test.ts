import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { paymentWith } from '../../../test/payment-server.js';
import { answering, client } from '../../../test/runtimes.js';
import { check, pay, rig } from '../../../test/webhook-rig.js';
import type { Ledger } from '../../ledger/ledger.js';
import { memoryLedger } from '../../ledger/memory-ledger.js';
import type { WebhookOptions } from '../options/options.js';
import { WebhookReject } from '../reply/webhook-reject.js';
import type { PayEvent } from '../verify/event.js';

const paymentId = '2154490981';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PAID = { projectId: 135, account: 'order-1', orderSum: '100.00', payerSum: '100.00', profit: '96.50' };

// Loaded on first use, which takes real time.
beforeAll(() => Promise.all([import('./sweep.js'), import('./recover.js')]));
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A shop whose payment UnitPay shows as these fields say, one set a read; the last one stays. */
function shop(shown: readonly object[], options: Partial<WebhookOptions> = {}) {
  const { fetch, urls } = answering(...shown.map((fields) => ({ result: paymentWith({ ...PAID, ...fields }) })));
  const delivered: PayEvent[] = [];
  const ledger: Ledger = memoryLedger();
  const unitpay = client({ fetch, projectId: 135, publicKey: '135-abcde', maxRetries: 0 });
  const made = rig({ client: unitpay, ledger, onPay: (event) => void delivered.push(event), ...options });
  const watched = async () => (await ledger.list('watch:135:live', 'watched', 10)).map(({ data }) => data);
  return { ...made, delivered, ledger, urls, watched };
}

describe('recover', () => {
  it.each(['success', 'error_pay'])('delivers a payment that is shown as %s, as its pay would have', async (status) => {
    const { webhook, delivered, ask } = shop([{ status }]);
    await expect(webhook.recover({ paymentId })).resolves.toEqual({ result: 'accepted', status, reason: undefined });
    expect(delivered).toMatchObject([
      { source: 'api', method: 'pay', unitpayId: paymentId, orderSum: '100.00', raw: {} },
    ]);
    await expect(ask(pay())).resolves.toMatchObject({ result: 'replayed' });
    expect(delivered).toHaveLength(1);
  });

  it('leaves out what getPayment does not tell', async () => {
    const { webhook, delivered } = shop([{}]);
    await webhook.recover({ paymentId });
    const absent = ['operator', 'ip', 'phone', 'threeDs', 'subscriptionId', 'sum'] as const;
    expect(absent.filter((name) => name in (delivered[0] ?? {}))).toEqual([]);
  });

  it.each(['refund', 'wait', 'secure', 'error', 'error_check', 'strange'])('runs nothing for %s', async (status) => {
    const { webhook, delivered } = shop([{ status }]);
    await expect(webhook.recover({ paymentId })).resolves.toMatchObject({ result: 'ignored', status });
    expect(delivered).toEqual([]);
  });

  it('replays what pay delivered before, and runs nothing', async () => {
    const { webhook, delivered, ask } = shop([{}]);
    await ask(pay());
    await expect(webhook.recover({ paymentId })).resolves.toMatchObject({ result: 'replayed' });
    expect(delivered).toHaveLength(1);
  });

  it.each([
    ['another project', { projectId: 136 }, 'project-mismatch'],
    ['a missing date', { date: null }, 'field-missing'],
    ['a currency that is none', { orderCurrency: 'rubles' }, 'field-invalid'],
    ['an account that is the name of a webhook', { account: 'pay' }, 'account-reserved'],
  ])('fails for %s, and says so', async (_what, fields, reason) => {
    const { webhook, delivered, lines } = shop([fields]);
    await expect(webhook.recover({ paymentId })).resolves.toMatchObject({ result: 'failed', reason });
    expect(delivered).toEqual([]);
    expect(lines).toMatchObject([{ level: 'error', fields: { reason } }]);
  });

  it('fails when the payment can not be read', async () => {
    const { webhook, lines } = shop([{ status: undefined }]);
    await expect(webhook.recover({ paymentId })).resolves.toMatchObject({ result: 'failed' });
    expect(lines).toHaveLength(1);
  });

  it('fails in test mode, in which payments can not be read', async () => {
    const unitpay = client({ projectId: 135, publicKey: '135-abcde', testSecretKey: 'key of test mode', test: true });
    const { webhook, lines } = rig({ client: unitpay });
    await expect(webhook.recover({ paymentId })).resolves.toMatchObject({
      result: 'failed',
      reason: 'test-not-accepted',
    });
    expect(lines).toMatchObject([{ level: 'error', fields: { hint: expect.stringContaining('test mode') } }]);
  });

  it('asked for twice at once delivers once', async () => {
    const { webhook, delivered } = shop([{}]);
    const both = await Promise.all([webhook.recover({ paymentId }), webhook.recover({ paymentId })]);
    expect(both.map(({ result }) => result)).toEqual(['accepted', 'replayed']);
    expect(delivered).toHaveLength(1);
  });

  it('asked for twice at once tries again by itself when the first one failed', async () => {
    const onPay = vi.fn().mockRejectedValueOnce(new Error('mail is down'));
    const { webhook } = shop([{}], { onPay });
    const both = await Promise.all([webhook.recover({ paymentId }), webhook.recover({ paymentId })]);
    expect(both.map(({ result }) => result)).toEqual(['failed', 'accepted']);
    expect(onPay).toHaveBeenCalledTimes(2);
  });

  it.each([
    [1, true],
    [0, false],
    [undefined, undefined],
  ])('tells whether the payment was made in two stages (%s)', async (shown, isPreauth) => {
    const { webhook, delivered } = shop([{ isPreauth: shown }]);
    await webhook.recover({ paymentId });
    expect(delivered[0]?.isPreauth).toBe(isPreauth);
  });

  it('passes the order check', async () => {
    const { webhook, delivered } = shop([{}], { order: () => ({ sum: '1.00', currency: 'RUB' }) });
    await expect(webhook.recover({ paymentId })).resolves.toMatchObject({
      result: 'rejected',
      reason: 'order-mismatch',
    });
    expect(delivered).toEqual([]);
  });

  it('names a wrong id, and a missing client', async () => {
    await expect(shop([{}]).webhook.recover({ paymentId: 'x' })).rejects.toThrow(/"paymentId"/);
    await expect(rig().webhook.recover({ paymentId })).rejects.toThrow(/"client": is required/);
  });
});

describe('recovery', () => {
  it('finds a payment whose pay never came, two minutes after its check, and stops watching it', async () => {
    const { webhook, ask, delivered, watched } = shop([{}]);
    webhook.recovery.start();
    await ask(check());
    expect(await watched()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(delivered).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(delivered).toMatchObject([{ source: 'api' }]);
    expect(await watched()).toEqual([]);
    await webhook.recovery.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps nothing of the payer in the ledger', async () => {
    const { ask, watched } = shop([{}]);
    await ask(check());
    expect(JSON.parse((await watched())[0] ?? '')).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      looks: 0,
      rejections: 0,
      paid: false,
    });
  });

  it('goes on watching after a pay that the handler did not take', async () => {
    const onPay = vi.fn().mockRejectedValueOnce(new Error('mail is down'));
    const { webhook, ask, watched } = shop([{}], { onPay });
    await ask(check());
    await expect(ask(pay())).resolves.toMatchObject({ result: 'failed' });
    await webhook.idle();
    expect(await watched()).toHaveLength(1);
    await expect(ask(pay())).resolves.toMatchObject({ result: 'accepted' });
    await webhook.idle();
    expect(await watched()).toEqual([]);
  });

  it('stops watching after an accepted pay, and after a repeat of one', async () => {
    const { webhook, ask, watched } = shop([{}]);
    await ask(check());
    await ask(pay());
    await webhook.idle();
    expect(await watched()).toEqual([]);
  });

  it('goes on while the handler fails, and delivers when it works again', async () => {
    let works = false;
    const { webhook, ask, watched } = shop([{}], {
      onPay: () => {
        if (!works) throw new Error('the shop is down');
      },
    });
    await ask(check());
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    await expect(webhook.recovery.run()).resolves.toBe(1);
    expect(await watched()).toHaveLength(1);
    works = true;
    await vi.advanceTimersByTimeAsync(6 * MINUTE);
    await webhook.recovery.run();
    expect(await watched()).toEqual([]);
  });

  it('says once, at the third look, that a handler refuses what was charged', async () => {
    const { webhook, ask, lines, watched } = shop([{}], {
      onPay: () => {
        throw new WebhookReject('no');
      },
    });
    webhook.recovery.start();
    await ask(check());
    await vi.advanceTimersByTimeAsync(DAY);
    await webhook.recovery.stop();
    expect(lines.filter(({ level }) => level === 'error')).toMatchObject([
      { message: expect.stringContaining('payer charged, not delivered'), fields: { unitpayId: paymentId } },
    ]);
    expect(await watched()).toEqual([]);
  });

  it('delivers nothing that contradicts its check, and says so once', async () => {
    const { webhook, ask, lines, delivered, watched } = shop([{ orderSum: '1.00' }], {
      order: ({ orderSum }) => ({ sum: orderSum, currency: 'RUB' }),
    });
    webhook.recovery.start();
    await ask(check());
    await vi.advanceTimersByTimeAsync(DAY);
    await webhook.recovery.stop();
    expect(delivered).toEqual([]);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(await watched()).toEqual([]);
  });

  it('concludes nothing bad from an entry that somebody else has had since, and does not say it twice', async () => {
    const { webhook, ask, lines, ledger, watched } = shop([{ orderSum: '1.00' }], {
      order: async ({ orderSum }) => ({ sum: orderSum, currency: 'RUB' }),
    });
    await ask(check());
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    const take = ledger.take.bind(ledger);
    vi.spyOn(ledger, 'take').mockImplementationOnce(async (...given) => {
      const taken = await take(...given);
      for (const entry of taken) await ledger.replace(entry, { ...entry, dueIn: MINUTE });
      return taken;
    });
    await webhook.recovery.run();
    expect(lines).toEqual([]);
    expect(await watched()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await webhook.recovery.run();
    expect(lines).toMatchObject([{ message: expect.stringContaining('payer charged, not delivered') }]);
    expect(await watched()).toEqual([]);
  });

  it('watches a payment by hand', async () => {
    const { webhook, delivered } = shop([{ status: 'wait' }, {}]);
    webhook.recovery.start();
    await webhook.recovery.watch({ paymentId });
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    await webhook.recovery.stop();
    expect(delivered).toHaveLength(1);
  });

  it('gives up after six days', async () => {
    const { webhook, ask, watched, lines } = shop([{ status: 'wait' }]);
    webhook.recovery.start();
    await ask(check());
    await vi.advanceTimersByTimeAsync(8 * DAY);
    await webhook.recovery.stop();
    expect(await watched()).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('warns after six days of a payment that was paid and never delivered', async () => {
    const { webhook, ask, lines, watched } = shop([{}], {
      onPay: () => {
        throw new Error('the shop is down');
      },
    });
    webhook.recovery.start();
    await ask(check());
    await vi.advanceTimersByTimeAsync(8 * DAY);
    await webhook.recovery.stop();
    expect(await watched()).toEqual([]);
    expect(lines.at(-1)).toMatchObject({
      level: 'warn',
      message: expect.stringContaining('not delivered for six days'),
      fields: { unitpayId: paymentId, status: 'success', reason: 'handler-failed' },
    });
  });

  it('stops watching what was refunded meanwhile, and says nothing', async () => {
    const { webhook, ask, lines, watched } = shop([{ status: 'refund' }]);
    await ask(check());
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    await webhook.recovery.run();
    expect([await watched(), lines]).toEqual([[], []]);
  });

  it('says that a payment of another project is not delivered', async () => {
    const { webhook, ask, lines, watched, delivered } = shop([{ projectId: 136 }]);
    await ask(check());
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    await webhook.recovery.run();
    expect([await watched(), delivered]).toEqual([[], []]);
    expect(lines.at(-1)).toMatchObject({ level: 'error', message: expect.stringContaining('project-mismatch') });
  });

  it('watches no test payment: it can not be read', async () => {
    const order = () => ({ sum: '100.00', currency: 'RUB', test: true });
    const { webhook, ask, watched, ledger } = shop([{}], { acceptTest: true, order });
    const remove = vi.spyOn(ledger, 'remove');
    await expect(ask(check({ test: '1' }))).resolves.toMatchObject({ result: 'accepted' });
    await expect(ask(pay({ test: '1' }))).resolves.toMatchObject({ result: 'accepted' });
    await webhook.idle();
    expect([await watched(), remove.mock.calls]).toEqual([[], []]);
  });

  it('goes on with a warning when the ledger fails in the middle of a look', async () => {
    const { webhook, ask, ledger, lines, delivered } = shop([{ status: 'wait' }, {}]);
    await ask(check());
    vi.spyOn(ledger, 'replace').mockRejectedValueOnce(new Error('connect ECONNREFUSED'));
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    await webhook.recovery.run();
    expect(lines).toMatchObject([{ level: 'warn', fields: { unitpayId: paymentId, error: 'connect ECONNREFUSED' } }]);
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    await webhook.recovery.run();
    expect(delivered).toHaveLength(1);
  });

  it('is not begun when it was stopped while its code was loaded', async () => {
    const { webhook, ask, delivered } = shop([{}]);
    await ask(check());
    webhook.recovery.start();
    await webhook.recovery.stop();
    await vi.advanceTimersByTimeAsync(DAY);
    expect(delivered).toEqual([]);
  });

  it('needs a ledger, and says so', async () => {
    const { webhook } = rig({ client: client() });
    expect(() => webhook.recovery.start()).toThrow(/"ledger": is required/);
    await expect(webhook.recovery.run()).rejects.toThrow(/"ledger": is required/);
    await expect(webhook.recovery.watch({ paymentId })).rejects.toThrow(/"ledger": is required/);
    await webhook.recovery.stop();
  });

  it.each([undefined, null, '', 'abc', -1, 1.5, {}])('watches and recovers no payment with the id %j', async (id) => {
    const { webhook, watched, urls } = shop([{}]);
    await expect(webhook.recovery.watch({ paymentId: id as never })).rejects.toThrow(/"paymentId"/);
    await expect(webhook.recover({ paymentId: id as never })).rejects.toThrow(/"paymentId"/);
    await expect(webhook.recovery.watch(id as never)).rejects.toThrow(/"paymentId"/);
    expect(await watched()).toEqual([]);
    expect(urls).toEqual([]);
  });

  it('names a ledger that is none, a client that is missing for it, and a scale that is none', () => {
    expect(() => shop([{}], { ledger: {} as never })).toThrow(/"ledger": expected a ledger/);
    expect(() => rig({ ledger: memoryLedger() })).toThrow(/"ledger": needs client/);
    expect(() => shop([{}], { timeScale: 0 })).toThrow(/"timeScale"/);
  });

  it.each([
    ['watched', '{"v":2}'],
    ['watched', 'v2|looks=1'],
    ['watched', 'null'],
    ['paused', '{"looks":0,"rejections":0,"paid":false}'],
  ])('leaves the entry (%s) %s of another version alone, and says so', async (state, data) => {
    const { webhook, ledger, lines } = shop([{}]);
    const key = `watch:135:live:${paymentId}`;
    await ledger.add({ topic: 'watch:135:live', key, state, data, dueIn: 0 });
    await webhook.recovery.run();
    await expect(ledger.find('watch:135:live', key)).resolves.toMatchObject({ state, data });
    expect(lines).toMatchObject([{ level: 'error', fields: { entry: key } }]);
  });
});

describe('a ledger that is away', () => {
  const away = new Error('connect ECONNREFUSED');
  const broken = (): Ledger => {
    const ledger = memoryLedger();
    return Object.assign(Object.create(ledger), {
      add: () => Promise.reject(away),
      remove: () => Promise.reject(away),
      take: () => Promise.reject(away),
    }) as Ledger;
  };

  it('changes no reply', async () => {
    const { ask, lines, webhook } = shop([{}], { ledger: broken() });
    await expect(ask(check())).resolves.toMatchObject({ result: 'accepted' });
    expect(lines).toMatchObject([{ level: 'warn', fields: { unitpayId: paymentId } }]);
    await expect(ask(pay())).resolves.toMatchObject({ result: 'accepted' });
    await webhook.idle();
    expect(lines).toHaveLength(1);
  });

  it('is named in the log, whatever its driver throws', async () => {
    const thrown = Object.assign(broken(), {
      add: () => Promise.reject('the pool is drained'),
      take: () => Promise.reject('the pool is drained'),
    });
    const { ask, webhook, lines } = shop([{}], { ledger: thrown });
    await ask(check());
    webhook.recovery.start();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    await webhook.recovery.stop();
    expect(lines.map(({ fields }) => (fields as { error: string }).error)).toEqual(
      Array(2).fill('the pool is drained'),
    );
  });

  it('keeps a reply waiting for a second at most', async () => {
    const ledger = Object.assign(broken(), { add: () => new Promise<never>(() => {}) });
    const { ask, lines } = shop([{}], { ledger });
    const asked = ask(check());
    await vi.advanceTimersByTimeAsync(1_000);
    await expect(asked).resolves.toMatchObject({ result: 'accepted' });
    expect(lines).toMatchObject([{ level: 'warn', fields: { error: 'the ledger did not answer within a second' } }]);
  });

  it('is said once per outage by the sweep, which goes on by itself', async () => {
    const { webhook, lines } = shop([{}], { ledger: broken() });
    webhook.recovery.start();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    await webhook.recovery.stop();
    expect(lines).toHaveLength(1);
  });
});

describe('the hook processed', () => {
  it('tells what became of each request, and may throw', async () => {
    const seen: unknown[] = [];
    const { ask } = shop([{}], {
      on: {
        processed: (event) => {
          seen.push(event);
          throw new Error('metrics are down');
        },
      },
    });
    await expect(ask(pay())).resolves.toMatchObject({ result: 'accepted' });
    await ask('method=pay');
    expect(seen).toMatchObject([
      { method: 'pay', result: 'accepted', reason: undefined },
      { method: undefined, result: 'forged', reason: 'signature-missing' },
    ]);
  });
});
