import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paymentWith, reset } from '../../test/payment-server.js';
import { OK, paymentId, REFUNDED, shop } from '../../test/refund-shop.js';
import { memoryLedger } from '../ledger/memory-ledger.js';
import { newAttempt, writeData } from './record.js';

const MINUTE = 60_000;
const DOWN = new Error('connect ECONNREFUSED 127.0.0.1:5432');

// Virtual time: what the protocol waits for passes at once, the ledger's clock included.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A `fetch` that answers each method with what a test says, in turn; the last answer stays. */
function answering(answers: Readonly<Record<string, readonly (() => Response | Promise<Response>)[]>>) {
  const calls: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    const method = new URL(url).searchParams.get('method') ?? '';
    const all = answers[method] ?? [];
    const made = all[Math.min(calls.filter((call) => call === method).length, all.length - 1)];
    calls.push(method);
    if (made === undefined) throw new Error(`nothing was said about ${method}`);
    return made();
  };
  return { fetch, calls };
}
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });
const paid = () => json({ result: paymentWith() });

describe('a ledger that fails', () => {
  it('in the middle of a step leaves the refund to the next one, with a warning', async () => {
    const ledger = memoryLedger();
    const { refunds, lines, steps, sent } = shop({}, { answer: OK }, { ledger });
    await refunds.request({ paymentId });
    vi.spyOn(ledger, 'replace').mockRejectedValueOnce(DOWN);
    await refunds.run();
    expect(sent()).toBe(0);
    expect(lines.at(-1)).toMatchObject({
      level: 'warn',
      fields: { paymentId, error: expect.stringContaining('ECONNREFUSED') },
    });
    expect(steps).toMatchObject([{ paymentId, result: 'failed' }]);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await refunds.run();
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'refunded' });
  });

  it('while the handler is called is not held against the handler', async () => {
    const ledger = memoryLedger();
    const { refunds, lines, told } = shop({}, { answer: OK }, { ledger });
    const replace = ledger.replace.bind(ledger);
    let isDown = true;
    vi.spyOn(ledger, 'replace').mockImplementation(async (entry, change, options) => {
      if (options?.work !== undefined && isDown) throw DOWN;
      return replace(entry, change, options);
    });
    await refunds.request({ paymentId });
    await refunds.run();
    expect(lines.map(({ message }) => message).join()).toMatch(/the ledger failed in the middle of a step/);
    expect(lines.map(({ message }) => message).join()).not.toMatch(/onRefunded threw/);
    isDown = false;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await refunds.run();
    expect(told).toMatchObject([{ state: 'refunded' }]);
  });

  it('for a minute after UnitPay answered loses the answer, which is said; reading finds the refund', async () => {
    const ledger = memoryLedger();
    const { refunds, lines, sent } = shop({}, { answer: OK, after: REFUNDED }, { ledger });
    await refunds.request({ paymentId });
    const find = vi.spyOn(ledger, 'find').mockRejectedValue(DOWN);
    const running = refunds.run();
    await vi.advanceTimersByTimeAsync(61_000);
    await running;
    expect(lines.filter(({ level }) => level === 'error')).toMatchObject([
      { message: expect.stringContaining('UnitPay answered (success)'), fields: { paymentId } },
    ]);
    find.mockRestore();
    await vi.advanceTimersByTimeAsync(MINUTE);
    await refunds.run();
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'refunded' });
    expect(sent()).toBe(1);
  });

  it('when a person resolves a refund keeps the verdict, and the handler is called later', async () => {
    const ledger = memoryLedger();
    const { refunds, told, lines } = shop({}, { answer: reset() }, { ledger, keys: { test: true } });
    await refunds.request({ paymentId });
    await refunds.run();
    const replace = ledger.replace.bind(ledger);
    vi.spyOn(ledger, 'replace').mockImplementationOnce(replace).mockRejectedValueOnce(DOWN);
    await expect(refunds.resolve(paymentId, 'refunded')).resolves.toMatchObject({ state: 'refunded' });
    expect(lines.at(-1)).toMatchObject({ level: 'warn', message: expect.stringContaining('in the middle of a step') });
    expect(told.map(({ state }) => state)).toEqual(['unproven']);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await refunds.run();
    expect(told.map(({ state }) => state)).toEqual(['unproven', 'refunded']);
  });
});

describe('a step that others have overtaken', () => {
  it('sends nothing', async () => {
    const ledger = memoryLedger();
    const { refunds, steps, sent } = shop({}, { answer: OK }, { ledger });
    await refunds.request({ paymentId });
    vi.spyOn(ledger, 'replace').mockResolvedValueOnce(undefined);
    await refunds.run();
    expect(sent()).toBe(0);
    expect(steps).toMatchObject([{ result: 'overtaken' }]);
  });

  it('drops an unknown outcome, since reading will tell', async () => {
    const ledger = memoryLedger();
    const { refunds, steps } = shop({}, { answer: reset() }, { ledger });
    const replace = ledger.replace.bind(ledger);
    vi.spyOn(ledger, 'replace').mockImplementationOnce(replace).mockResolvedValueOnce(undefined);
    await refunds.request({ paymentId });
    await refunds.run();
    expect(steps).toMatchObject([{ result: 'overtaken', reason: 'unknown' }]);
  });

  it('calls the handler, whose entry others had, as overtaken', async () => {
    const ledger = memoryLedger();
    const { refunds, steps, told } = shop({}, { answer: OK }, { ledger });
    const replace = ledger.replace.bind(ledger);
    vi.spyOn(ledger, 'replace').mockImplementation(async (entry, change, options) =>
      options?.work === undefined ? replace(entry, change, options) : undefined,
    );
    await refunds.request({ paymentId });
    await refunds.run();
    expect(told).toEqual([]);
    expect(steps.map(({ result }) => result)).toEqual(['refunded', 'overtaken']);
  });

  it('drops an answer to an entry that somebody removed', async () => {
    const ledger = memoryLedger();
    const { refunds, told, steps, sent } = shop({}, { answer: OK }, { ledger });
    await refunds.request({ paymentId });
    vi.spyOn(ledger, 'find').mockResolvedValueOnce(undefined);
    await refunds.run();
    expect([sent(), told, steps]).toEqual([1, [], []]);
  });

  it('says so when the answer changes nothing any more', async () => {
    const ledger = memoryLedger();
    const { refunds, steps } = shop({}, { answer: OK }, { ledger });
    await refunds.request({ paymentId });
    const find = ledger.find.bind(ledger);
    vi.spyOn(ledger, 'find').mockImplementationOnce(async (topic, key) => {
      const entry = await find(topic, key);
      return entry && { ...entry, state: 'refunded' };
    });
    await refunds.run();
    expect(steps).toMatchObject([{ result: 'overtaken' }]);
  });
});

describe('a process that was frozen between its commit and its request', () => {
  it('sends nothing: others may have concluded something since', async () => {
    const ledger = memoryLedger();
    const { refunds, sent } = shop({}, { answer: OK }, { ledger });
    await refunds.request({ paymentId });
    const replace = ledger.replace.bind(ledger);
    vi.spyOn(ledger, 'replace').mockImplementationOnce(async (...change) => {
      const written = await replace(...change);
      // Only the wall clock moves while a machine sleeps.
      vi.setSystemTime(Date.now() + 20_000);
      return written;
    });
    await refunds.run();
    expect(sent()).toBe(0);
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'requested', attempt: 1 });
  });
});

describe('a request', () => {
  it('that is answered without words is settled by reading', async () => {
    const { refunds, told, sent } = shop({}, { answer: { result: { message: '' } }, after: REFUNDED });
    await refunds.request({ paymentId });
    await refunds.run();
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'sending' });
    await vi.advanceTimersByTimeAsync(10_000);
    await refunds.run();
    expect([sent(), told[0]?.state]).toEqual([1, 'refunded']);
  });

  it('that a limit turned away is sent again later, with a warning', async () => {
    const limited = answering({ getPayment: [paid], refundPayment: [() => json({}, 429), () => json(OK)] });
    const { refunds, lines } = shop({}, { answer: OK }, { keys: { fetch: limited.fetch } });
    await refunds.request({ paymentId });
    await refunds.run();
    expect(lines.at(-1)).toMatchObject({ level: 'warn', message: expect.stringContaining('turned away') });
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'requested' });
    await vi.advanceTimersByTimeAsync(10_000);
    await refunds.run();
    expect(limited.calls.filter((method) => method === 'refundPayment')).toHaveLength(2);
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'refunded' });
  });

  it('whose key is refused, although reading works, is an error and goes on once the key is right', async () => {
    const wrong = () => json({ error: { message: 'Неверный ключ secretKey', code: -32000 } });
    const server = answering({ getPayment: [paid], refundPayment: [wrong, () => json(OK)] });
    const { refunds, lines } = shop({}, { answer: OK }, { keys: { fetch: server.fetch } });
    await refunds.request({ paymentId });
    await refunds.run();
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: expect.stringContaining('does not accept the secret key') }),
    );
    await vi.advanceTimersByTimeAsync(10_000);
    await refunds.run();
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'refunded' });
  });

  it('with receipt items carries them, and another receipt is another request', async () => {
    const cashItems = [{ name: 'Чехол', count: 1, price: '900.00', nds: 'none' }] as const;
    let sentItems: string | null = null;
    const server = answering({ getPayment: [paid], refundPayment: [() => json(OK)] });
    const fetch = async (url: string) => {
      sentItems = new URL(url).searchParams.get('cashItems') ?? sentItems;
      return server.fetch(url);
    };
    const { refunds } = shop({}, { answer: OK }, { keys: { fetch } });
    await refunds.request({ paymentId, sum: '900', cashItems });
    await expect(refunds.request({ paymentId, sum: '900' })).rejects.toMatchObject({ reason: 'conflict' });
    await refunds.run();
    expect(sentItems).not.toBeNull();
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'refunded', sum: '900.00' });
  });
});

describe('a payment', () => {
  it.each([
    ['that UnitPay does not know', { message: 'Платеж не найден' }, 'not-found', 12 * MINUTE],
    ['whose id UnitPay calls invalid', { message: 'Неверный paymentId', code: -32602 }, 'invalid', MINUTE],
  ])('%s is refused with its words', async (_what, error, reason, after) => {
    const server = answering({ getPayment: [() => json({ error })] });
    const { refunds, told, steps, lines } = shop({}, { answer: OK }, { keys: { fetch: server.fetch } });
    refunds.start();
    await refunds.request({ paymentId });
    await vi.advanceTimersByTimeAsync(after);
    await refunds.stop();
    expect(told).toMatchObject([{ state: 'refused', reason, message: error.message }]);
    expect(server.calls).not.toContain('refundPayment');
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: expect.stringContaining('no money went back') }),
    );
    if (reason === 'not-found') expect(steps[0]).toMatchObject({ result: 'waiting', reason: 'not-found' });
  });

  it('that can not be read is warned about from the fifth time on', async () => {
    const server = answering({ getPayment: [() => Promise.reject(reset())] });
    const { refunds, lines, steps } = shop({}, { answer: OK }, { keys: { fetch: server.fetch } });
    refunds.start();
    await refunds.request({ paymentId });
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(lines.filter(({ level }) => level === 'warn')).toEqual([]);
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    await refunds.stop();
    expect(lines.filter(({ message }) => message.includes('several times in a row')).length).toBeGreaterThan(0);
    expect(steps[0]).toMatchObject({ result: 'waiting', reason: 'no-answer' });
  });

  it('that has a refund of another sum is refused, and the log says what may stand behind that', async () => {
    const { refunds, lines } = shop(
      { status: 'refund', availableForRefund: '400.00', refunds: [{ sum: '500.00' }] },
      { answer: OK },
    );
    await refunds.request({ paymentId, sum: '100' });
    await refunds.run();
    await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'refused', reason: 'other-sum' });
    expect(lines.at(-1)).toMatchObject({ fields: { hint: expect.stringContaining('mock that was restarted') } });
  });
});

describe('a request that meets others', () => {
  const refused = { error: { message: 'нет', code: 5 } };

  it('is judged again when the refused entry was changed meanwhile', async () => {
    const ledger = memoryLedger();
    const { refunds } = shop({}, { answer: refused }, { ledger });
    await refunds.request({ paymentId, sum: '100' });
    await refunds.run();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await refunds.run();
    vi.spyOn(ledger, 'replace').mockResolvedValueOnce(undefined);
    const asking = refunds.request({ paymentId, sum: '50' });
    await vi.advanceTimersByTimeAsync(1_000);
    await expect(asking).resolves.toMatchObject({ state: 'requested', sum: '50.00', attempt: 2 });
  });

  it('settles once for all who ask at the same time', async () => {
    const { refunds, server } = shop({}, { answer: OK });
    await refunds.request({ paymentId });
    const records = await Promise.all([refunds.settle(paymentId), refunds.settle(paymentId)]);
    expect(records.map(({ state }) => state)).toEqual(['refunded', 'refunded']);
    expect(server.calls).toEqual(['getPayment', 'refundPayment']);
  });
});

describe('a process that died in test mode between its commit and the answer', () => {
  it('leaves a refund that nothing can prove: nothing is sent again, and a person is asked', async () => {
    const { refunds, ledger, told, sent, steps } = shop({}, { answer: OK }, { keys: { test: true } });
    const topic = 'refund:123456:test';
    const data = writeData({ ...newAttempt({}, 1), sends: 1 });
    await ledger.add({ topic, key: `${topic}:${paymentId}`, state: 'sending', data, dueIn: 0 });
    await refunds.run();
    expect(told).toMatchObject([{ state: 'unproven', reason: 'unproven' }]);
    expect([sent(), steps.map(({ result }) => result)]).toEqual([0, ['unproven', 'told']]);
  });
});

describe('a handler', () => {
  it('of what failed is named in the log when it throws', async () => {
    const onFailed = () => {
      throw new Error('mail is down');
    };
    const { refunds, lines } = shop({}, { answer: reset() }, { onFailed, keys: { test: true } });
    await refunds.request({ paymentId });
    await refunds.run();
    expect(lines.at(-1)).toMatchObject({ level: 'error', message: expect.stringContaining('onFailed threw') });
  });

  it.each([
    ['an object that can not become text', Object.create(null)],
    ['a word', 'mail is down'],
  ])('that throws %s is logged all the same', async (_what, thrown) => {
    const { refunds, lines } = shop(
      {},
      { answer: OK },
      {
        onRefunded: () => {
          throw thrown;
        },
      },
    );
    await refunds.request({ paymentId });
    await refunds.run();
    expect(lines.at(-1)).toMatchObject({ level: 'error', fields: { error: expect.any(String) } });
  });

  it('that is not there is no obstacle', async () => {
    const { refunds } = shop({}, { answer: OK }, { onRefunded: undefined });
    await refunds.request({ paymentId });
    await expect(refunds.run()).resolves.toBe(1);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    await expect(refunds.run()).resolves.toBe(0);
  });
});

it('without a logger the lines go to the console, and false writes none', async () => {
  const warn = vi.spyOn(console, 'error').mockImplementation(() => {});
  const info = vi.spyOn(console, 'info').mockImplementation(() => {});
  for (const logger of [undefined, false] as const) {
    warn.mockClear();
    const { refunds } = shop({}, { answer: reset() }, { logger, keys: { test: true } });
    await refunds.request({ paymentId });
    await refunds.run();
    expect(warn.mock.calls.length).toBe(logger === false ? 0 : 1);
  }
  warn.mockRestore();
  info.mockRestore();
});
