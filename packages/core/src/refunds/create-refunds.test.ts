import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PaymentFields, paymentServer, type RefundScript, reset } from '../../test/payment-server.js';
import { client } from '../../test/runtimes.js';
import type { Ledger } from '../ledger/ledger.js';
import { memoryLedger } from '../ledger/memory-ledger.js';
import { createRefunds } from './create-refunds.js';
import type { RefundRecord } from './record.js';
import type { RefundStepEvent, RefundsOptions } from './refunds.js';

const paymentId = '2154490981';
const OK = { result: { message: 'Возврат успешно произведен' } };
const REFUNDED = { status: 'refund', availableForRefund: '0.00', refunds: [{ unknown: 'shape' }] };
const MINUTE = 60_000;

// Virtual time: what the protocol waits for passes at once, the ledger's clock included.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Refunds at a server with one payment, and everything that they tell. */
function shop(
  before: PaymentFields,
  script: RefundScript,
  options: Partial<RefundsOptions> & { readonly keys?: object } = {},
) {
  const { keys = {}, ...given } = options;
  const server = paymentServer(before, script);
  const told: RefundRecord[] = [];
  const lines: { level: string; message: string; fields: unknown }[] = [];
  const steps: RefundStepEvent[] = [];
  const line = (level: string) => (message: string, fields?: unknown) => void lines.push({ level, message, fields });
  const ledger = given.ledger ?? memoryLedger();
  const refunds = createRefunds({
    client: client({ fetch: server.fetch, maxRetries: 0, ...keys }),
    onRefunded: (record) => void told.push(record),
    onFailed: (record) => void told.push(record),
    logger: { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') },
    on: { step: (event) => void steps.push(event) },
    ...given,
    ledger,
  });
  const sent = () => server.calls.filter((method) => method === 'refundPayment').length;
  return { refunds, ledger: ledger as Ledger, server, told, lines, steps, sent };
}

describe('a refund', () => {
  it('is sent once by the worker, and told once', async () => {
    const { refunds, sent, told } = shop({}, { answer: OK });
    await expect(refunds.request({ paymentId })).resolves.toMatchObject({ state: 'requested', attempt: 1 });
    expect(sent()).toBe(0);
    refunds.start();
    await vi.advanceTimersByTimeAsync(MINUTE);
    await refunds.stop();
    expect(sent()).toBe(1);
    expect(told).toMatchObject([{ paymentId, state: 'refunded', message: 'Возврат успешно произведен' }]);
  });

  it('is found out about by reading after a broken connection, also when the first reads are stale', async () => {
    const { refunds, sent, told } = shop({}, { answer: reset(), after: REFUNDED, staleReads: 2 });
    refunds.start();
    await refunds.request({ paymentId });
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await refunds.stop();
    expect(sent()).toBe(1);
    expect(told).toMatchObject([{ state: 'refunded' }]);
  });

  it('of the whole is sent a second time when the reads of a minute show none', async () => {
    const { refunds, sent } = shop({}, { answer: reset() });
    refunds.start();
    await refunds.request({ paymentId });
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(sent()).toBe(2);
    await vi.advanceTimersByTimeAsync(3 * 60 * MINUTE);
    await refunds.stop();
    expect(sent()).toBe(2);
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'unproven', reason: 'unproven' });
  });

  it('of a part is never sent a second time by itself', async () => {
    const { refunds, sent, told } = shop({}, { answer: reset() });
    refunds.start();
    await refunds.request({ paymentId, sum: '100' });
    await vi.advanceTimersByTimeAsync(3 * 60 * MINUTE);
    await refunds.stop();
    expect(sent()).toBe(1);
    expect(told).toMatchObject([{ state: 'unproven', reason: 'unproven', sum: '100.00' }]);
  });

  it('that UnitPay refuses is refused a minute later, with its text', async () => {
    const { refunds, told, sent } = shop({}, { answer: { error: { message: 'Возврат невозможен', code: 5 } } });
    refunds.start();
    await refunds.request({ paymentId });
    await vi.advanceTimersByTimeAsync(50_000);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(20_000);
    await refunds.stop();
    expect(told).toMatchObject([{ state: 'refused', reason: 'refused', message: 'Возврат невозможен' }]);
    expect(sent()).toBe(1);
  });

  it('of a payment that was never paid is refused after ten minutes, not before', async () => {
    const { refunds, told, sent } = shop({ status: 'wait' }, { answer: OK });
    refunds.start();
    await refunds.request({ paymentId });
    await vi.advanceTimersByTimeAsync(9.9 * MINUTE);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await refunds.stop();
    expect(told).toMatchObject([{ state: 'refused', reason: 'not-refundable' }]);
    expect(sent()).toBe(0);
  });
});

describe('run()', () => {
  it('works on what is due and tells the verdict in the same pass', async () => {
    const { refunds, told } = shop({}, { answer: OK });
    await refunds.request({ paymentId });
    await expect(refunds.run()).resolves.toBe(1);
    expect(told).toMatchObject([{ state: 'refunded' }]);
    await expect(refunds.run()).resolves.toBe(0);
  });
});

describe('what it is asked for wrongly', () => {
  it('names every wrong option', () => {
    const wrong = {
      client: {},
      ledger: {},
      onRefunded: 1,
      onFailed: 1,
      logger: {},
      concurrency: 0,
      timeScale: 0,
      on: { stop: 1 },
      pauses: [],
    };
    expect(() => createRefunds(wrong as never)).toThrow(
      /"client".*"ledger".*"onRefunded".*"onFailed".*"logger".*"concurrency".*"timeScale".*"on.stop".*"pauses"/s,
    );
  });

  it('is refused by name before anything is written', async () => {
    const { refunds, ledger } = shop({}, { answer: OK });
    await expect(refunds.request({ paymentId: 'x', sum: '-1', amount: 5 } as never)).rejects.toThrow(
      /"paymentId".*"sum".*"amount"/s,
    );
    expect(await ledger.list('refund:123456:live', 'requested', 10)).toEqual([]);
  });
});
