import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../webhook/store/memory-store.js';
import type { StoredReply, StoreResult, StoreRunOptions, WebhookStore } from '../webhook/store/store.js';
import { storeConformance } from './index.js';

type Run = WebhookStore<unknown>['run'];
type Work = (transaction: unknown) => Promise<StoredReply>;

// Virtual time: what a broken store makes a case wait for passes at once.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Names of the cases that a store fails. */
async function failures(make: () => { run: Run }): Promise<string[]> {
  const cases = storeConformance(() => ({ store: make() as WebhookStore<never> }));
  const outcomes = cases.map(({ name, run }) =>
    run().then(
      () => [],
      () => [name],
    ),
  );
  const all = Promise.all(outcomes);
  await vi.advanceTimersByTimeAsync(60_000);
  return (await all).flat();
}

/** A memory store whose `run` is bent. */
function bent(bend: (run: Run, ...args: Parameters<Run>) => Promise<StoreResult>): () => { run: Run } {
  return () => {
    const store = memoryStore();
    const run = store.run.bind(store) as Run;
    return { run: (...args) => bend(run, ...args) };
  };
}

it('a good store fails nothing', async () => {
  expect(await failures(() => memoryStore() as { run: Run })).toEqual([]);
});

describe('a store breaks the rule that names it when it', () => {
  it.each<[string, RegExp, () => { run: Run }]>([
    [
      'remembers nothing',
      /replays an accepted reply/,
      () => ({ run: async (_k, _f, work) => ({ reply: await work(undefined), replayed: false }) }),
    ],
    ['ignores the fingerprint', /mismatch/, bent((run, key, _print, work, options) => run(key, 'same', work, options))],
    [
      'changes the reply',
      /byte for byte/,
      bent(async (run, ...args) => {
        const result = await run(...args);
        return 'reply' in result && result.replayed
          ? { ...result, reply: { ...result.reply, body: JSON.stringify(JSON.parse(result.reply.body)) } }
          : result;
      }),
    ],
    [
      'wraps rejections',
      /passes on the rejection/,
      bent((run, ...args) => run(...args).catch((cause: unknown) => Promise.reject(new Error('wrapped', { cause })))),
    ],
    [
      'records failures',
      /records nothing/,
      bent((run, key, print, work, options) =>
        run(key, print, (tx) => work(tx).catch(() => ({ status: 200, headers: {}, body: '' })), options),
      ),
    ],
    ['folds the case of keys', /any text as key/, bent((run, key, ...rest) => run(key.toLowerCase(), ...rest))],
    [
      'remembers forever',
      /after its retention/,
      bent((run, key, print, work, options) => run(key, print, work, { ...options, retention: undefined })),
    ],
    ['claims nothing', /runs the work once/, unclaimed],
    ['has one claim for all keys', /different keys at the same time/, bent(oneAtATime())],
    [
      'waits past the deadline',
      /answers busy/,
      bent((run, key, print, work, options) => run(key, print, work, { ...options, deadline: 3_600_000 })),
    ],
    [
      'is busy at once',
      /gives all of them its reply/,
      bent((run, key, print, work, options) => run(key, print, work, { ...options, deadline: 0 })),
    ],
    [
      'does not heed the signal',
      /aborted, and gives the claim away/,
      bent((run, key, print, work, options) =>
        run(key, print, work, { ...options, signal: new AbortController().signal }),
      ),
    ],
    ['starts what is aborted already', /does not start the work/, bent(startsAborted)],
  ])('%s', async (_what, rule, make) => {
    expect(await failures(make)).toContainEqual(expect.stringMatching(rule));
  });
});

/** Check, then act: the race of looking first and writing later. */
function unclaimed(): { run: Run } {
  const records = new Map<string, { print: string; reply: StoredReply }>();
  return {
    run: async (key, print, work) => {
      const record = records.get(key);
      if (record) return record.print === print ? { reply: record.reply, replayed: true } : { mismatch: true };
      const reply = await work(undefined);
      records.set(key, { print, reply });
      return { reply, replayed: false };
    },
  };
}

function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return (run: Run, ...args: Parameters<Run>): Promise<StoreResult> => {
    const mine = last.then(() => run(...args));
    last = mine.catch(() => undefined);
    return mine;
  };
}

function startsAborted(
  run: Run,
  key: string,
  print: string,
  work: Work,
  options: StoreRunOptions,
): Promise<StoreResult> {
  if (options.signal.aborted) void work(undefined);
  return run(key, print, work, options);
}
