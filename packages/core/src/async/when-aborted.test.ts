import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { answering, client } from '../../test/runtimes.js';
import { whenAborted } from './when-aborted.js';

afterEach(() => vi.restoreAllMocks());

it('one signal for a hundred calls at once prints no warning, and aborts them all', async () => {
  const warnings = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const controller = new AbortController();
  const unitpay = client({ fetch: () => new Promise(() => {}) });
  const calls = Array.from({ length: 100 }, () => unitpay.getPartner({}, { signal: controller.signal }));
  controller.abort();
  const settled = await Promise.allSettled(calls);
  expect(settled.map((one) => one.status === 'rejected' && one.reason.name)).toStrictEqual(
    settled.map(() => 'UnitPayAbortError'),
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings).not.toHaveBeenCalled();
});

it('a finished call leaves no listener on the signal', async () => {
  const { signal } = new AbortController();
  const remove = vi.spyOn(signal, 'removeEventListener');
  const add = vi.spyOn(signal, 'addEventListener');
  const unitpay = client({ fetch: answering({ result: [] }).fetch });
  await Promise.all([1, 2, 3].map(() => unitpay.listSubscriptions({}, { signal })));
  expect([add.mock.calls.length, remove.mock.calls.length]).toStrictEqual([1, 1]);
});

it('who has stopped listening is not called, the others are', () => {
  const controller = new AbortController();
  const called: string[] = [];
  const stop = whenAborted(controller.signal, () => called.push('first'));
  whenAborted(controller.signal, () => called.push('second'));
  stop();
  controller.abort();
  expect(called).toStrictEqual(['second']);
});

it('the warning that is avoided is real: eleven listeners of their own print it', () => {
  const emitter = new EventEmitter();
  const warnings = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  for (let each = 0; each < 11; each++) emitter.on('abort', () => {});
  expect(warnings).toHaveBeenCalled();
});

it('who stops listening twice has stopped once, and no one else has', () => {
  const controller = new AbortController();
  const called: string[] = [];
  const stop = whenAborted(controller.signal, () => called.push('first'));
  stop();
  stop();
  whenAborted(controller.signal, () => called.push('second'));
  controller.abort();
  expect(called).toStrictEqual(['second']);
});
