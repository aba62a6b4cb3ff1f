/**
 * @module
 * The failure matrix of refunds: what goes wrong, for a whole refund and for a part, on every ledger, over real HTTP.
 */
import {
  createRefunds,
  type RefundRecord,
  type RefundState,
  type Refunds,
  type UnitPayOptions,
} from '@unitpay-kit/core';
import type { FaultInput } from '@unitpay-kit/mock-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { around } from './support/around.js';
import { isThere, type LedgerName, type OpenLedger, openLedger } from './support/ledgers.js';
import { type Provider, startProvider } from './support/provider.js';

/** A minute of the protocol is 60 milliseconds: reads go over real HTTP meanwhile. */
const SCALE = 0.001;
const MINUTE = 60_000 * SCALE;
const ALL: readonly LedgerName[] = ['memory', 'PostgreSQL', 'Redis'];
const DURABLE: readonly LedgerName[] = ['memory', 'PostgreSQL'];
const PARTS = { whole: undefined, part: '40.00' } as const;
const KINDS = ['whole', 'part'] as const;
const there = await Promise.all(ALL.map(isThere));
const isAvailable = (name: LedgerName) => there[ALL.indexOf(name)];

const open = new Map<LedgerName, OpenLedger>();
let provider: Provider;
const running: Refunds<unknown>[] = [];

beforeAll(async () => {
  for (const name of ALL) if (isAvailable(name)) open.set(name, await openLedger(name));
});
afterAll(async () => {
  for (const ledger of open.values()) await ledger.close();
});
beforeEach(async () => {
  provider = await startProvider();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((refunds) => refunds.stop()));
  await provider.close();
});

/** A shop with a worker. */
function shop(
  name: LedgerName,
  options: Partial<UnitPayOptions> = {},
  handlers: { onRefunded?: (record: RefundRecord, transaction: unknown) => void | Promise<void> } = {},
  ledger = (open.get(name) as OpenLedger).ledger,
) {
  const told: RefundRecord[] = [];
  const refunds = createRefunds({
    client: provider.client(options),
    ledger,
    timeScale: SCALE,
    logger: false,
    onRefunded: async (record, { transaction }) => {
      await handlers.onRefunded?.(record, transaction);
      told.push(record);
    },
    onFailed: (record) => void told.push(record),
  });
  running.push(refunds);
  refunds.start();
  return { refunds, told };
}

/** Waits until a refund has come to a state. */
async function ended(refunds: Refunds<unknown>, paymentId: string, ...states: RefundState[]): Promise<RefundRecord> {
  return await expect
    .poll(() => refunds.get(paymentId), { timeout: 30_000, interval: 10 })
    .toSatisfy((record: RefundRecord | undefined) => record !== undefined && states.includes(record.state))
    .then(async () => (await refunds.get(paymentId)) as RefundRecord);
}

const FINAL: RefundState[] = ['refunded', 'refused', 'unproven'];

/** One row: what goes wrong, and what it ends as. */
interface Row {
  readonly what: string;
  readonly on: readonly LedgerName[];
  readonly faults: readonly FaultInput[];
  readonly whole: readonly [RefundState, calls: number];
  readonly part: readonly [RefundState, calls: number];
}

const EMPTY: FaultInput = { method: 'getPayment', kind: 'fields', fields: { availableForRefund: '' } };
const once = { count: 1 } as const;
const refund = { method: 'refundPayment', ...once } as const;
const ROWS: readonly Row[] = [
  {
    what: 'the connection breaks before the request is read',
    on: ALL,
    faults: [{ ...refund, kind: 'reset', execute: false }],
    whole: ['refunded', 2],
    part: ['unproven', 1],
  },
  {
    what: 'the connection breaks after it was carried out',
    on: ALL,
    faults: [{ ...refund, kind: 'reset', execute: true }],
    whole: ['refunded', 1],
    part: ['refunded', 1],
  },
  {
    what: 'the answer is cut in the middle',
    on: ALL,
    faults: [{ ...refund, kind: 'truncated-json' }],
    whole: ['refunded', 1],
    part: ['refunded', 1],
  },
  {
    what: 'a gateway answers 502 after it was carried out',
    on: ALL,
    faults: [{ ...refund, kind: 'html', status: 502, execute: true }],
    whole: ['refunded', 1],
    part: ['refunded', 1],
  },
  {
    what: 'the connection breaks after it was carried out, and availableForRefund is empty',
    on: ALL,
    faults: [{ ...refund, kind: 'reset', execute: true }, EMPTY],
    whole: ['unproven', 1],
    part: ['unproven', 1],
  },
  {
    what: 'the answer is cut in the middle, and availableForRefund is empty',
    on: DURABLE,
    faults: [{ ...refund, kind: 'truncated-json' }, EMPTY],
    whole: ['unproven', 1],
    part: ['unproven', 1],
  },
  {
    what: 'a gateway answers 502 after it was carried out, and availableForRefund is empty',
    on: DURABLE,
    faults: [{ ...refund, kind: 'html', status: 502, execute: true }, EMPTY],
    whole: ['unproven', 1],
    part: ['unproven', 1],
  },
  {
    what: 'it is carried out after the client gave up',
    on: DURABLE,
    faults: [{ ...refund, kind: 'delay', ms: 1_400, execute: 'after' }],
    whole: ['refunded', 1],
    part: ['refunded', 1],
  },
  {
    what: 'UnitPay turns us away with 429',
    on: DURABLE,
    faults: [{ ...refund, kind: 'rate-limit' }],
    whole: ['refunded', 2],
    part: ['refunded', 2],
  },
  {
    what: 'a gateway answers 403 with a page',
    on: DURABLE,
    faults: [{ ...refund, kind: 'html', status: 403 }],
    whole: ['refunded', 2],
    part: ['refunded', 2],
  },
  {
    // The pauses between eight failures come to 51 minutes, and one of a quarter of an hour follows.
    what: 'the key is wrong for an hour (-32000)',
    on: DURABLE,
    faults: [{ count: 8, kind: 'error', code: -32000 }],
    whole: ['refunded', 1],
    part: ['refunded', 1],
  },
  {
    what: 'the first two reads are stale and say "wait"',
    on: DURABLE,
    faults: [{ method: 'getPayment', count: 2, kind: 'fields', fields: { status: 'wait', refunds: [] } }],
    whole: ['refunded', 1],
    part: ['refunded', 1],
  },
  {
    what: 'UnitPay refuses',
    on: DURABLE,
    faults: [{ ...refund, kind: 'error', message: 'Возврат невозможен', code: 5 }],
    whole: ['refused', 1],
    part: ['refused', 1],
  },
];

describe.each(ROWS)('$what', ({ on, faults, ...ends }) => {
  for (const name of on) {
    for (const kind of KINDS) {
      const [state, calls] = ends[kind];
      it.skipIf(!isAvailable(name))(`a ${kind} refund on ${name} ends ${state} after ${calls} requests`, async () => {
        const paymentId = await provider.payment();
        for (const fault of faults) provider.mock.fault(fault);
        const { refunds, told } = shop(name);
        await refunds.request({ paymentId, sum: PARTS[kind] });
        await expect(ended(refunds, paymentId, ...FINAL)).resolves.toMatchObject({ state });
        await expect.poll(() => told.map((record) => record.state)).toEqual([state]);
        expect(provider.calls(paymentId)).toBe(calls);
        expect(provider.refunds(paymentId).length).toBeLessThanOrEqual(1);
      });
    }
  }
});

describe.each(ALL)('on %s', (name) => {
  it.skipIf(!isAvailable(name)).each(KINDS)('a %s refund whose connection is refused is sent again', async (kind) => {
    const paymentId = await provider.payment();
    let refused = 0;
    const fetch: UnitPayOptions['fetch'] = (url, init) => {
      if (!url.includes('refundPayment') || refused++ > 0) return globalThis.fetch(url, init as RequestInit);
      const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      return Promise.reject(new TypeError('fetch failed', { cause }));
    };
    const { refunds } = shop(name, { fetch });
    await refunds.request({ paymentId, sum: PARTS[kind] });
    await expect(ended(refunds, paymentId, ...FINAL)).resolves.toMatchObject({ state: 'refunded' });
    expect(refused).toBe(2);
    expect(provider.refunds(paymentId)).toEqual([kind === 'whole' ? 10_000 : 4_000]);
  });
});

describe.each(DURABLE)('on %s', (name) => {
  const test = it.skipIf(!isAvailable(name));

  test.each(
    KINDS.flatMap((kind) => [
      ['never paid', kind, 'not-refundable'] as const,
      ['only held', kind, 'held'] as const,
      ['unknown to UnitPay', kind, 'not-found'] as const,
    ]),
  )(
    'of a payment that is %s a %s refund is refused as %s, not before ten minutes and four reads',
    async (what, kind, reason) => {
      const isKnown = what !== 'unknown to UnitPay';
      const paymentId = isKnown
        ? await provider.payment({ paid: false, preauth: what === 'only held' })
        : '999999999999';
      if (what === 'only held') await provider.mock.hold(paymentId);
      const began = performance.now();
      const { refunds } = shop(name);
      await refunds.request({ paymentId, sum: PARTS[kind] });
      await expect(ended(refunds, paymentId, ...FINAL)).resolves.toMatchObject({ state: 'refused', reason });
      expect(performance.now() - began).toBeGreaterThan(10 * MINUTE);
      const reads = provider.mock.journal.entries({ kind: 'api' }).filter(({ method }) => method === 'getPayment');
      expect(reads.length).toBeGreaterThanOrEqual(4);
      expect(provider.calls(paymentId)).toBe(0);
    },
  );

  test.each([
    ['whole', 'the same sum', '100.00', 'refunded', undefined],
    ['part', 'the same sum', '40.00', 'refunded', undefined],
    ['whole', 'another sum', '30.00', 'refused', 'other-sum'],
    ['part', 'another sum', '30.00', 'refused', 'other-sum'],
  ] as const)(
    'before a %s refund one of %s in the dashboard sends nothing',
    async (kind, _what, sum, state, reason) => {
      const paymentId = await provider.payment();
      await provider.mock.refund(paymentId, { sum });
      const { refunds } = shop(name);
      await refunds.request({ paymentId, sum: PARTS[kind] });
      await expect(ended(refunds, paymentId, ...FINAL)).resolves.toMatchObject({ state, reason });
      expect(provider.calls(paymentId)).toBe(0);
    },
  );

  test.each([
    ['whole', 'the same sum', '100.00', 'refunded'],
    ['part', 'the same sum', '40.00', 'refunded'],
    ['whole', 'another sum', '30.00', 'unproven'],
    ['part', 'another sum', '30.00', 'unproven'],
  ] as const)(
    'between the read and the request of a %s refund one of %s in the dashboard pays nothing twice',
    async (kind, _what, sum, state) => {
      const paymentId = await provider.payment();
      const fetch: UnitPayOptions['fetch'] = async (url, init) => {
        if (url.includes('refundPayment')) await provider.mock.refund(paymentId, { sum });
        return globalThis.fetch(url, init as RequestInit);
      };
      const { refunds } = shop(name, { fetch });
      await refunds.request({ paymentId, sum: PARTS[kind] });
      await expect(ended(refunds, paymentId, ...FINAL)).resolves.toMatchObject({ state });
      expect(provider.refunds(paymentId)).toHaveLength(1);
    },
  );

  test.each([
    ['whole', undefined, undefined, '100.00'],
    ['part', '40', '40.00', undefined],
  ] as const)(
    'a second request of a %s refund with the same sum gives the record, another sum is a conflict',
    async (_kind, sum, same, other) => {
      const paymentId = await provider.payment();
      const { refunds } = shop(name);
      await refunds.request({ paymentId, sum });
      await ended(refunds, paymentId, 'refunded');
      const record = { state: 'refunded', attempt: 1 };
      await expect(refunds.request({ paymentId, sum: same })).resolves.toMatchObject(record);
      await expect(refunds.request({ paymentId, sum: '41' })).rejects.toMatchObject({ reason: 'conflict' });
      await expect(refunds.request({ paymentId, sum: other })).rejects.toMatchObject({ reason: 'conflict' });
      expect(provider.calls(paymentId)).toBe(1);
    },
  );

  test('after a refusal another sum is a new attempt, and the same one waits for retry()', async () => {
    const paymentId = await provider.payment();
    provider.mock.fault({ ...refund, kind: 'error', message: 'нет', code: 5 });
    const { refunds } = shop(name);
    await refunds.request({ paymentId });
    await ended(refunds, paymentId, 'refused');
    await expect(refunds.request({ paymentId })).resolves.toMatchObject({ state: 'refused', attempt: 1 });
    await expect(refunds.request({ paymentId, sum: '40' })).resolves.toMatchObject({ state: 'requested', attempt: 2 });
    await expect(ended(refunds, paymentId, ...FINAL)).resolves.toMatchObject({ state: 'refunded', attempt: 2 });
    expect(provider.refunds(paymentId)).toEqual([4_000]);
  });

  test('a refused refund is tried again by retry()', async () => {
    const paymentId = await provider.payment();
    provider.mock.fault({ ...refund, kind: 'error', message: 'нет', code: 5 });
    const { refunds } = shop(name);
    await refunds.request({ paymentId });
    await ended(refunds, paymentId, 'refused');
    await expect(refunds.retry(paymentId)).resolves.toMatchObject({ state: 'requested', attempt: 2 });
    await expect(ended(refunds, paymentId, ...FINAL)).resolves.toMatchObject({ state: 'refunded' });
    await expect(refunds.retry(paymentId)).rejects.toMatchObject({ reason: 'wrong-state' });
  });

  test('what a person found about an unproven refund is written, and told', async () => {
    const paymentId = await provider.payment();
    provider.mock.fault({ ...refund, kind: 'reset', execute: false });
    const { refunds, told } = shop(name);
    await refunds.request({ paymentId, sum: PARTS.part });
    await ended(refunds, paymentId, 'unproven');
    // A verdict is told in a step after the one that records it: a person who is quicker makes it moot.
    await expect.poll(() => told.map(({ state }) => state)).toEqual(['unproven']);
    await expect(refunds.retry(paymentId)).rejects.toMatchObject({ reason: 'wrong-state' });
    await expect(refunds.resolve(paymentId, 'not-refunded')).resolves.toMatchObject({
      state: 'refused',
      reason: 'resolved',
    });
    await expect(refunds.retry(paymentId)).resolves.toMatchObject({ attempt: 2 });
    await ended(refunds, paymentId, 'refunded');
    await expect.poll(() => told.map(({ state }) => state)).toEqual(['unproven', 'refused', 'refunded']);
    expect(provider.refunds(paymentId)).toEqual([4_000]);
  });

  test.each(KINDS)(
    'after a %s refund a handler that throws three times is called again; its effect is one',
    async (kind) => {
      const paymentId = await provider.payment();
      const { effects } = open.get(name) as OpenLedger;
      let calls = 0;
      const { refunds, told } = shop(
        name,
        {},
        {
          onRefunded: async (_record, transaction) => {
            calls += 1;
            await effects.add(transaction, provider.projectId, paymentId);
            if (calls <= 3) throw new Error('the mail server is down');
          },
        },
      );
      await refunds.request({ paymentId, sum: PARTS[kind] });
      await ended(refunds, paymentId, 'refunded');
      await expect.poll(() => told.length, { timeout: 20_000 }).toBe(1);
      await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'refunded' });
      expect(calls).toBe(4);
      // What was written before it threw is rolled back where there are transactions.
      if (name === 'PostgreSQL') expect(await effects.of(provider.projectId)).toEqual([paymentId]);
    },
  );

  test.each(KINDS)(
    'a %s refund whose success could not be written for longer than the lease is refunded, though others called it unproven',
    async (kind) => {
      const paymentId = await provider.payment();
      provider.mock.fault(EMPTY);
      const { ledger } = open.get(name) as OpenLedger;
      let isAway = false;
      const away = around(ledger, {
        find: (...given) => (isAway ? Promise.reject(new Error('the ledger is away')) : ledger.find(...given)),
      });
      const fetch: UnitPayOptions['fetch'] = async (url, init) => {
        const response = await globalThis.fetch(url, init as RequestInit);
        if (url.includes('refundPayment')) isAway = true;
        return response;
      };
      const first = shop(name, { fetch, timeout: 250 }, {}, away);
      await first.refunds.request({ paymentId, sum: PARTS[kind] });
      await expect.poll(() => provider.calls(paymentId)).toBe(1);
      const second = shop(name, { timeout: 250 });
      await expect(ended(second.refunds, paymentId, ...FINAL)).resolves.toMatchObject({ state: 'unproven' });
      isAway = false;
      await expect(ended(second.refunds, paymentId, 'refunded')).resolves.toMatchObject({ state: 'refunded' });
      expect(provider.calls(paymentId)).toBe(1);
    },
  );

  test('two workers on one ledger refund once and tell once', async () => {
    const paymentIds = await Promise.all(Array.from({ length: 10 }, () => provider.payment()));
    const [first, second] = [shop(name), shop(name)];
    await Promise.all(paymentIds.map((paymentId) => first.refunds.request({ paymentId })));
    for (const paymentId of paymentIds) await ended(second.refunds, paymentId, 'refunded');
    await expect.poll(() => first.told.length + second.told.length).toBe(10);
    for (const paymentId of paymentIds) expect(provider.calls(paymentId)).toBe(1);
  });
});

describe.each(['half-hour', 'rest'] as const)('when UnitPay means "%s" by its rule', (refundRule) => {
  it.each(DURABLE.filter(isAvailable).flatMap((name) => [['whole', name] as const, ['part', name] as const]))(
    'a %s refund on %s under every fault gives back no more than was asked for',
    async (kind, name) => {
      await provider.close();
      provider = await startProvider({ refundRule });
      const { refunds } = shop(name);
      const cases = await Promise.all(
        ROWS.map(async ({ faults }) => ({ faults, paymentId: await provider.payment() })),
      );
      for (const { faults, paymentId } of cases) {
        for (const fault of faults) provider.mock.fault({ ...fault, paymentId } as FaultInput);
        await refunds.request({ paymentId, sum: PARTS[kind] });
      }
      for (const { paymentId } of cases) await ended(refunds, paymentId, ...FINAL);
      const asked = kind === 'whole' ? 10_000 : 4_000;
      for (const { paymentId } of cases) {
        const total = provider.refunds(paymentId).reduce((sum, one) => sum + one, 0);
        expect(total === 0 || total === asked).toBe(true);
      }
    },
  );
});
