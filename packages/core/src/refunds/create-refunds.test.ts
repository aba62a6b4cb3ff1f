import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paymentServer, reset } from '../../test/payment-server.js';
import { OK, paymentId, REFUNDED, shop } from '../../test/refund-shop.js';
import { client } from '../../test/runtimes.js';
import { memoryLedger } from '../ledger/memory-ledger.js';
import { createRefunds } from './create-refunds.js';
import type { RefundRecord } from './record.js';
import type { RefundStepEvent } from './refunds.js';

const MINUTE = 60_000;

// Virtual time: what the protocol waits for passes at once, the ledger's clock included.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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

describe('settle()', () => {
  it('works on it now, and gives the record after that step', async () => {
    const { refunds, told } = shop({}, { answer: OK });
    await refunds.request({ paymentId });
    await expect(refunds.settle(paymentId)).resolves.toMatchObject({ state: 'refunded' });
    expect(told).toHaveLength(1);
    await expect(refunds.settle(paymentId)).resolves.toMatchObject({ state: 'refunded' });
    expect(told).toHaveLength(1);
  });

  it('concludes nothing bad, however often it is called', async () => {
    const { refunds, told } = shop({ status: 'wait' }, { answer: OK });
    await refunds.request({ paymentId });
    for (let i = 0; i < 10; i++) {
      await vi.advanceTimersByTimeAsync(5 * MINUTE);
      await expect(refunds.settle(paymentId)).resolves.toMatchObject({ state: 'requested' });
    }
    expect(told).toEqual([]);
  });

  it('says when there is no such refund', async () => {
    const { refunds } = shop({}, { answer: OK });
    await expect(refunds.settle(paymentId)).rejects.toMatchObject({ reason: 'not-requested', outcome: 'not-sent' });
    await expect(refunds.get(paymentId)).resolves.toBeUndefined();
  });
});

describe('a row of the ledger', () => {
  it('holds no key, e-mail address, card or phone, whatever UnitPay says', async () => {
    const message = 'Отказ: project-key, payer@example.ru, +7 916 123-45-67, 4111 1111 1111 1111, purse=79161234567';
    const { refunds, ledger } = shop({}, { answer: { error: { message, code: 5 } } });
    await refunds.request({ paymentId });
    await refunds.run();
    const [entry] = await ledger.list('refund:123456:live', 'sending', 1);
    expect(entry?.data).toContain('Отказ');
    for (const secret of ['project-key', 'payer@', '916 123', '4111 1111', '79161234567']) {
      expect(entry?.data).not.toContain(secret);
    }
  });

  it('that another version wrote is left alone, named, and keeps nothing else waiting', async () => {
    const { refunds, ledger, lines, told } = shop({}, { answer: OK });
    const topic = 'refund:123456:live';
    const odd = { topic, key: `${topic}:1`, state: 'paused', data: '{"v":2}', dueIn: 0 };
    await ledger.add(odd);
    await ledger.add({ ...odd, key: `${topic}:2`, state: 'requested', data: '[]' });
    await refunds.request({ paymentId });
    await refunds.run();
    expect(told).toHaveLength(1);
    await expect(ledger.find(topic, odd.key)).resolves.toMatchObject({ state: 'paused', data: '{"v":2}' });
    await expect(refunds.get('1')).rejects.toMatchObject({
      reason: 'unreadable',
      message: expect.stringContaining(odd.key),
    });
    await expect(refunds.settle('2')).rejects.toMatchObject({ reason: 'unreadable' });
    await expect(refunds.request({ paymentId: '2' })).rejects.toMatchObject({ reason: 'unreadable' });
    await expect(refunds.list('requested')).resolves.toEqual([]);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(59 * MINUTE);
    await expect(refunds.run()).resolves.toBe(0);
  });
});

describe('a wrong key', () => {
  it('is one error when it begins, then hourly, and the refund goes on once it is right', async () => {
    const wrong = { error: { message: 'Неверный ключ', code: -32000 } };
    const server = paymentServer({}, { answer: OK });
    const told: RefundRecord[] = [];
    const errors: string[] = [];
    let isWrong = true;
    const unitpay = client({
      maxRetries: 0,
      fetch: (url, init) => (isWrong ? Promise.resolve(new Response(JSON.stringify(wrong))) : server.fetch(url, init)),
    });
    const log = {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: (message: string) => void errors.push(message),
    };
    const mended = createRefunds({
      client: unitpay,
      ledger: memoryLedger(),
      logger: log,
      onRefunded: (record) => void told.push(record),
    });
    mended.start();
    await mended.request({ paymentId });
    await vi.advanceTimersByTimeAsync(90 * MINUTE);
    expect(errors.filter((message) => message.includes('-32000'))).toHaveLength(2);
    isWrong = false;
    await vi.advanceTimersByTimeAsync(20 * MINUTE);
    await mended.stop();
    expect(told).toMatchObject([{ state: 'refunded' }]);
  });
});

describe('in test mode', () => {
  it.each([
    ['a success', OK, 'refunded', undefined],
    ['a refusal', { error: { message: 'нет', code: 5 } }, 'refused', 'refused'],
    ['an unknown outcome', reset(), 'unproven', 'unproven'],
  ])('nothing is read, and %s ends at once', async (_what, answer, state, reason) => {
    const { refunds, server, told } = shop({}, { answer }, { keys: { test: true } });
    await refunds.request({ paymentId });
    await refunds.run();
    expect(server.calls).toEqual(['refundPayment']);
    expect(told).toMatchObject([{ state, reason }]);
  });
});

describe('the hook step', () => {
  it('tells each step without any text of UnitPay’s, and may throw', async () => {
    const steps: RefundStepEvent[] = [];
    const { refunds, told } = shop(
      {},
      { answer: OK },
      {
        on: {
          step: (event) => {
            steps.push(event);
            throw new Error('metrics are down');
          },
        },
      },
    );
    await refunds.request({ paymentId });
    await refunds.run();
    expect(told).toHaveLength(1);
    expect(steps).toEqual([
      { paymentId, attempt: 1, result: 'refunded', reason: undefined, duration: expect.any(Number) },
      { paymentId, attempt: 1, result: 'told', reason: undefined, duration: expect.any(Number) },
    ]);
  });
});

it('after stop() no timer and no query is left', async () => {
  const ledger = memoryLedger();
  const take = vi.spyOn(ledger, 'take');
  const { refunds } = shop({}, { answer: reset() }, { ledger });
  refunds.start();
  refunds.start();
  await refunds.request({ paymentId });
  await vi.advanceTimersByTimeAsync(MINUTE);
  await refunds.stop();
  await refunds.stop();
  expect(vi.getTimerCount()).toBe(0);
  const queries = take.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(take.mock.calls.length).toBe(queries);
});

it('stop() waits for a run() that is under way', async () => {
  const ledger = memoryLedger();
  const { refunds } = shop({}, { answer: OK }, { ledger });
  let answer = (_taken: readonly never[]): void => {};
  vi.spyOn(ledger, 'take').mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const running = refunds.run();
  let isStopped = false;
  const stopping = refunds.stop().then(() => {
    isStopped = true;
  });
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(isStopped).toBe(false);
  answer([]);
  await Promise.all([running, stopping]);
});

it('a transaction that the ledger does not have is refused, and nothing is written', async () => {
  const { refunds } = shop({}, { answer: OK });
  await expect(refunds.request({ paymentId }, { transaction: {} as never })).rejects.toThrow(/no transactions/);
  await expect(refunds.get(paymentId)).resolves.toBeUndefined();
});

describe('what is on record', () => {
  const refused = { error: { message: 'нет', code: 5 } };

  /** A refund that UnitPay has refused. */
  async function refusedRefund() {
    const made = shop({}, { answer: refused });
    await made.refunds.request({ paymentId, sum: '100' });
    await made.refunds.run();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await made.refunds.run();
    return made;
  }

  it('is given to the same request again, and another one is a conflict', async () => {
    const { refunds } = shop({}, { answer: OK });
    await refunds.request({ paymentId, sum: '100' });
    await expect(refunds.request({ paymentId, sum: '100.00' })).resolves.toMatchObject({ state: 'requested' });
    await expect(refunds.request({ paymentId })).rejects.toMatchObject({ reason: 'conflict', outcome: 'not-sent' });
  });

  it('opens a new attempt by retry(), or by another sum', async () => {
    const { refunds, told } = await refusedRefund();
    await expect(refunds.request({ paymentId, sum: '100' })).resolves.toMatchObject({ state: 'refused', attempt: 1 });
    await expect(refunds.retry(paymentId)).resolves.toMatchObject({
      state: 'requested',
      attempt: 2,
      message: undefined,
    });
    await expect(refunds.retry(paymentId)).rejects.toMatchObject({ reason: 'wrong-state' });
    expect(told).toMatchObject([{ state: 'refused' }]);
    const again = await refusedRefund();
    await expect(again.refunds.request({ paymentId, sum: '50' })).resolves.toMatchObject({ attempt: 2, sum: '50.00' });
  });

  it('is listed by state, page by page', async () => {
    const { refunds } = shop({}, { answer: OK });
    for (const id of ['1', '2', '3']) {
      await refunds.request({ paymentId: id });
      await vi.advanceTimersByTimeAsync(10);
    }
    const ids = (records: readonly RefundRecord[]) => records.map((record) => record.paymentId);
    expect(ids(await refunds.list('requested'))).toEqual(['1', '2', '3']);
    expect(ids(await refunds.list('requested', { limit: 1, after: 1n }))).toEqual(['2']);
    await expect(refunds.list('done' as never)).rejects.toThrow(/"state"/);
    await expect(refunds.list('requested', { limit: 0, from: 1 } as never)).rejects.toThrow(/"limit".*"from"/s);
  });

  it('is resolved by a person, and told', async () => {
    const unclear = { ...REFUNDED, availableForRefund: '' };
    const { refunds, told } = shop({}, { answer: reset(), after: unclear });
    await refunds.request({ paymentId });
    await refunds.run();
    await vi.advanceTimersByTimeAsync(MINUTE);
    await refunds.run();
    await expect(refunds.settle(paymentId)).resolves.toMatchObject({ state: 'unproven' });
    await expect(refunds.resolve(paymentId, 'yes' as never)).rejects.toThrow(/"found"/);
    await expect(refunds.resolve(paymentId, 'refunded')).resolves.toMatchObject({ state: 'refunded' });
    await expect(refunds.resolve(paymentId, 'refunded')).rejects.toMatchObject({ reason: 'wrong-state' });
    expect(told.map(({ state }) => state)).toEqual(['unproven', 'refunded']);
  });

  it('is said to be worked on when its row stays with somebody else', async () => {
    const { refunds, ledger } = await refusedRefund();
    vi.spyOn(ledger, 'replace').mockResolvedValue(undefined);
    const retrying = refunds.retry(paymentId);
    retrying.catch(() => {});
    await vi.advanceTimersByTimeAsync(5_000);
    await expect(retrying).rejects.toMatchObject({ reason: 'conflict' });
  });
});

describe('a handler that throws', () => {
  it('is called again with growing pauses, logged when it begins, and its verdict stays', async () => {
    let calls = 0;
    const { refunds, lines } = shop(
      {},
      { answer: OK },
      {
        onRefunded: () => {
          calls += 1;
          if (calls < 4) throw new Error('mail is down');
        },
      },
    );
    refunds.start();
    await refunds.request({ paymentId });
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    await refunds.stop();
    expect(calls).toBe(4);
    expect(lines.filter(({ message }) => message.includes('onRefunded threw'))).toHaveLength(1);
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'refunded' });
  });
});

describe('a ledger that is away', () => {
  it('is said once per outage, and what UnitPay answered meanwhile is written when it is back', async () => {
    const ledger = memoryLedger();
    const { refunds, lines, server } = shop({}, { answer: OK }, { ledger });
    const take = vi.spyOn(ledger, 'take').mockRejectedValue(new Error('connect ECONNREFUSED'));
    refunds.start();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    take.mockRestore();
    const find = vi.spyOn(ledger, 'find');
    await refunds.request({ paymentId });
    find.mockRejectedValueOnce(new Error('connect ECONNREFUSED'));
    await vi.advanceTimersByTimeAsync(MINUTE);
    await refunds.stop();
    expect(server.calls).toEqual(['getPayment', 'refundPayment']);
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'refunded' });
  });
});
