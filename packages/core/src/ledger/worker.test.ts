import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LedgerEntry } from './ledger.js';
import { LedgerWorker, type LedgerWorkerOptions } from './worker.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const entry = (key: string): LedgerEntry => ({ key, topic: 't', state: 's', version: 1, data: '', age: 0 });

/** A worker at a ledger that hands out these entries, one batch a look. */
function working(batches: readonly (readonly string[] | Error)[], options: Partial<LedgerWorkerOptions> = {}) {
  const looks: number[] = [];
  const worked: string[] = [];
  const outages: unknown[] = [];
  const worker = new LedgerWorker({
    ledger: {
      async take(_topic, limit) {
        looks.push(limit);
        const batch = batches[looks.length - 1] ?? [];
        if (batch instanceof Error) throw batch;
        return batch.map(entry);
      },
    },
    topic: 't',
    concurrency: 2,
    lease: 60_000,
    poll: 5_000,
    work: async ({ key }) => void worked.push(key),
    onOutage: (error) => void outages.push(error),
    ...options,
  });
  return { worker, looks, worked, outages };
}

describe('one pass', () => {
  it('goes on while as many are due as it may work on at a time', async () => {
    const { worker, worked, looks } = working([['1', '2'], ['3', '4'], ['5']]);
    await expect(worker.pass()).resolves.toBe(5);
    expect([worked, looks.length]).toEqual([['1', '2', '3', '4', '5'], 3]);
  });

  it('leaves to the next one what is due again at once', async () => {
    const { worker, looks } = working([
      ['1', '2'],
      ['2', '3'],
      ['4', '5'],
    ]);
    await expect(worker.pass()).resolves.toBe(4);
    expect(looks.length).toBe(2);
  });

  it('rejects when the ledger does', async () => {
    await expect(working([new Error('down')]).worker.pass()).rejects.toThrow('down');
  });
});

describe('between start and stop', () => {
  it('it looks at once again when it was woken while it looked', async () => {
    let isFirst = true;
    const { worker, looks } = working([], {
      work: async () => {},
      ledger: {
        async take(_topic, limit) {
          looks.push(limit);
          if (isFirst) worker.wake();
          isFirst = false;
          return [];
        },
      },
    });
    worker.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks.length).toBe(2);
    await worker.stop();
  });

  it('it looks at once when it is woken from its sleep, and not at all when it was never started', async () => {
    const { worker, looks } = working([]);
    worker.wake();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([]);
    worker.start();
    await vi.advanceTimersByTimeAsync(0);
    worker.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks.length).toBe(2);
    await worker.stop();
  });

  it('it takes only as many as it has hands for, and more when one is free', async () => {
    const ends: (() => void)[] = [];
    const { worker, looks } = working([['1', '2'], ['3']], {
      work: () => new Promise<void>((resolve) => void ends.push(resolve)),
    });
    worker.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([2]);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks).toEqual([2, 1]);
    for (const end of ends) end();
    const stopping = worker.stop();
    for (const end of ends) end();
    await vi.advanceTimersByTimeAsync(0);
    for (const end of ends) end();
    await stopping;
  });

  it('it tells an outage once, and asks less and less often, every 30 seconds at last', async () => {
    const down = new Error('down');
    const { worker, looks, outages } = working(Array.from({ length: 100 }, () => down));
    worker.start();
    await vi.advanceTimersByTimeAsync(31_000);
    expect([looks.length, outages]).toEqual([6, [down]]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks.length).toBe(8);
    await worker.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('it ends after what is under way when it is stopped while it looks', async () => {
    let answer: (entries: readonly LedgerEntry[]) => void = () => {};
    const worked: string[] = [];
    const { worker } = working([], {
      ledger: {
        take: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      },
      work: async ({ key }) => void worked.push(key),
    });
    worker.start();
    const stopping = worker.stop();
    answer([entry('1')]);
    await stopping;
    expect([worked, vi.getTimerCount()]).toEqual([['1'], 0]);
  });
});
