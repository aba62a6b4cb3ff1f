/**
 * @module
 * A rolling deploy: for a while processes of two versions share one ledger. What this version can't read is left alone and said in the log, and
 * keeps nothing else waiting; a version that knows nothing of the ledger does no harm either.
 */
import { createRefunds, createWebhook, type Refunds, type WebhookStore } from '@unitpay-kit/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isThere, type LedgerName, type OpenLedger, openLedger } from './support/ledgers.js';
import { type Provider, startProvider } from './support/provider.js';
import { WATCHING } from './support/watching.js';

const SCALE = 0.001;
const NAMES: readonly LedgerName[] = ['memory', 'PostgreSQL', 'Redis'];
const there = await Promise.all(NAMES.map(isThere));
const AVAILABLE = NAMES.filter((_, i) => there[i]);
const SOON = { timeout: 20_000 };
const open = new Map<LedgerName, OpenLedger>();
let provider: Provider;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
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

/** A log of which the errors are kept. */
function logged() {
  const errors: { readonly message: string; readonly fields: unknown }[] = [];
  const none = () => {};
  const error = (message: string, fields?: unknown) => void errors.push({ message, fields });
  return { errors, logger: { debug: none, info: none, warn: none, error } };
}

const READABLE = { attempt: 1, sends: 0, refusals: 0, reads: 0, since: 0, tries: 0 };
/** Refunds as a version may write them that does not exist yet. */
const NEWER_REFUNDS = [
  ['a state that is not known here', 'split', JSON.stringify(READABLE)],
  ['data of another shape', 'requested', '{"v":2}'],
  ['data that is a list', 'sending', '[]'],
  ['data that is no JSON', 'requested', 'v2;sum=40.00'],
  ['a reason that is not known here', 'refused', JSON.stringify({ ...READABLE, reason: 'by-law' })],
] as const;
const WATCH = { looks: 0, rejections: 0, paid: false };
const NEWER_WATCHES = [
  ['a state that is not known here', 'paused', JSON.stringify(WATCH)],
  ['data of another shape', 'watched', '{"v":2}'],
  ['data that is no JSON', 'watched', 'v2'],
] as const;

describe.each(AVAILABLE)('on %s', (name) => {
  const ledgerOf = () => (open.get(name) as OpenLedger).ledger;

  function worker(): { readonly refunds: Refunds<unknown>; readonly errors: ReturnType<typeof logged>['errors'] } {
    const { errors, logger } = logged();
    const refunds = createRefunds({ client: provider.client(), ledger: ledgerOf(), timeScale: SCALE, logger });
    stops.push(() => refunds.stop());
    return { refunds, errors };
  }

  it('refunds of a newer version are left alone and said once, and those of this one are sent', async () => {
    const topic = `refund:${provider.projectId}:live`;
    const newer = await Promise.all(
      NEWER_REFUNDS.map(async ([, state, data]) => ({ paymentId: await provider.payment(), state, data })),
    );
    for (const { paymentId, state, data } of newer)
      await ledgerOf().add({ topic, key: `${topic}:${paymentId}`, state, data, dueIn: 0 });
    const [one, two] = [worker(), worker()];
    const own = await Promise.all(Array.from({ length: 4 }, () => provider.payment()));
    for (const paymentId of own) await one.refunds.request({ paymentId });
    one.refunds.start();
    two.refunds.start();
    for (const paymentId of own)
      await expect.poll(() => two.refunds.get(paymentId), SOON).toMatchObject({ state: 'refunded' });
    await expect.poll(() => one.errors.length + two.errors.length, SOON).toBe(newer.length);
    const said = [...one.errors, ...two.errors].map(({ fields }) => (fields as { entry: string }).entry);
    expect(said.toSorted()).toEqual(newer.map(({ paymentId }) => `${topic}:${paymentId}`).toSorted());
    for (const { paymentId, state, data } of newer) {
      await expect(ledgerOf().find(topic, `${topic}:${paymentId}`)).resolves.toMatchObject({ state, data });
      expect(provider.calls(paymentId)).toBe(0);
    }
    // Put off by an hour: nobody takes them again and again.
    await expect(ledgerOf().take(topic, 100, 1_000)).resolves.toEqual([]);
  });

  it.each(NEWER_REFUNDS)('a refund with %s is refused by name, whatever is asked of it', async (_what, state, data) => {
    const topic = `refund:${provider.projectId}:live`;
    const paymentId = await provider.payment();
    const key = `${topic}:${paymentId}`;
    await ledgerOf().add({ topic, key, state, data, dueIn: 0 });
    const { refunds } = worker();
    const unreadable = { reason: 'unreadable', message: expect.stringContaining(key) };
    await expect(refunds.get(paymentId)).rejects.toMatchObject(unreadable);
    await expect(refunds.settle(paymentId)).rejects.toMatchObject(unreadable);
    await expect(refunds.request({ paymentId })).rejects.toMatchObject(unreadable);
    await expect(refunds.retry(paymentId)).rejects.toMatchObject(unreadable);
    await expect(refunds.resolve(paymentId, 'refunded')).rejects.toMatchObject(unreadable);
    for (const listed of ['requested', 'sending', 'refused'] as const)
      await expect(refunds.list(listed)).resolves.toEqual([]);
    await expect(ledgerOf().find(topic, key)).resolves.toMatchObject({ state, data, version: 1 });
    expect(provider.calls(paymentId)).toBe(0);
  });

  /** A shop; the one without a ledger is of a version that has none. */
  function shop(withLedger: boolean) {
    const { errors, logger } = logged();
    const delivered: string[] = [];
    const webhook = createWebhook({
      ...WATCHING,
      client: provider.client(),
      store: (open.get(name) as OpenLedger).store as WebhookStore<unknown>,
      ...(withLedger && { ledger: ledgerOf(), timeScale: SCALE }),
      logger,
      onPay: ({ unitpayId }) => void delivered.push(unitpayId),
    });
    if (withLedger) stops.push(() => webhook.recovery.stop());
    return { webhook, delivered, errors };
  }

  const watchedOf = async (state: string) =>
    (await ledgerOf().list(`watch:${provider.projectId}:live`, state, 100)).map(({ key, data }) => ({ key, data }));

  it('payments that a newer version watches are left alone and said once, and a missed pay is found', async () => {
    const topic = `watch:${provider.projectId}:live`;
    const { webhook, delivered, errors } = shop(true);
    const newer = await Promise.all(
      NEWER_WATCHES.map(async ([, state, data]) => ({ key: `${topic}:${await provider.payment()}`, state, data })),
    );
    for (const entry of newer) await ledgerOf().add({ topic, ...entry, dueIn: 0 });
    provider.mock.webhook = (request) => webhook.fetch(request, { ip: '127.0.0.1', waitUntil: () => {} });
    provider.mock.fault({ webhook: 'pay', kind: 'drop', count: 1 });
    const paymentId = await provider.payment();
    webhook.recovery.start();
    await expect.poll(() => delivered, SOON).toEqual([paymentId]);
    await expect.poll(() => errors.length, SOON).toBe(newer.length);
    expect(errors.map(({ fields }) => (fields as { entry: string }).entry).toSorted()).toEqual(
      newer.map(({ key }) => key).toSorted(),
    );
    for (const { key, state, data } of newer) expect(await watchedOf(state)).toContainEqual({ key, data });
    await expect(ledgerOf().take(topic, 100, 1_000)).resolves.toEqual([]);
  });

  it('a pay that an older process without a ledger has delivered is a repeat to the one that watches it', async () => {
    const [newer, older] = [shop(true), shop(false)];
    const of = (method: string | null) => (method === 'check' ? newer : older).webhook;
    provider.mock.webhook = (request) =>
      of(new URL(request.url).searchParams.get('method')).fetch(request, { ip: '127.0.0.1', waitUntil: () => {} });
    const paymentId = await provider.payment();
    expect(older.delivered).toEqual([paymentId]);
    await expect(watchedOf('watched')).resolves.toHaveLength(1);
    newer.webhook.recovery.start();
    await expect.poll(() => watchedOf('watched'), SOON).toEqual([]);
    expect([...newer.delivered, ...newer.errors, ...older.errors]).toEqual([]);
  });
});
