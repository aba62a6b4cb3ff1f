/**
 * @module
 * Whose turn it is: taking what is due, and changing it by compare-and-set.
 */
import type { LedgerEntry } from '../ledger/ledger.js';
import { expectSame, expectThat, gate, rejectionOf } from './check.js';
import { awaited, fresh, HOUR, idsOf, type LedgerCase, pause } from './ledger-case.js';

/** Rules about turns; each lets two of them be lost or doubled. */
export const turnCases: readonly LedgerCase[] = [
  {
    name: 'shares 21 due entries among eight takers at once without overlap',
    check: async ({ ledger, other, topic }) => {
      const ids = Array.from({ length: 21 }, (_, i) => `${i + 10}`);
      for (const id of ids) await ledger.add(fresh(topic, id));
      const takers = Array.from({ length: 8 }, (_, i) => (i % 2 ? ledger : other).take(topic, 3, HOUR));
      const taken = (await Promise.all(takers)).flat();
      // A taker may pass over what another holds at that moment, so a last one looks for what is left.
      const rest = await ledger.take(topic, 21, HOUR);
      expectSame(idsOf([...taken, ...rest]).sort(), ids, 'what the takers have, each once');
      expectThat(taken.length > 0, 'takers at once get something');
    },
  },
  {
    name: 'gives no more than the limit, longest due first',
    check: async ({ ledger, other, topic }) => {
      // Due as they are added, whatever time that takes; their names and their order of state are not the order of due.
      for (const id of ['second', 'third', 'first']) await ledger.add(fresh(topic, id, { dueIn: HOUR }));
      for (const id of ['first', 'second', 'third']) {
        const entry = await ledger.find(topic, `${topic}:${id}`);
        if (entry !== undefined) await ledger.replace(entry, { state: 'begun', data: '{}', dueIn: 0 });
        await pause(3);
      }
      expectSame(idsOf(await ledger.take(topic, 1, HOUR)), ['first'], 'the first take');
      expectSame(idsOf(await other.take(topic, 2, HOUR)), ['second', 'third'], 'the second take');
    },
  },
  {
    name: 'takes nothing before it is due, and nothing that is never due',
    check: async ({ ledger, topic }) => {
      await ledger.add(fresh(topic, 'later', { dueIn: HOUR }));
      const { entry } = await ledger.add(fresh(topic, 'never'));
      await ledger.replace(entry, { state: 'ended', data: '', dueIn: null });
      expectSame(idsOf(await ledger.take(topic, 10, HOUR)), [], 'what is taken');
      const later = await ledger.find(topic, `${topic}:later`);
      if (later !== undefined) await ledger.replace(later, { state: 'begun', data: '', dueIn: 0 });
      expectSame(idsOf(await ledger.take(topic, 10, HOUR)), ['later'], 'what is taken once it is due');
    },
  },
  {
    name: 'gives an entry again when its lease is over, and refuses the change of the one who had it before',
    check: async ({ ledger, other, topic }) => {
      await ledger.add(fresh(topic, '1'));
      const [late] = await ledger.take(topic, 1, 30);
      expectSame(late?.version, 2, 'the version of a taken entry');
      const [now] = await awaited(async () => {
        const taken = await other.take(topic, 1, HOUR);
        return taken.length > 0 ? taken : undefined;
      }, 'an entry is due again after its lease');
      expectSame(now?.version, 3, 'the version of an entry taken again');
      const next = { state: 'next', data: '', dueIn: null };
      expectSame(await ledger.replace(late as LedgerEntry, next), undefined, 'the change of the one who was late');
      const changed = await other.replace(now as LedgerEntry, next);
      expectSame([changed?.version, changed?.state], [4, 'next'], 'the change of the one who has it');
    },
  },
  {
    name: 'does not give an entry again while its lease lasts',
    check: async ({ ledger, other, topic }) => {
      await ledger.add(fresh(topic, '1'));
      await ledger.take(topic, 1, HOUR);
      await pause(30);
      expectSame(idsOf(await other.take(topic, 1, HOUR)), [], 'what a second taker gets');
    },
  },
  {
    name: 'lets one of five changes of the same version win',
    check: async ({ ledger, other, topic }) => {
      const { entry } = await ledger.add(fresh(topic, '1'));
      const changes = Array.from({ length: 5 }, (_, i) =>
        (i % 2 ? ledger : other).replace(entry, { state: 'next', data: `${i}`, dueIn: HOUR }),
      );
      const won = (await Promise.all(changes)).filter((changed) => changed !== undefined);
      expectSame(won.length, 1, 'changes that won');
      const found = await ledger.find(topic, entry.key);
      expectSame([found?.version, found?.data], [2, won[0]?.data], 'the entry');
    },
  },
  {
    name: 'runs the work of a change before it is done, once, and not at all for another version',
    check: async ({ ledger, topic }) => {
      const { entry } = await ledger.add(fresh(topic, '1'));
      let runs = 0;
      const work = async () => {
        runs += 1;
      };
      const changed = await ledger.replace(entry, { state: 'next', data: '', dueIn: null }, { work });
      expectSame([changed?.state, runs], ['next', 1], 'a change with work');
      expectSame(
        await ledger.replace(entry, { state: 'x', data: '', dueIn: 0 }, { work }),
        undefined,
        'an old version',
      );
      expectSame(runs, 1, 'runs of the work');
    },
  },
  {
    name: 'changes nothing when the work of a change rejects, and passes on the very rejection',
    check: async ({ ledger, other, topic }) => {
      const { entry } = await ledger.add(fresh(topic, '1', { data: 'before' }));
      const failure = new Error('the handler failed');
      const next = { state: 'next', data: 'after', dueIn: null };
      const work = () => Promise.reject(failure);
      const rejection = await rejectionOf(ledger.replace(entry, next, { work }), 'a change whose work rejects');
      expectThat(rejection === failure, 'the very error of the work is passed on');
      const found = await other.find(topic, entry.key);
      expectSame([found?.state, found?.version, found?.data], ['begun', 1, 'before'], 'the entry');
      expectSame(idsOf(await other.take(topic, 1, HOUR)), ['1'], 'it is due as before');
    },
  },
];

/** Rules that need two connections at a time. */
export const overlappingCases: readonly LedgerCase[] = [
  {
    name: 'never changes an entry twice from one version, though the work of the first change takes its time',
    check: async ({ ledger, other, topic }) => {
      const { entry } = await ledger.add(fresh(topic, '1'));
      await ledger.add(fresh(topic, '2'));
      const started = gate();
      const finish = gate();
      const first = ledger.replace(
        entry,
        { state: 'first', data: '', dueIn: null },
        {
          work: async () => {
            started.open();
            await finish.opened;
          },
        },
      );
      await started.opened;
      // Whether the second one loses at once, or wins and the first one loses, is the store's own business; both must not win.
      const second = await other.replace(entry, { state: 'second', data: '', dueIn: null });
      const taken = await other.take(topic, 2, HOUR);
      expectThat(idsOf(taken).includes('2'), 'a taker gets the other entries and does not wait');
      finish.open();
      const won = [await first, second].filter((changed) => changed !== undefined);
      expectThat(won.length <= 1, 'one change at most');
      const found = await ledger.find(topic, entry.key);
      const expected = won[0]?.state ?? 'begun';
      expectSame(found?.state, expected, 'the entry is as the one who won left it');
    },
  },
];
