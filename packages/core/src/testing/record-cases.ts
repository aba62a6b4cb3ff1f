/**
 * @module
 * What a store remembers, and what it must not.
 */
import { expectSame, expectThat, rejectionOf } from './check.js';
import { accept, eventually, never, options, REPLY, type StoreCase } from './store-case.js';

/** Rules about the record. */
export const recordCases: readonly StoreCase[] = [
  {
    name: 'passes on the reply of a first run as not replayed',
    check: async (store, _other, key) => {
      expectSame(await store.run(key, 'a', accept, options()), { reply: REPLY, replayed: false }, 'first run');
    },
  },
  {
    name: 'replays an accepted reply byte for byte without running the work',
    check: async (store, other, key) => {
      await store.run(key, 'a', accept, options());
      const result = await other.run(key, 'a', never('the key is on record'), options());
      expectSame(result, { reply: REPLY, replayed: true }, 'second run');
    },
  },
  {
    name: 'answers mismatch when the key is on record with another fingerprint',
    check: async (store, other, key) => {
      await store.run(key, 'a', accept, options());
      const result = await other.run(key, 'b', never('the fingerprint differs'), options());
      expectSame(result, { mismatch: true }, 'another fingerprint');
    },
  },
  {
    name: 'passes on the rejection of the work itself',
    check: async (store, _other, key) => {
      const failure = new Error('the handler failed');
      const rejection = await rejectionOf(
        store.run(key, 'a', () => Promise.reject(failure), options()),
        'failing work',
      );
      expectThat(rejection === failure, 'the very error of the work is passed on');
    },
  },
  {
    name: 'records nothing and frees the claim at once when the work rejects',
    check: async (store, other, key) => {
      await rejectionOf(
        store.run(key, 'a', () => Promise.reject(new Error('no')), options()),
        'failing work',
      );
      const result = await other.run(key, 'b', accept, options({ deadline: 0 }));
      expectSame(result, { reply: REPLY, replayed: false }, 'the run after a failed one');
    },
  },
  {
    name: 'keeps keys apart',
    check: async (store, other, key) => {
      await store.run(key, 'a', accept, options());
      const result = await other.run(`${key}2`, 'b', accept, options());
      expectSame(result, { reply: REPLY, replayed: false }, 'another key');
    },
  },
  {
    name: 'takes any text as key and fingerprint',
    check: async (store, other, key) => {
      const odd = `${key}:'";--%_\\ {up} Ж\u{1f600}:${'x'.repeat(300)}`;
      await store.run(odd, odd, accept, options());
      expectSame(
        await other.run(odd, odd, never('the key is on record'), options()),
        { reply: REPLY, replayed: true },
        'odd key',
      );
      const neighbour = await other.run(odd.toLowerCase(), odd, accept, options());
      expectSame(neighbour, { reply: REPLY, replayed: false }, 'a key that differs in one letter');
    },
  },
  {
    name: 'forgets a record after its retention',
    check: async (store, other, key) => {
      await store.run(key, 'a', accept, options({ retention: 1 }));
      await eventually(
        () => other.run(key, 'b', accept, options({ retention: 60_000 })),
        (result) => 'reply' in result && !result.replayed,
        'a record is forgotten after its retention',
      );
      const result = await store.run(key, 'b', never('the second record is fresh'), options());
      expectSame(result, { reply: REPLY, replayed: true }, 'the run after the second record');
    },
  },
];
