/**
 * @module
 * The failure matrix of missed webhooks: lost, late, at the same moment as the genuine one, and killed inside.
 */
import { createWebhook, type WebhookStore } from '@unitpay-kit/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isThere, type LedgerName, type OpenLedger, openLedger } from './support/ledgers.js';
import { type Provider, startProvider } from './support/provider.js';
import { WATCHING } from './support/watching.js';
import type { WorkerPoint } from './support/worker-setting.js';
import { buildWorker, startWorker, type Worker } from './support/workers.js';

/** A look for a missed pay comes 120 milliseconds after its check. */
const SCALE = 0.001;
const NAMES: readonly LedgerName[] = ['memory', 'PostgreSQL', 'Redis'];
const there = await Promise.all(NAMES.map(isThere));
const AVAILABLE = NAMES.filter((_, i) => there[i]);
const SERVERS = AVAILABLE.filter((name) => name !== 'memory');
const open = new Map<LedgerName, OpenLedger>();
let provider: Provider;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  await buildWorker();
  for (const name of AVAILABLE) open.set(name, await openLedger(name));
});
afterAll(async () => {
  for (const ledger of open.values()) await ledger.close();
});
beforeEach(async () => {
  provider = await startProvider();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await provider.close();
});

interface Line {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
}

/** A shop that the provider's webhooks go to. */
function shop(name: LedgerName, isDown: () => boolean = () => false) {
  const { ledger, store, effects } = open.get(name) as OpenLedger;
  const delivered: string[] = [];
  const lines: Line[] = [];
  const line = (level: Line['level']) => (message: string) => void lines.push({ level, message });
  const webhook = createWebhook({
    ...WATCHING,
    client: provider.client(),
    store: store as WebhookStore<unknown>,
    ledger,
    timeScale: SCALE,
    logger: { debug: () => {}, info: line('info'), warn: line('warn'), error: line('error') },
    onPay: async ({ unitpayId }, { transaction }) => {
      if (isDown()) throw new Error('the shop is down');
      delivered.push(unitpayId);
      await effects.add(transaction, provider.projectId, unitpayId);
    },
  });
  provider.mock.webhook = (request) => webhook.fetch(request, { ip: '127.0.0.1', waitUntil: () => {} });
  stops.push(() => webhook.recovery.stop());
  const errors = () => lines.filter(({ level }) => level === 'error').map(({ message }) => message);
  /** A payment that UnitPay took and whose pay got lost. */
  const missed = async () => {
    provider.mock.fault({ webhook: 'pay', kind: 'drop', count: 1 });
    return await provider.payment();
  };
  const watched = async () => {
    const entry = await ledger.list(`watch:${provider.projectId}:live`, 'watched', 100);
    return entry.length;
  };
  return { webhook, delivered, errors, missed, watched };
}

const SOON = { timeout: 20_000 };
const effectsOf = (name: LedgerName) => () => (open.get(name) as OpenLedger).effects.of(provider.projectId);

describe.each(AVAILABLE)('on %s', (name) => {
  it('a payment whose pay was dropped is delivered once, and the late genuine pay is a repeat', async () => {
    const { webhook, delivered, missed, watched } = shop(name);
    webhook.recovery.start();
    const paymentId = await missed();
    await expect.poll(() => delivered, SOON).toEqual([paymentId]);
    await provider.mock.repeat(paymentId);
    expect(delivered).toEqual([paymentId]);
    await expect.poll(watched, SOON).toBe(0);
  });

  it('a payment whose handler was down at pay is delivered when it is up again, and its late pay is a repeat', async () => {
    let isDown = true;
    const { webhook, delivered } = shop(name, () => isDown);
    webhook.recovery.start();
    const paymentId = await provider.payment();
    expect(delivered).toEqual([]);
    isDown = false;
    await expect.poll(() => delivered, SOON).toEqual([paymentId]);
    await provider.mock.repeat(paymentId);
    expect(delivered).toEqual([paymentId]);
  });

  it('recovery and a genuine pay at the same moment deliver once, 50 times', async () => {
    const { webhook, delivered } = shop(name);
    provider.mock.fault({ webhook: 'pay', kind: 'drop', count: 50 });
    const paymentIds: string[] = [];
    for (let i = 0; i < 50; i++) paymentIds.push(await provider.payment());
    for (const paymentId of paymentIds) {
      await Promise.all([webhook.recover({ paymentId }), provider.mock.repeat(paymentId)]);
    }
    expect(delivered.toSorted()).toEqual(paymentIds.toSorted());
  });

  it('a payment that was refunded in the dashboard before is not delivered, and not watched any more', async () => {
    const { webhook, delivered, errors, missed, watched } = shop(name);
    const paymentId = await missed();
    await provider.mock.refund(paymentId);
    await expect(webhook.recover({ paymentId })).resolves.toMatchObject({ result: 'ignored', status: 'refund' });
    webhook.recovery.start();
    await expect.poll(watched, SOON).toBe(0);
    expect(delivered).toEqual([]);
    expect(errors()).toEqual([]);
  });

  it('a payment that contradicts its check is not delivered, and that is said once by two who look', async () => {
    const one = shop(name);
    const two = shop(name);
    const paymentId = await two.missed();
    const fields = { orderSum: '1.00' };
    provider.mock.fault({ method: 'getPayment', kind: 'fields', fields, paymentId } as never);
    one.webhook.recovery.start();
    two.webhook.recovery.start();
    await expect.poll(two.watched, SOON).toBe(0);
    await Promise.all([one.webhook.recovery.stop(), two.webhook.recovery.stop()]);
    expect([...one.delivered, ...two.delivered]).toEqual([]);
    expect([...one.errors(), ...two.errors()]).toEqual([
      expect.stringContaining('mismatch; payer charged, not delivered'),
    ]);
  });

  it('a payment of another project is not delivered', async () => {
    const { webhook, delivered, errors } = shop(name);
    const paymentId = await provider.payment();
    const own = delivered.length;
    provider.mock.fault({ method: 'getPayment', kind: 'fields', fields: { projectId: 7 }, paymentId } as never);
    await expect(webhook.recover({ paymentId })).resolves.toMatchObject({
      result: 'failed',
      reason: 'project-mismatch',
    });
    expect(delivered).toHaveLength(own);
    expect(errors()).toHaveLength(1);
  });
});

describe.each(SERVERS)('a process that looks for a missed pay on %s', (name) => {
  const workers: Worker[] = [];
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.kill();
  });

  /** A process that has found the missed payment and waits at a point. */
  async function stuckAt(pausesAt: WorkerPoint): Promise<Worker> {
    const { projectId, secretKey, url: baseUrl } = provider;
    const setting = { ledger: name, projectId, secretKey, baseUrl, timeout: 300, timeScale: SCALE, pausesAt };
    const worker = await startWorker(setting);
    workers.push(worker);
    worker.tell('recover');
    await worker.atPoint;
    return worker;
  }

  it.each([
    ['before it makes anything of the answer', 'after-read'],
    ['in the handler, after its write', 'in-handler'],
    ['after the record, before it stops watching', 'before-removal'],
  ] as const)(
    'and is killed %s: another delivers once, also when the genuine pay comes at the same moment',
    async (_what, at) => {
      const { webhook, missed, watched } = shop(name);
      const paymentId = await missed();
      const worker = await stuckAt(at);
      await worker.kill();
      webhook.recovery.start();
      await provider.mock.repeat(paymentId);
      await expect.poll(watched, SOON).toBe(0);
      await webhook.recovery.stop();
      await webhook.recover({ paymentId });
      const effects = await effectsOf(name)();
      // Redis has no transaction that the handler could share: killed after its write and before the record, it runs again.
      const isTwice = name === 'Redis' && at === 'in-handler';
      expect(effects).toEqual(isTwice ? [paymentId, paymentId] : [paymentId]);
    },
  );

  it('and is stopped for longer than its lease delivers once all the same', async () => {
    const { webhook, missed, watched } = shop(name);
    const paymentId = await missed();
    const worker = await stuckAt('after-read');
    worker.child.kill('SIGSTOP');
    webhook.recovery.start();
    // A stopped worker has the entry until its lease is over.
    await expect.poll(effectsOf(name), SOON).toEqual([paymentId]);
    worker.tell('go');
    worker.child.kill('SIGCONT');
    await expect.poll(watched, SOON).toBe(0);
    expect(await worker.stop()).toBe(0);
    expect(await effectsOf(name)()).toEqual([paymentId]);
  });
});
