import { expect, it } from 'vitest';
import { CantBeDone } from '../world/world.js';
import { refused } from './refused.js';

it('a call that succeeds where the provider should refuse fails the scenario', async () => {
  await expect(refused(Promise.resolve({}))).rejects.toThrow('the provider should have refused this');
});

it('a call that fails in another way is no refusal: its error is passed on', async () => {
  const error = new CantBeDone('nothing can be paid here');
  await expect(refused(Promise.reject(error))).rejects.toBe(error);
});
