/**
 * @module
 * What a ledger keeps, finds, lists and removes.
 */
import { expectSame, expectThat } from './check.js';
import { awaited, fresh, HOUR, idsOf, type LedgerCase, pause } from './ledger-case.js';

/** Texts that a JSON column, a script's JSON library or a naive driver would rewrite. */
const TEXTS: readonly string[] = [
  '{}',
  '[]',
  '{ "sum" : 1.00, "b":1, "a":{} , "list":[ ] }',
  'null',
  '',
  ' a\n\r\n\tb ',
  `'";--%_\\ {up} $1 ? :x`,
  'Чехол \u{1f600} é e\u0301',
  'x'.repeat(20_000),
];

/** Rules about entries. */
export const entryCases: readonly LedgerCase[] = [
  {
    name: 'adds an entry with version 1, and gives the one that is there when its key is added again',
    check: async ({ ledger, other, topic }) => {
      const first = await ledger.add(fresh(topic, '1', { data: 'first' }));
      expectSame([first.added, first.entry.version, first.entry.data], [true, 1, 'first'], 'the first add');
      const second = await other.add(fresh(topic, '1', { data: 'second', state: 'other' }));
      expectSame(
        [second.added, second.entry.version, second.entry.data, second.entry.state],
        [false, 1, 'first', 'begun'],
        'the second add',
      );
    },
  },
  {
    name: 'adds one of ten entries with the same key that come at once',
    check: async ({ ledger, other, topic }) => {
      const adds = Array.from({ length: 10 }, (_, i) =>
        (i % 2 ? ledger : other).add(fresh(topic, '1', { data: `${i}` })),
      );
      const results = await Promise.all(adds);
      expectSame(results.filter(({ added }) => added).length, 1, 'adds that added');
      expectSame(new Set(results.map(({ entry }) => entry.data)).size, 1, 'entries that the adds gave');
    },
  },
  {
    name: 'finds an entry by topic and key, and nothing else',
    check: async ({ ledger, other, topic }) => {
      await ledger.add(fresh(topic, '1', { state: 'begun', data: 'kept' }));
      const found = await other.find(topic, `${topic}:1`);
      expectSame(
        [found?.key, found?.topic, found?.state, found?.version, found?.data],
        [`${topic}:1`, topic, 'begun', 1, 'kept'],
        'the entry found',
      );
      expectSame(await other.find(topic, `${topic}:2`), undefined, 'another key');
      expectSame(await other.find(`${topic}x`, `${topic}:1`), undefined, 'another topic');
    },
  },
  {
    name: 'keeps topics apart',
    check: async ({ ledger, topic }) => {
      const neighbour = `${topic}:live`;
      await ledger.add(fresh(topic, 'a'));
      await ledger.add(fresh(neighbour, 'b'));
      expectSame(idsOf(await ledger.list(topic, 'begun', 10)), ['a'], 'the list of a topic');
      expectSame(idsOf(await ledger.take(topic, 10, HOUR)), ['a'], 'what is taken of a topic');
      await ledger.remove(topic, `${neighbour}:b`);
      expectThat((await ledger.find(neighbour, `${neighbour}:b`)) !== undefined, 'remove names its topic');
      expectSame(idsOf(await ledger.take(neighbour, 10, HOUR)), ['b'], 'what is taken of its neighbour');
    },
  },
  {
    name: 'keeps every text byte for byte',
    check: async ({ ledger, other, topic }) => {
      for (const [i, text] of TEXTS.entries()) {
        const state = `ended-${i}`;
        const { entry } = await ledger.add(fresh(topic, `${i}`, { data: text }));
        expectSame(entry.data, text, 'the data as added');
        const [taken] = await other.take(topic, 1, HOUR);
        expectSame(taken?.data, text, 'the data as taken');
        const changed = await other.replace(entry, { state, data: text, dueIn: null });
        expectSame(changed, undefined, 'a change by the version before the take');
        if (taken !== undefined) await other.replace(taken, { state, data: text, dueIn: null });
        const found = await ledger.find(topic, `${topic}:${i}`);
        expectSame([found?.state, found?.data], [state, text], 'the data as replaced');
        const [listed] = await ledger.list(topic, state, 1);
        expectSame(listed?.data, text, 'the data as listed');
      }
    },
  },
  {
    name: 'lists a state from the oldest on, page by page, and from the start when the last one seen has left it',
    check: async ({ ledger, other, topic }) => {
      for (const id of ['c', 'a', 'b', 'd']) {
        await ledger.add(fresh(topic, id, { dueIn: HOUR }));
        await pause(3);
      }
      await ledger.add(fresh(topic, 'e', { state: 'ended', dueIn: HOUR }));
      expectSame(idsOf(await other.list(topic, 'begun', 10)), ['c', 'a', 'b', 'd'], 'the whole list');
      expectSame(idsOf(await other.list(topic, 'begun', 2)), ['c', 'a'], 'the first page');
      expectSame(idsOf(await other.list(topic, 'begun', 2, `${topic}:a`)), ['b', 'd'], 'the second page');
      expectSame(idsOf(await other.list(topic, 'begun', 2, `${topic}:d`)), [], 'after the last one');
      expectSame(idsOf(await other.list(topic, 'none', 10)), [], 'a state that nothing is in');
      await pause(3);
      const gone = await ledger.find(topic, `${topic}:a`);
      if (gone !== undefined) await ledger.replace(gone, { state: 'ended', data: '', dueIn: HOUR });
      expectSame(idsOf(await other.list(topic, 'begun', 2, `${topic}:a`)), ['c', 'b'], 'after one that has left');
      expectSame(idsOf(await other.list(topic, 'ended', 10)), ['e', 'a'], 'the state it went to');
    },
  },
  {
    name: 'counts the age from the state, not from the last change',
    check: async ({ ledger, topic }) => {
      const { entry } = await ledger.add(fresh(topic, '1', { dueIn: HOUR }));
      expectThat(entry.age >= 0 && entry.age < HOUR, 'age is in milliseconds since the state was entered');
      await pause(60);
      const same = await ledger.replace(entry, { state: 'begun', data: '1', dueIn: 0 });
      expectThat(same !== undefined && same.age >= 50, 'a change of the data alone keeps the age');
      const [taken] = await ledger.take(topic, 1, HOUR);
      expectThat(taken !== undefined && taken.age >= 50, 'taking keeps the age');
      if (taken === undefined) return;
      const before = taken.age;
      const next = await ledger.replace(taken, { state: 'next', data: '1', dueIn: 0 });
      expectThat(next !== undefined && next.age < before, 'another state restarts the age');
    },
  },
  {
    name: 'removes an entry, whatever its version, and minds nothing that is not there',
    check: async ({ ledger, other, topic }) => {
      await ledger.add(fresh(topic, '1'));
      await ledger.take(topic, 1, HOUR);
      await other.remove(topic, `${topic}:1`);
      await other.remove(topic, `${topic}:1`);
      expectSame(await ledger.find(topic, `${topic}:1`), undefined, 'a removed entry');
      expectSame((await ledger.list(topic, 'begun', 1)).length, 0, 'the list after it');
      expectSame((await ledger.take(topic, 1, HOUR)).length, 0, 'what is due after it');
      expectSame((await ledger.add(fresh(topic, '1'))).added, true, 'the same key again');
    },
  },
  {
    name: 'refuses a change of an entry that was removed',
    check: async ({ ledger, topic }) => {
      const { entry } = await ledger.add(fresh(topic, '1'));
      await ledger.remove(topic, entry.key);
      const changed = await ledger.replace(entry, { state: 'next', data: '', dueIn: 0 });
      expectSame(changed, undefined, 'the change');
      expectSame(await ledger.find(topic, entry.key), undefined, 'the entry');
    },
  },
  {
    name: 'prunes what is never due and old in its state, and spares everything else',
    check: async ({ ledger, topic }) => {
      for (const id of ['due', 'later', 'never', 'young']) await ledger.add(fresh(topic, id, { dueIn: HOUR }));
      const settle = async (id: string, state: string, dueIn: number | null) => {
        const entry = await ledger.find(topic, `${topic}:${id}`);
        if (entry !== undefined) await ledger.replace(entry, { state, data: '', dueIn });
      };
      await settle('due', 'begun', 0);
      await settle('never', 'begun', null);
      await awaited(async () => {
        const entry = await ledger.find(topic, `${topic}:never`);
        return entry !== undefined && entry.age > 500 ? entry : undefined;
      }, 'age grows');
      // Its state is new, though the entry is as old as the others.
      await settle('young', 'ended', null);
      expectSame(await ledger.prune(topic, HOUR), 0, 'nothing is an hour old');
      const old = await ledger.find(topic, `${topic}:never`);
      await pause(2);
      // As old as the old one just was: a machine would have to stall for half a second for the young one to be as old.
      expectSame(await ledger.prune(topic, old?.age ?? 0), 1, 'pruned');
      expectSame(idsOf(await ledger.list(topic, 'ended', 10)), ['young'], 'what is young');
      expectSame(idsOf(await ledger.list(topic, 'begun', 10)).sort(), ['due', 'later'], 'what is left');
    },
  },
];
