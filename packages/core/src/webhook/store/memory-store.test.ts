import { describe, expect, it } from 'vitest';
import { gate } from '../../../test/webhook-rig.js';
import { storeConformance } from '../../testing/index.js';
import { memoryStore } from './memory-store.js';

const REPLY = { status: 200, headers: {}, body: '{}' };
const accept = async () => REPLY;
const options = () => ({ deadline: 1_000, maxRun: 5_000, signal: new AbortController().signal });

describe('keeps the rules of every store', () => {
  for (const { name, run } of storeConformance(() => ({ store: memoryStore() }))) it(name, run);
});

it('memoryStore keeps at most maxRecords, forgetting the oldest', async () => {
  const store = memoryStore({ maxRecords: 2 });
  for (const key of ['a', 'b', 'c']) await store.run(key, '', accept, options());
  const replayed = async (key: string) => 'replayed' in (await store.run(key, '', accept, options()));
  expect(await store.run('c', '', accept, options())).toMatchObject({ replayed: true });
  expect(await store.run('b', '', accept, options())).toMatchObject({ replayed: true });
  expect(await store.run('a', '', accept, options())).toMatchObject({ replayed: false });
  expect(await replayed('a')).toBe(true);
});

it('memoryStore forgets one for one however long it goes on, records that expired in between included', async () => {
  let now = 0;
  const store = memoryStore({ maxRecords: 3, now: () => now });
  for (let i = 0; i < 20; i += 1) {
    await store.run(`key ${i}`, '', accept, { ...options(), ...(i % 5 === 0 && { retention: 1 }) });
    now += 1;
  }
  const kept = async (i: number) => {
    const result = await store
      .run(`key ${i}`, 'other', () => Promise.reject(new Error('ran')), options())
      .catch(() => 'ran');
    return result !== 'ran';
  };
  expect([await kept(19), await kept(18), await kept(17), await kept(16)]).toEqual([true, true, true, false]);
});

it('memoryStore refuses an unknown option by name', () => {
  expect(() => memoryStore({ maxRecord: 10 } as never)).toThrow(
    '"maxRecord": is not an option: perhaps "maxRecords" is meant',
  );
});

it('never forgets what is in flight, however many come meanwhile', async () => {
  const store = memoryStore({ maxRecords: 1 });
  const go = gate();
  const first = store.run('slow', '', () => go.opened.then(accept), options());
  for (const key of ['a', 'b', 'c']) await store.run(key, '', accept, options());
  const second = store.run('slow', '', () => Promise.reject(new Error('ran twice')), options());
  go.open();
  expect([await first, await second]).toMatchObject([{ replayed: false }, { replayed: true }]);
});

it('memoryStore runs nobody else while aborted work is still under way', async () => {
  const store = memoryStore();
  const limit = new AbortController();
  const go = gate();
  const aborted = store.run('a', '', () => go.opened.then(accept), { ...options(), signal: limit.signal });
  limit.abort(new Error('maxRun'));
  await expect(aborted).rejects.toThrow('maxRun');
  const ranTwice = () => Promise.reject(new Error('two at a time'));
  expect(await store.run('a', '', ranTwice, { ...options(), deadline: 1 })).toEqual({ busy: true });
  go.open();
  expect(await store.run('a', '', accept, options())).toMatchObject({ replayed: false });
});

it('memoryStore gives the claim of aborted work that never ends away after maxRun', async () => {
  const store = memoryStore();
  const limit = new AbortController();
  const endless = store.run('a', '', () => new Promise(() => {}), { ...options(), maxRun: 20, signal: limit.signal });
  limit.abort(new Error('maxRun'));
  await expect(endless).rejects.toThrow('maxRun');
  expect(await store.run('a', '', accept, options())).toMatchObject({ replayed: false });
});

it('memoryStore says that it covers one process', () => {
  expect(memoryStore().notice).toContain('this process only');
});

it.each([0, -1, 1.5, Number.NaN, '5'])('memoryStore refuses maxRecords %j and names the option', (maxRecords) => {
  expect(() => memoryStore({ maxRecords: maxRecords as number })).toThrow('"maxRecords"');
});
