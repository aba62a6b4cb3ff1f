import { describe, expect, it } from 'vitest';
import { ledgerConformance } from '../testing/index.js';
import type { Ledger } from './ledger.js';
import { memoryLedger } from './memory-ledger.js';

describe('memoryLedger keeps every rule of a ledger:', () => {
  for (const { name, run } of ledgerConformance(() => ({ ledger: memoryLedger() }), { transactions: false })) {
    it(name, run);
  }
});

it('memoryLedger says what it does not cover', () => {
  expect(memoryLedger().notice).toMatch(/lost when it ends/);
});

it('memoryLedger goes by the clock it is given', async () => {
  let now = 0;
  const ledger: Ledger = memoryLedger({ now: () => now });
  await ledger.add({ topic: 't', key: 't:1', state: 's', data: '', dueIn: 60_000 });
  now = 59_999;
  expect(await ledger.take('t', 1, 1)).toEqual([]);
  now = 60_000;
  expect(await ledger.take('t', 1, 1)).toMatchObject([{ key: 't:1', age: 60_000 }]);
});

it('memoryLedger names a wrong option', () => {
  expect(() => memoryLedger({ now: 5, clock: 1 } as never)).toThrow(
    /"now": expected a function.*"clock": is not an option/,
  );
});

it('memoryLedger waits for a change under way before it removes its entry', async () => {
  const ledger = memoryLedger();
  const { entry } = await ledger.add({ topic: 't', key: 't:1', state: 's', data: '', dueIn: 0 });
  let removed: Promise<void> | undefined;
  const work = async () => {
    removed = ledger.remove('t', 't:1');
  };
  expect(await ledger.replace(entry, { state: 'next', data: '', dueIn: null }, { work })).toMatchObject({
    state: 'next',
  });
  await removed;
  expect(await ledger.find('t', 't:1')).toBeUndefined();
});
