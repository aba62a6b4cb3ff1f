import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type HandClock, handClock } from '../../../test/runtimes.js';
import { check, gate, pay, rig as rigOn } from '../../../test/webhook-rig.js';
import { memoryStore } from './memory-store.js';
import type { WebhookStore } from './store.js';

let clock: HandClock;
beforeEach(() => {
  clock = handClock();
});

/** A webhook on the clock of the test. */
const rig = (options: Parameters<typeof rigOn>[0] = {}) => rigOn(options, clock);

const BUSY = { status: 200, result: 'busy', reason: 'deadline' };

/** A handler that runs until it is let go. */
function slow() {
  const go = gate();
  const onPay = vi.fn(async (_event: unknown, _context: { readonly signal: AbortSignal }) => {
    await go.opened;
    return 'late but done';
  });
  return { go, onPay };
}

describe('duplicates in one process', () => {
  it('at once share one run and its reply, and one look into the store', async () => {
    const { go, onPay } = slow();
    const store = memoryStore();
    const run = vi.spyOn(store, 'run');
    const { ask } = rig({ store, onPay });
    const asked = Array.from({ length: 50 }, () => ask());
    go.open();
    const results = await Promise.all(asked);
    expect(onPay).toHaveBeenCalledOnce();
    expect(run).toHaveBeenCalledOnce();
    expect(new Set(results.map(({ body }) => body)).size).toBe(1);
    expect(results.filter(({ result }) => result === 'accepted')).toHaveLength(1);
    expect(results.filter(({ result }) => result === 'replayed')).toHaveLength(49);
  });

  it('that wait past their deadline are busy, each by its own', async () => {
    const { onPay } = slow();
    const { ask } = rig({ onPay });
    void ask();
    await clock.pass(5_000);
    const second = ask();
    await clock.pass(7_999);
    const settled = vi.fn();
    void second.then(settled);
    await clock.pass(0);
    expect(settled).not.toHaveBeenCalled();
    await clock.pass(1);
    expect(await second).toMatchObject(BUSY);
  });

  it.each([
    ['is recorded', false, 'info'],
    ['fails', true, 'error'],
  ])(
    'that wait past their deadline are logged once each, and the late work once, when it %s',
    async (_, fails, level) => {
      const { go, onPay } = slow();
      const { ask, webhook, lines } = rig({
        onPay: async (event, context) => {
          await onPay(event, context);
          if (fails) throw new Error('failed late');
        },
      });
      const asked = [ask(), ask(), ask()];
      await clock.pass(8_000);
      await Promise.all(asked);
      go.open();
      await webhook.idle();
      expect(lines.map((line) => line.level)).toEqual(['warn', 'warn', 'warn', level]);
    },
  );

  it('try themselves when the first one fails', async () => {
    const go = gate();
    const onPay = vi.fn(async () => {
      await go.opened;
      if (onPay.mock.calls.length === 1) throw new Error('the first one fails');
    });
    const { ask } = rig({ onPay });
    const asked = [ask(), ask(), ask()];
    go.open();
    expect((await Promise.all(asked)).map(({ result }) => result)).toEqual(['failed', 'accepted', 'replayed']);
    expect(onPay).toHaveBeenCalledTimes(2);
  });

  it('do not try after their own deadline', async () => {
    const go = gate();
    const onPay = vi.fn(async () => {
      await go.opened;
      throw new Error('fails late');
    });
    const { ask, webhook } = rig({ onPay });
    const asked = [ask(), ask()];
    await clock.pass(8_000);
    expect(await Promise.all(asked)).toMatchObject([BUSY, BUSY]);
    go.open();
    await webhook.idle();
    expect(onPay).toHaveBeenCalledOnce();
  });

  it('that name another account do not share the reply', async () => {
    const { go, onPay } = slow();
    const { ask } = rig({ onPay });
    const asked = [ask(), ask(pay({ account: 'order-2' }))];
    go.open();
    expect(await Promise.all(asked)).toMatchObject([
      { result: 'accepted' },
      { result: 'rejected', reason: 'mismatch' },
    ]);
    expect(onPay).toHaveBeenCalledOnce();
  });

  it('of two webhooks over one store share a run; other keys and other stores do not', async () => {
    const shared = memoryStore();
    const { go, onPay } = slow();
    const [one, two, apart] = [rig({ store: shared, onPay }), rig({ store: shared, onPay }), rig({ onPay })];
    const asked = [one.ask(), two.ask(), one.ask(pay({ unitpayId: '7' })), apart.ask()];
    go.open();
    expect((await Promise.all(asked)).map(({ result }) => result)).toEqual([
      'accepted',
      'replayed',
      'accepted',
      'accepted',
    ]);
    expect(onPay).toHaveBeenCalledTimes(3);
  });

  it('busy from the store, where another process runs, is an error reply', async () => {
    const store: WebhookStore = { run: async () => ({ busy: true }) };
    expect(await rig({ store }).ask()).toMatchObject({ status: 200, result: 'busy', reason: 'in-flight' });
  });

  it('the store is told how long a duplicate may wait, how long a run may take, and for how long to remember', async () => {
    const run = vi.fn(async () => ({ busy: true }) as const);
    const { ask } = rig({ store: { run }, retention: { pay: 1_000 } });
    await ask();
    await ask(check());
    const limits = { deadline: expect.closeTo(8_000, -2), maxRun: 60_000, signal: expect.any(AbortSignal) };
    expect(run.mock.calls).toMatchObject([
      [
        '135:live:pay:2154490981',
        expect.stringMatching(/^[0-9a-f]{64}$/),
        expect.any(Function),
        { ...limits, retention: 1_000 },
      ],
      ['135:live:check:2154490981', expect.anything(), expect.any(Function), { ...limits, retention: 300_000 }],
    ]);
  });
});
