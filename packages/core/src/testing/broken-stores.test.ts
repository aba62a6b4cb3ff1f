import { describe, expect, it } from 'vitest';
import { memoryStore } from '../webhook/store/memory-store.js';
import type { StoredReply, WebhookStore } from '../webhook/store/store.js';
import { type StoreUnderTest, storeConformance } from './index.js';

/** What a store does wrong, by the rule it breaks. */
async function broken(open: () => StoreUnderTest, transactions = false): Promise<Record<string, string>> {
  const failures: Record<string, string> = {};
  for (const { name, run } of storeConformance(open, { transactions })) {
    await run().catch((error: Error) => {
      failures[name] = error.message;
    });
  }
  return failures;
}

interface Holder {
  readonly token: object;
  until: number;
}

/** What a leasing store can leave out. */
interface Habits {
  readonly renews: boolean;
  readonly checksTokenOfRecord: boolean;
  readonly checksTokenOfRelease: boolean;
}

const CAREFUL: Habits = { renews: true, checksTokenOfRecord: true, checksTokenOfRelease: true };
const LEASE = 100;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A store with leases, as one on a key-value server would be. */
function leasing(habits: Habits): StoreUnderTest {
  const claims = new Map<string, Holder>();
  const records = new Map<string, { print: string; reply: StoredReply; expires: number }>();
  const replay = (key: string, print: string) => {
    const record = records.get(key);
    if (record === undefined || record.expires <= Date.now()) return undefined;
    return record.print === print ? { reply: record.reply, replayed: true } : ({ mismatch: true } as const);
  };
  const store: WebhookStore<undefined> = {
    async run(key, print, work, { deadline, signal, retention = 1e9 }) {
      signal.throwIfAborted();
      const end = performance.now() + deadline;
      const mine: Holder = { token: {}, until: 0 };
      for (;;) {
        const found = replay(key, print);
        if (found !== undefined) return found;
        const held = claims.get(key);
        if (held === undefined || held.until <= performance.now()) break;
        if (performance.now() >= end) return { busy: true };
        await pause(5);
      }
      const claim = () => {
        const held = claims.get(key);
        if (held !== undefined && held !== mine && held.until > performance.now()) return;
        mine.until = performance.now() + LEASE;
        claims.set(key, mine);
      };
      const release = () => {
        if (!habits.checksTokenOfRelease || claims.get(key) === mine) claims.delete(key);
      };
      claim();
      const renewing = habits.renews ? setInterval(claim, LEASE / 4) : undefined;
      const working = work(undefined);
      const aborted = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      try {
        const reply = await Promise.race([working, aborted]);
        const held = claims.get(key);
        if (habits.checksTokenOfRecord && held !== undefined && held !== mine) throw new Error('the claim was lost');
        records.set(key, { print, reply, expires: Date.now() + retention });
        return { reply, replayed: false };
      } finally {
        clearInterval(renewing);
        if (signal.aborted) working.then(release, release);
        else release();
      }
    },
  };
  return { store, other: store, lease: LEASE };
}

/** A store over `memoryStore` with effects that a map holds; `undoes` says whether it takes back those of failed work. */
function transacting(undoes: boolean): StoreUnderTest<string[]> {
  const store = memoryStore();
  const committed: string[] = [];
  return {
    store: {
      async run(key, print, work, options) {
        return await store.run(
          key,
          print,
          async () => {
            const written: string[] = [];
            if (!undoes) return await work(committed);
            const reply = await work(written);
            committed.push(...written);
            return reply;
          },
          options,
        );
      },
    },
    effects: {
      async write(transaction, key) {
        transaction.push(key);
      },
      count: async (key) => committed.filter((one) => one === key).length,
    },
  };
}

describe('a store with leases', () => {
  it('that renews and checks its token keeps every rule', async () => {
    expect(await broken(() => leasing(CAREFUL))).toEqual({});
  });

  it('that does not renew lets two handlers of one payment run at a time', async () => {
    const rules = await broken(() => leasing({ ...CAREFUL, renews: false }));
    expect(rules).toHaveProperty(
      ['keeps the claim of work that outlasts its lease'],
      expect.stringMatching(/at a time/),
    );
  });

  it('that records without a look at its token is found out by a process that stood still', async () => {
    const rules = await broken(() => leasing({ ...CAREFUL, checksTokenOfRecord: false }));
    expect(Object.keys(rules)).toContainEqual(expect.stringMatching(/while the process stood still/));
  });

  it("that releases without a look at its token is found out by an aborted run's late end", async () => {
    const rules = await broken(() => leasing({ ...CAREFUL, checksTokenOfRelease: false }));
    expect(Object.keys(rules)).toContainEqual(expect.stringMatching(/take nothing from its successor/));
  });
});

describe('a store with transactions', () => {
  it('that undoes what failed work wrote keeps every rule', async () => {
    expect(await broken(() => transacting(true) as StoreUnderTest, true)).toEqual({});
  });

  it('that keeps what failed work wrote breaks the rules about it', async () => {
    const rules = await broken(() => transacting(false) as StoreUnderTest, true);
    expect(Object.keys(rules).sort()).toEqual([
      'undoes what failed work wrote through its transaction',
      'undoes what work wrote whose signal was aborted',
    ]);
  });

  it('whose owner gives no effects is told so', async () => {
    const rules = await broken(() => ({ store: memoryStore() }) as StoreUnderTest, true);
    expect(Object.values(rules)).toContainEqual(expect.stringMatching(/open\(\) gave no effects/));
  });
});

describe('a store that fails at once', () => {
  const broke = new Error('relation "unitpay_webhooks" does not exist');

  it.each<[string, WebhookStore['run']]>([
    ['by rejecting', () => Promise.reject(broke)],
    [
      'by throwing',
      () => {
        throw broke;
      },
    ],
  ])('%s fails every case with its own message, long before the limit', async (_how, run) => {
    const rules = Object.entries(await broken(() => ({ store: { run } }) as StoreUnderTest));
    expect(rules.length).toBe(storeConformance(() => ({ store: { run } }) as StoreUnderTest).length);
    expect(rules.filter(([, message]) => !message.includes('does not exist'))).toEqual([]);
  });
});
