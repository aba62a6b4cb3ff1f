import { describe, expect, it, vi } from 'vitest';
import { handClock } from '../../test/runtimes.js';
import { gate, pay, rig, webhookQuery } from '../../test/webhook-rig.js';
import type { ProcessedEvent } from './options/webhook-hooks.js';

function observed(options: object = {}, clock = handClock()) {
  const events: ProcessedEvent[] = [];
  return { ...rig({ ...options, on: { processed: (event) => void events.push(event) } }, clock), events, clock };
}

describe('the hook processed', () => {
  it('is told of every request what became of it, and how long it took', async () => {
    const { ask, events } = observed({
      order: ({ account }: { account: string }) => (account === 'order-1' ? { sum: '100.00', currency: 'RUB' } : null),
    });
    await ask();
    await ask();
    await ask(webhookQuery('check', { account: 'order-2', unitpayId: '7' }));
    await ask(webhookQuery('pay', {}, 'guessed'));
    await ask(pay(), { method: 'HEAD' });
    await ask(pay(), { method: 'PUT' });
    await ask({} as never);
    expect(events).toEqual([
      { result: 'accepted', reason: undefined, method: 'pay', duration: 0 },
      { result: 'replayed', reason: undefined, method: 'pay', duration: 0 },
      { result: 'rejected', reason: 'order-unknown', method: 'check', duration: 0 },
      { result: 'forged', reason: 'signature-mismatch', method: undefined, duration: 0 },
      { result: 'ignored', reason: 'http-method', method: undefined, duration: 0 },
      { result: 'ignored', reason: 'http-method', method: undefined, duration: 0 },
      { result: 'failed', reason: 'internal', method: undefined, duration: 0 },
    ]);
  });

  it('counts the time until the reply, not that of late work', async () => {
    const go = gate();
    const { ask, webhook, events, clock } = observed({ onPay: () => go.opened });
    const asked = ask();
    await clock.pass(8_000);
    await asked;
    go.open();
    await webhook.idle();
    expect(events).toEqual([{ result: 'busy', reason: 'deadline', method: 'pay', duration: 8_000 }]);
  });

  it('is told nothing of the payer, the order or the key', async () => {
    const { ask, events } = observed();
    await ask(pay({ account: '79161234567', purse: '4111111111111111' }));
    expect(JSON.stringify(events)).not.toMatch(/7916|4111|test project key|100\.00/);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no'))],
    ['changes what it is told', (event: object) => Object.assign(event, { result: 'forged' })],
    ['never ends', () => new Promise(() => {})],
  ])('changes nothing when it %s', async (_what, processed) => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { ask } = rig({ on: { processed } });
    expect(await ask()).toMatchObject({ result: 'accepted' });
    await new Promise(setImmediate);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
