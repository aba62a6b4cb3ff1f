import { afterEach, expect, it, vi } from 'vitest';
import { client } from '../../test/runtimes.js';
import { callSample } from '../../test/samples.js';
import * as methods from '../methods/index.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

// Seen with Bun 1.4.5 and Deno 2.9.6: after getPayment on a keep-alive connection, a server that reset refundPayment got it twice.
it.each(Object.values(methods))(
  'the transport asks Bun for a connection of its own only where repeating may harm: $name',
  async (spec) => {
    const asked: unknown[] = [];
    const unitpay = client({
      fetch: async (_, init) => {
        asked.push(init.keepalive);
        return Response.json({ error: { message: 'no' } });
      },
    });
    await callSample(unitpay, spec.name).catch(() => {});
    expect(asked).toStrictEqual([spec.safe ? undefined : false]);
  },
);

it('the transport does the same for a method we don’t know', async () => {
  const fetch = vi.fn(async () => Response.json({ result: 1 }));
  await client({ fetch }).call('someNewMethod', {}, { auth: 'project' });
  expect(fetch).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ keepalive: false }));
});

it('the transport gives Deno one client without a pool, however often it is asked', async () => {
  const createHttpClient = vi.fn((options: object) => ({ options }));
  vi.stubGlobal('Deno', { createHttpClient });
  const { ownConnection } = await import('./own-connection.js');
  const options = { poolMaxIdlePerHost: 0 };
  expect(ownConnection()).toStrictEqual({ keepalive: false, client: { options } });
  expect(ownConnection()).toStrictEqual({ keepalive: false, client: { options } });
  expect(createHttpClient).toHaveBeenCalledTimes(1);
});

it('the transport adds nothing else where there is no Deno', async () => {
  const { ownConnection } = await import('./own-connection.js');
  expect(ownConnection()).toStrictEqual({ keepalive: false });
});
