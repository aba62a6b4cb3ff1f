import { expect, it, vi } from 'vitest';
import { gate } from '../../../test/webhook-rig.js';
import { coalesce } from './coalesce.js';

type End = 'shared' | 'not shared' | 'gave up';

const KEY = { key: 'payment', fingerprint: 'same' };

/** Runs that end by hand, in the order in which they were started. */
function runs(...ends: End[]) {
  const gates = ends.map(() => gate());
  let started = 0;
  const run = vi.fn(async () => {
    const index = started++;
    await gates[index]?.opened;
    return ends[index] as End;
  });
  return { run, end: (index: number) => gates[index]?.open() };
}

const store = () => ({});
const rules = (run: () => Promise<End>, giveUp = (): End | undefined => undefined) => ({
  run,
  share: (end: End) => (end === 'shared' ? end : undefined),
  giveUp,
});

const settled = async () => {
  await new Promise(setImmediate);
};

it('of several that waited for a run that can not be shared, one runs and the others wait for it', async () => {
  const { run, end } = runs('not shared', 'shared');
  const place = store();
  const waiting = [1, 2, 3, 4].map(() => coalesce(place, KEY, rules(run)));
  end(0);
  await settled();
  expect(run).toHaveBeenCalledTimes(2);
  end(1);
  expect(await Promise.all(waiting)).toEqual(['not shared', 'shared', 'shared', 'shared']);
  expect(run).toHaveBeenCalledTimes(2);
});

it('a run that ends does not take away the place of the one that came after it', async () => {
  const { run, end } = runs('not shared', 'shared');
  const place = store();
  const first = coalesce(place, KEY, rules(run));
  const second = coalesce(place, KEY, rules(run));
  end(0);
  await first;
  await settled();
  const third = coalesce(place, KEY, rules(run));
  await settled();
  expect(run).toHaveBeenCalledTimes(2);
  end(1);
  expect(await Promise.all([second, third])).toEqual(['shared', 'shared']);
});

it('the next after all have ended runs by itself', async () => {
  const { run, end } = runs('shared', 'shared');
  const place = store();
  end(0);
  end(1);
  expect([await coalesce(place, KEY, rules(run)), await coalesce(place, KEY, rules(run))]).toEqual([
    'shared',
    'shared',
  ]);
  expect(run).toHaveBeenCalledTimes(2);
});

it('one with another fingerprint waits and then runs by itself, one whose time is over gives up', async () => {
  const { run, end } = runs('shared', 'shared');
  const place = store();
  const first = coalesce(place, KEY, rules(run));
  const other = coalesce(place, { ...KEY, fingerprint: 'other' }, rules(run));
  const late = coalesce(
    place,
    { ...KEY, fingerprint: 'other' },
    rules(run, () => 'gave up'),
  );
  await settled();
  expect(run).toHaveBeenCalledOnce();
  end(0);
  end(1);
  expect(await Promise.all([first, other, late])).toEqual(['shared', 'shared', 'gave up']);
});

it('a run that rejects is nobody else’s, and leaves its place', async () => {
  const place = store();
  const broken = () => Promise.reject(new Error('broken'));
  await expect(coalesce(place, KEY, rules(broken))).rejects.toThrow('broken');
  const { run, end } = runs('shared');
  end(0);
  expect(await coalesce(place, KEY, rules(run))).toBe('shared');
});
