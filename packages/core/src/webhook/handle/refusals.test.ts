import { describe, expect, it, vi } from 'vitest';
import { check, rig } from '../../../test/webhook-rig.js';
import { WebhookReject } from '../reply/webhook-reject.js';
import { memoryStore } from '../store/memory-store.js';

const body = (message: string) => JSON.stringify({ error: { message } });

describe('a handler that refuses or fails', () => {
  it('WebhookReject reaches the payer with its locale', async () => {
    const onCheck = () => {
      throw new WebhookReject('Sold out.', { locale: 'en' });
    };
    const result = await rig({ onCheck }).ask(check());
    expect(result).toMatchObject({ status: 200, result: 'rejected', reason: 'handler-rejected' });
    expect(result.body).toBe('{"error":{"message":"Sold out.","locale":"en"}}');
  });

  it('any other error becomes a neutral text', async () => {
    const onCheck = () => Promise.reject(new Error('relation "orders" does not exist'));
    const result = await rig({ onCheck }).ask(check());
    expect(result).toMatchObject({ status: 200, result: 'failed', reason: 'handler-failed' });
    expect(result.body).toBe(body('Не удалось обработать платёж. Попробуйте ещё раз позже.'));
  });

  it.each([
    [
      'a refusal',
      () => {
        throw new WebhookReject('no');
      },
    ],
    [
      'a failure',
      () => {
        throw new Error('no');
      },
    ],
    [
      'a thrown text',
      () => {
        throw 'no';
      },
    ],
    [
      'a thrown undefined',
      () => {
        throw undefined;
      },
    ],
  ])('%s is not recorded: the next pay runs the handler again', async (_name, refuse) => {
    const onPay = vi.fn().mockImplementationOnce(refuse);
    const { ask } = rig({ onPay });
    expect((await ask()).result).not.toBe('accepted');
    expect(await ask()).toMatchObject({ result: 'accepted' });
    expect(onPay).toHaveBeenCalledTimes(2);
  });

  it('on pay is logged as an error: payer charged, not delivered', async () => {
    const onPay = () => {
      throw new WebhookReject('no');
    };
    const { ask, lines } = rig({ onPay });
    await ask();
    expect(lines).toMatchObject([{ level: 'error', message: expect.stringContaining('payer charged, not delivered') }]);
  });

  it('on check is a warning, since nobody was charged', async () => {
    const onCheck = () => {
      throw new WebhookReject('no');
    };
    const { ask, lines } = rig({ onCheck });
    await ask(check());
    expect(lines).toMatchObject([{ level: 'warn' }]);
  });
});

describe('a store that fails', () => {
  it('gives an error reply and a log line, and the next try may succeed', async () => {
    const real = memoryStore();
    const run = vi.fn(real.run.bind(real)).mockRejectedValueOnce(new Error('connection refused'));
    const { ask, lines } = rig({ store: { run } });
    expect(await ask()).toMatchObject({ status: 200, result: 'failed', reason: 'store-failed' });
    expect(lines).toMatchObject([{ level: 'error', fields: { error: 'Error: connection refused' } }]);
    expect(await ask()).toMatchObject({ result: 'accepted' });
  });

  it('after the handler succeeded is a failure too, since nothing is recorded', async () => {
    const store = {
      run: async (_key: string, _print: string, work: (tx: undefined) => Promise<unknown>) => {
        await work(undefined);
        throw new Error('commit failed');
      },
    };
    expect(await rig({ store: store as never }).ask()).toMatchObject({ result: 'failed', reason: 'store-failed' });
  });

  it('that throws instead of rejecting is a failure', async () => {
    const store = {
      run: () => {
        throw new Error('not connected');
      },
    };
    expect(await rig({ store: store as never }).ask()).toMatchObject({ result: 'failed', reason: 'store-failed' });
  });

  it('that wraps what the work threw still shows the refusal to the payer', async () => {
    const store = {
      run: (_key: string, _print: string, work: (tx: undefined) => Promise<unknown>) =>
        work(undefined).catch((cause: unknown) => {
          throw new Error('transaction rolled back', { cause });
        }),
    };
    const onCheck = () => {
      throw new WebhookReject('Sold out.');
    };
    expect(await rig({ store: store as never, onCheck }).ask(check())).toMatchObject({ body: body('Sold out.') });
  });
});
