/**
 * @module
 * A claim and its time: work that outlasts it, and a run that has lost it.
 */
import { expectSame, expectThat, gate } from './check.js';
import { never, options, REPLY, type StoreCase } from './store-case.js';

/** The reply of the run that came second, to be told from the first one's. */
const SECOND = { ...REPLY, body: '{"result":{"message":"second"}}' };

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Holds the whole process still, as a long garbage collection or a suspended machine does: no timer fires meanwhile. */
function freeze(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Rules about leases; a store without them keeps them without effort. */
export const leaseCases: readonly StoreCase[] = [
  {
    name: 'keeps the claim of work that outlasts its lease',
    check: async (store, other, key, { lease }) => {
      let running = 0;
      let most = 0;
      const work = async () => {
        running += 1;
        most = Math.max(most, running);
        await pause(2.5 * lease);
        running -= 1;
        return REPLY;
      };
      const limits = options({ maxRun: 10 * lease });
      const first = store.run(key, 'a', work, limits);
      const second = other.run(key, 'a', work, { ...limits, deadline: 6 * lease });
      const ends = await Promise.allSettled([first, second]);
      expectSame(most, 1, 'handlers of one payment at a time');
      expectThat(
        ends.every(({ status }) => status === 'fulfilled'),
        'neither run fails',
      );
    },
  },
  {
    name: 'lets a run whose signal was aborted take nothing from its successor when its work ends late',
    check: async (store, other, key, { lease }) => {
      const [started, finish, followed, end] = [gate(), gate(), gate(), gate()];
      const limit = new AbortController();
      const aborted = store.run(
        key,
        'a',
        async () => {
          started.open();
          await finish.opened;
          return REPLY;
        },
        options({ signal: limit.signal, maxRun: lease }),
      );
      aborted.catch(() => {});
      await started.opened;
      limit.abort(new Error('maxRun'));
      const successor = other.run(
        key,
        'b',
        async () => {
          followed.open();
          await end.opened;
          return SECOND;
        },
        options({ deadline: 8_000 }),
      );
      // A store that holds on to the claim for as long as the work goes on lets nobody in before that: then there is nothing to take.
      await Promise.race([followed.opened, pause(4 * lease)]);
      finish.open();
      await followed.opened;
      await aborted.catch(() => undefined);
      // The successor's next renewal would hide a claim that was given away meanwhile.
      for (let look = 0; look < 20; look += 1) {
        const third = await store.run(key, 'b', never('its successor is at work'), options({ deadline: 0 }));
        expectSame(third, { busy: true }, 'a duplicate while the successor is at work');
      }
      end.open();
      expectSame(await successor, { reply: SECOND, replayed: false }, 'the successor');
      const replay = await store.run(key, 'b', never('the key is on record'), options());
      expectSame(replay, { reply: SECOND, replayed: true }, 'the record');
    },
  },
  {
    name: 'records nothing for a run whose claim went to another one while the process stood still',
    check: async (store, other, key, { lease }) => {
      const [followed, end] = [gate(), gate()];
      let successor: Promise<unknown> = Promise.resolve();
      const frozen = async () => {
        freeze(1.5 * lease);
        successor = other.run(
          key,
          'a',
          async () => {
            followed.open();
            await end.opened;
            return SECOND;
          },
          options({ deadline: 8_000 }),
        );
        successor.catch(() => {});
        await Promise.race([followed.opened.then(() => true), pause(lease)]);
        return REPLY;
      };
      const first = store.run(key, 'a', frozen, options({ maxRun: lease }));
      const outcome = await first.then(
        (result) => ({ result }),
        () => ({ result: undefined }),
      );
      const kept = JSON.stringify(outcome.result) === JSON.stringify({ reply: REPLY, replayed: false });
      const taken = await Promise.race([followed.opened.then(() => true), pause(50).then(() => false)]);
      end.open();
      await successor;
      if (!taken) return;
      expectThat(!kept, 'a run that has lost its claim does not claim to be on record');
      const replay = await store.run(key, 'a', never('the key is on record'), options());
      expectSame(replay, { reply: SECOND, replayed: true }, 'the record is that of the run that had the claim');
    },
  },
];
