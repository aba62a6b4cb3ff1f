import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { paymentServer } from '../../test/payment-server.js';
import { answering, client, virtual } from '../../test/runtimes.js';

const KEY = 'project-key';
const paymentId = '2154490981';

/** Next.js throws such an error out of its `fetch` to make a static page dynamic: the URL is in all of its texts. */
class DynamicServerError extends Error {
  readonly digest = 'DYNAMIC_SERVER_USAGE';
  readonly description: string;

  constructor(url: string) {
    const description = `revalidate: 0 fetch ${url} /page`;
    super(`Dynamic server usage: ${description}`);
    this.description = description;
  }
}

function throwing(make: (url: string) => unknown): ReturnType<typeof client> {
  return client(
    {
      async fetch(url) {
        throw make(url);
      },
    },
    virtual(),
  );
}

it('every call asks a framework’s fetch not to cache it', async () => {
  const seen: unknown[] = [];
  const unitpay = client({
    fetch: async (_url, init) => {
      seen.push(init.next);
      return new Response('{"result":{"message":"ok"}}');
    },
  });
  await unitpay.refundPayment({ paymentId });
  await unitpay.getPartner({}).catch(() => {});
  expect(seen).toStrictEqual([{ revalidate: 0 }, { revalidate: 0 }]);
});

describe('a framework’s error that steers its rendering', () => {
  it.each(['getPayment', 'refundPayment', 'ensureRefunded', 'waitForPayment'] as const)(
    'passes through %s as the same object, with its digest and without the key',
    async (method) => {
      let thrown: unknown;
      const unitpay = throwing((url) => {
        thrown = new DynamicServerError(url);
        expect(inspect(thrown)).toContain(KEY);
        return thrown;
      });
      const caught = await unitpay[method]({ paymentId }).catch((error: unknown) => error);
      expect(caught).toBe(thrown);
      expect(caught).toMatchObject({
        digest: 'DYNAMIC_SERVER_USAGE',
        message: expect.stringContaining('secretKey=***'),
      });
      expect(inspect(caught, { showHidden: true, depth: 9 })).not.toContain(KEY);
    },
  );

  it('is not retried, and passes no hook', async () => {
    let calls = 0;
    const unitpay = throwing((url) => {
      calls++;
      return new DynamicServerError(url);
    });
    await unitpay.getPayment({ paymentId }).catch(() => {});
    expect(calls).toBe(1);
  });

  it('that can’t be masked is not passed on', async () => {
    const unitpay = throwing((url) => Object.freeze(new DynamicServerError(url)));
    const caught = await unitpay.refundPayment({ paymentId }).catch((error: unknown) => error);
    expect(caught).toMatchObject({ name: 'UnitPayConnectionError', outcome: 'unknown' });
    expect(inspect(caught, { depth: 9 })).not.toContain(KEY);
  });

  it('is none where the digest is no string', async () => {
    const unitpay = throwing(() => Object.assign(new Error('x'), { digest: 5 }));
    await expect(unitpay.refundPayment({ paymentId })).rejects.toMatchObject({ name: 'UnitPayConnectionError' });
  });

  it('ends a settling ensureRefunded too', async () => {
    const server = paymentServer({}, { answer: new Error('reset') });
    let reads = 0;
    const control = Object.assign(new Error('dynamic'), { digest: 'X' });
    const unitpay = client(
      {
        maxRetries: 0,
        fetch(url, init) {
          if (url.includes('getPayment') && ++reads > 1) throw control;
          return server.fetch(url, init);
        },
      },
      virtual(),
    );
    await expect(unitpay.ensureRefunded({ paymentId })).rejects.toBe(control);
  });
});

describe('the cause of a failed call', () => {
  it('tells a mistake in a fetch of the caller’s from an outage', async () => {
    const unitpay = client(
      {
        maxRetries: 0,
        fetch: (url) => {
          const proxy = {} as { dispatch(url: string): Promise<Response> };
          return proxy.dispatch(url);
        },
      },
      virtual(),
    );
    await expect(unitpay.refundPayment({ paymentId })).rejects.toMatchObject({
      name: 'UnitPayConnectionError',
      outcome: 'unknown',
      cause: { name: 'TypeError', message: 'proxy.dispatch is not a function' },
      message: expect.stringContaining('(TypeError: proxy.dispatch is not a function)'),
    });
  });

  it.each([undefined, null, {}, 'text'])('says that fetch resolved with %j', async (value) => {
    const unitpay = client({ maxRetries: 0, fetch: (async () => value) as unknown as typeof fetch }, virtual());
    await expect(unitpay.refundPayment({ paymentId })).rejects.toMatchObject({
      name: 'UnitPayConnectionError',
      outcome: 'unknown',
      cause: { name: 'TypeError', message: expect.stringMatching(/^fetch resolved with .* instead of a Response$/) },
    });
  });

  it('has the messages of the whole chain, and the code in the text of the error', async () => {
    const reset = new TypeError('fetch failed', {
      cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
    });
    const unitpay = client({ maxRetries: 0, fetch: answering(reset).fetch }, virtual());
    await expect(unitpay.refundPayment({ paymentId })).rejects.toMatchObject({
      cause: { name: 'TypeError', message: 'fetch failed: read ECONNRESET' },
      message: expect.stringContaining('broke (ECONNRESET), attempts made: 1'),
    });
  });

  it('shows no key, however the runtime writes the URL', async () => {
    for (const written of [(url: string) => url, encodeURIComponent, (url: string) => JSON.stringify({ url })]) {
      const unitpay = throwing((url) => new TypeError(`Failed to parse ${written(url)}`));
      const error = await unitpay.refundPayment({ paymentId }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        cause: { name: 'TypeError', message: expect.stringContaining('Failed to parse') },
      });
      expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(KEY);
    }
  });
});
