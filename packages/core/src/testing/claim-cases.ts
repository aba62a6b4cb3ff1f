/**
 * @module
 * Who may run the work, and who waits.
 */
import { expectSame, expectThat, gate, rejectionOf } from './check.js';
import { accept, eventually, never, options, REPLY, type StoreCase } from './store-case.js';

const accepted = (result: object): boolean => 'reply' in result;

/** Rules about the claim; each lets two runs overlap. */
export const claimCases: readonly StoreCase[] = [
  {
    name: 'runs the work once for ten duplicates at once and gives all of them its reply',
    check: async (store, other, key) => {
      let effects = 0;
      const work = async () => {
        effects += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        return REPLY;
      };
      const runs = Array.from({ length: 10 }, (_, i) => (i % 2 ? store : other).run(key, 'a', work, options()));
      const results = await Promise.all(runs);
      expectSame(effects, 1, 'effects of ten duplicates');
      expectThat(results.every(accepted), 'every duplicate gets the reply');
      const first = results.filter((result) => 'replayed' in result && !result.replayed);
      expectSame(first.length, 1, 'runs that are not replays');
    },
  },
  {
    name: 'runs different keys at the same time',
    check: async (store, other, key) => {
      const outer = store.run(
        key,
        'a',
        async () => {
          const inner = await other.run(`${key}2`, 'b', accept, options());
          expectSame(inner, { reply: REPLY, replayed: false }, 'another key inside a run');
          return REPLY;
        },
        options(),
      );
      expectSame(await outer, { reply: REPLY, replayed: false }, 'the outer run');
    },
  },
  {
    name: 'answers busy when another run holds the claim past the deadline, and its reply afterwards',
    check: async (store, other, key) => {
      const started = gate();
      const finish = gate();
      const leader = store.run(
        key,
        'a',
        async () => {
          started.open();
          await finish.opened;
          return REPLY;
        },
        options(),
      );
      await started.opened;
      const waiting = await other.run(key, 'a', never('the claim is held'), options({ deadline: 30 }));
      finish.open();
      expectSame(waiting, { busy: true }, 'a duplicate past its deadline');
      expectSame(await leader, { reply: REPLY, replayed: false }, 'the run that held the claim');
      expectSame(
        await other.run(key, 'a', never('the key is on record'), options()),
        { reply: REPLY, replayed: true },
        'after it',
      );
    },
  },
  {
    name: 'lets a waiting duplicate run the work when the first run fails',
    check: async (store, other, key) => {
      const started = gate();
      const fail = gate();
      const leader = store.run(
        key,
        'a',
        async () => {
          started.open();
          await fail.opened;
          throw new Error('the first run failed');
        },
        options(),
      );
      await started.opened;
      const waiter = other.run(key, 'a', accept, options());
      fail.open();
      await rejectionOf(leader, 'the first run');
      expectSame(await waiter, { reply: REPLY, replayed: false }, 'the waiting duplicate');
    },
  },
  {
    name: 'records nothing that finishes after its signal was aborted, and gives the claim away within maxRun',
    check: async (store, other, key) => {
      const limit = new AbortController();
      const started = gate();
      const finish = gate();
      const lost = store
        .run(
          key,
          'lost',
          async () => {
            started.open();
            await finish.opened;
            return REPLY;
          },
          options({ signal: limit.signal, maxRun: 500 }),
        )
        .catch(() => undefined);
      await started.opened;
      limit.abort(new Error('maxRun'));
      finish.open();
      await lost;
      await eventually(
        () => other.run(key, 'kept', accept, options({ deadline: 200 })),
        (result) => 'reply' in result && !result.replayed,
        'an aborted run gives its claim away and leaves no record',
      );
    },
  },
  {
    name: 'does not start the work when its signal is aborted already',
    check: async (store, other, key) => {
      const signal = AbortSignal.abort(new Error('too late'));
      let ran = false;
      const work = async () => {
        ran = true;
        return REPLY;
      };
      await store.run(key, 'a', work, options({ signal })).catch(() => undefined);
      expectThat(!ran, 'the work does not start');
      expectSame(await other.run(key, 'b', accept, options()), { reply: REPLY, replayed: false }, 'the next run');
    },
  },
];
