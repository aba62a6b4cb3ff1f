/**
 * @module
 * What work writes through the store's transaction.
 */
import { expectSame, gate, rejectionOf } from './check.js';
import { eventually, options, REPLY, type StoreCase } from './store-case.js';

/** Rules of stores with transactions. */
export const effectCases: readonly StoreCase[] = [
  {
    name: 'commits what the work wrote through its transaction, once for ten duplicates',
    check: async (store, other, key, { effects }) => {
      const work = async (transaction: unknown) => {
        await effects.write(transaction, key);
        return REPLY;
      };
      await Promise.all(Array.from({ length: 10 }, (_, i) => (i % 2 ? store : other).run(key, 'a', work, options())));
      expectSame(await effects.count(key), 1, 'effects of ten duplicates');
    },
  },
  {
    name: 'undoes what failed work wrote through its transaction',
    check: async (store, other, key, { effects }) => {
      const failing = async (transaction: unknown) => {
        await effects.write(transaction, key);
        throw new Error('the handler failed');
      };
      await rejectionOf(store.run(key, 'a', failing, options()), 'failing work');
      expectSame(await effects.count(key), 0, 'effects of failed work');
      const again = await other.run(
        key,
        'a',
        (transaction) => effects.write(transaction, key).then(() => REPLY),
        options(),
      );
      expectSame(again, { reply: REPLY, replayed: false }, 'the run after it');
      expectSame(await effects.count(key), 1, 'effects of the run after it');
    },
  },
  {
    name: 'undoes what work wrote whose signal was aborted',
    check: async (store, other, key, { effects }) => {
      const limit = new AbortController();
      const wrote = gate();
      const aborted = store.run(
        key,
        'a',
        async (transaction) => {
          await effects.write(transaction, key);
          wrote.open();
          return await new Promise<never>(() => {});
        },
        options({ signal: limit.signal, maxRun: 500 }),
      );
      // Rejects before the write only when the write itself fails.
      await Promise.race([wrote.opened, aborted]);
      limit.abort(new Error('maxRun'));
      await rejectionOf(aborted, 'an aborted run');
      await eventually(
        () => other.run(key, 'b', async () => REPLY, options({ deadline: 200 })),
        (result) => 'reply' in result && !result.replayed,
        'an aborted run gives its claim away',
      );
      expectSame(await effects.count(key), 0, 'effects of aborted work');
    },
  },
];
