import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type HandClock, handClock } from '../../../test/runtimes.js';
import { check, gate, pay, rig as rigOn } from '../../../test/webhook-rig.js';
import { memoryStore } from '../store/memory-store.js';
import type { StoreRunOptions, WebhookStore } from '../store/store.js';

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

describe('at the deadline', () => {
  it('an error reply goes out and the signal is aborted', async () => {
    const { onPay } = slow();
    const { ask, lines } = rig({ onPay });
    const asked = ask();
    await clock.pass(7_999);
    const signal = onPay.mock.calls[0]?.[1].signal;
    expect(signal?.aborted).toBe(false);
    await clock.pass(1);
    expect(await asked).toMatchObject(BUSY);
    expect(JSON.parse((await asked).body)).toHaveProperty('error.message');
    expect(signal?.aborted).toBe(true);
    expect(lines).toMatchObject([{ level: 'warn', fields: { reason: 'deadline' } }]);
  });

  it('work that still finishes is recorded, so the repeat gets its result', async () => {
    const { go, onPay } = slow();
    const { ask, webhook, lines } = rig({ onPay });
    const asked = ask();
    await clock.pass(8_000);
    await asked;
    go.open();
    await webhook.idle();
    expect(await ask()).toMatchObject({ result: 'replayed', body: '{"result":{"message":"late but done"}}' });
    expect(onPay).toHaveBeenCalledOnce();
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'info']);
  });

  it('a repeat joins the work that is still running', async () => {
    const { go, onPay } = slow();
    const { ask } = rig({ onPay });
    const asked = ask();
    await clock.pass(8_000);
    await asked;
    const repeat = ask();
    go.open();
    expect(await repeat).toMatchObject({ result: 'replayed' });
    expect(onPay).toHaveBeenCalledOnce();
  });

  it('work that fails late is logged, and the repeat runs again', async () => {
    const go = gate();
    const onPay = vi.fn(async () => {
      await go.opened;
      if (onPay.mock.calls.length === 1) throw new Error('failed late');
    });
    const { ask, webhook, lines } = rig({ onPay });
    const asked = ask();
    await clock.pass(8_000);
    await asked;
    go.open();
    await webhook.idle();
    expect(lines.at(-1)).toMatchObject({
      level: 'error',
      fields: { reason: 'handler-failed', error: 'Error: failed late' },
    });
    expect(await ask()).toMatchObject({ result: 'accepted' });
  });

  it('deadline is an option', async () => {
    const { ask } = rig({ onPay: slow().onPay, deadline: 100 });
    const asked = ask();
    await clock.pass(100);
    expect(await asked).toMatchObject(BUSY);
  });
});

describe('past maxRun', () => {
  it('the work has lost its right to be recorded, and the next pay runs again', async () => {
    const { go, onPay } = slow();
    const { ask, webhook } = rig({ onPay, maxRun: 20_000 });
    void ask();
    await clock.pass(20_000);
    await webhook.idle();
    go.open();
    expect(await ask()).toMatchObject({ result: 'accepted' });
    expect(onPay).toHaveBeenCalledTimes(2);
  });

  it('the log says that a payer was charged and nothing recorded', async () => {
    const { ask, webhook, lines } = rig({ onPay: slow().onPay });
    void ask();
    await clock.pass(60_000);
    await webhook.idle();
    expect(lines.at(-1)).toMatchObject({ level: 'error', fields: { reason: 'max-run' } });
    expect(lines.at(-1)?.message).toContain('payer charged, not delivered');
  });

  it('comes a minute after the start by default, and never before the deadline', async () => {
    const limits: number[] = [];
    const run = vi.fn(async (...[, , , { maxRun }]: Parameters<ReturnType<typeof memoryStore>['run']>) => {
      limits.push(maxRun);
      return { busy: true } as const;
    });
    for (const deadline of [8_000, 60_000, 90_000]) await rig({ store: { run }, deadline }).ask();
    expect(limits).toEqual([60_000, 60_000, 90_000]);
  });

  it('a store that never settles does not hold later requests', async () => {
    const real = memoryStore();
    const run = vi.fn(real.run.bind(real)).mockReturnValueOnce(new Promise(() => {}));
    const { ask, webhook } = rig({ store: { run } });
    void ask();
    await clock.pass(60_000);
    await webhook.idle();
    expect(await ask()).toMatchObject({ result: 'accepted' });
  });
});

describe('the signal', () => {
  it('of a copied context is aborted at the deadline like the original', async () => {
    const signals: AbortSignal[] = [];
    const onPay = async (_event: unknown, context: { readonly signal: AbortSignal }) => {
      const copy = { ...context };
      signals.push(copy.signal, context.signal);
      await new Promise(() => {});
    };
    const { ask } = rig({ onPay });
    void ask();
    await clock.pass(8_000);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(signals[0]).toBe(signals[1]);
  });

  it.each([
    ['copies its options', (options: StoreRunOptions) => ({ ...options })],
    ['hands them to another store as they are', (options: StoreRunOptions) => options],
  ])('reaches a store that %s, at maxRun or at the deadline', async (_what, passOn) => {
    const inner = memoryStore();
    const signals: AbortSignal[] = [];
    const store: WebhookStore = {
      run(key, fingerprint, work, options) {
        const passed = passOn(options);
        signals.push(passed.signal);
        return inner.run(key, fingerprint, work, passed);
      },
    };
    const { ask, webhook } = rig({ store, onPay: () => new Promise<void>(() => {}) });
    void ask();
    void ask(pay({ unitpayId: '7' }), { lateWork: 'abort' });
    await clock.pass(8_000);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
    await clock.pass(52_000);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    await webhook.idle();
  });
});

describe('on a platform that stops after the reply', () => {
  it('work is aborted at the deadline and its claim is free', async () => {
    const { go, onPay } = slow();
    const { ask } = rig({ onPay });
    const asked = ask(pay(), { lateWork: 'abort' });
    await clock.pass(8_000);
    expect(await asked).toMatchObject(BUSY);
    go.open();
    expect(await ask(pay(), { lateWork: 'abort' })).toMatchObject({ result: 'accepted' });
    expect(onPay).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['pay', pay(), 'error', 'payer charged, not delivered'],
    ['check', check(), 'warn', 'busy: deadline'],
  ])('work given up on %s has one line, which says so', async (_method, query, level, text) => {
    const forever = () => new Promise<void>(() => {});
    const { ask, webhook, lines } = rig({ onPay: forever, onCheck: forever });
    void ask(query, { lateWork: 'abort' });
    await clock.pass(8_000);
    await webhook.idle();
    expect(lines).toMatchObject([{ level, fields: { reason: 'deadline', hint: expect.stringContaining('given up') } }]);
    expect(lines[0]?.message).toContain(text);
  });

  it('waitUntil gets the late work and keeps the right to record it', async () => {
    const { go, onPay } = slow();
    const { ask } = rig({ onPay });
    const late: Promise<unknown>[] = [];
    const asked = ask(pay(), { waitUntil: (work) => void late.push(work) });
    await clock.pass(8_000);
    await asked;
    expect(late).toHaveLength(1);
    go.open();
    await Promise.all(late);
    expect(await ask()).toMatchObject({ result: 'replayed' });
  });

  it('waitUntil is not called for work that finished in time', async () => {
    const waitUntil = vi.fn();
    await rig().ask(pay(), { waitUntil });
    expect(waitUntil).not.toHaveBeenCalled();
  });
});

describe('idle', () => {
  it('resolves at once when nothing is in flight', async () => {
    await rig().webhook.idle();
  });

  it('waits for handlers, late ones included', async () => {
    const { go, onPay } = slow();
    const { ask, webhook } = rig({ onPay });
    void ask();
    const idle = vi.fn();
    void webhook.idle().then(idle);
    await clock.pass(30_000);
    expect(idle).not.toHaveBeenCalled();
    go.open();
    await clock.pass(0);
    expect(idle).toHaveBeenCalledOnce();
  });

  it('waits for what arrives meanwhile', async () => {
    const [first, second] = [gate(), gate()];
    const onPay = vi.fn(() => (onPay.mock.calls.length === 1 ? first.opened : second.opened));
    const { ask, webhook } = rig({ onPay });
    void ask();
    const idle = vi.fn();
    void webhook.idle().then(idle);
    void ask(pay({ unitpayId: '2' }));
    first.open();
    await clock.pass(0);
    expect(idle).not.toHaveBeenCalled();
    second.open();
    await clock.pass(0);
    expect(idle).toHaveBeenCalledOnce();
  });

  it('leaves no timer behind', async () => {
    await rig().ask();
    expect(clock.pending).toBe(0);
  });
});
