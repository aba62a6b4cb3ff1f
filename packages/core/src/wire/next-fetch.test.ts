import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nextFetch, type Rendering } from '../../test/next-fetch.js';
import { client, KEYS } from '../../test/runtimes.js';
import { publishedFeed } from '../webhook/ip/published-feed.js';
import type { FetchInit, FetchLike } from './fetch-like.js';

const paymentId = '2154490981';
const PATCHED = Symbol.for('next-patch');

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, PATCHED);
});

function onNext(rendering: Rendering, given?: FetchLike) {
  const next = nextFetch(rendering, given);
  vi.stubGlobal('fetch', next.fetch);
  return next;
}

/** A `fetch` of the caller's around the global one. */
const ofTheCaller: FetchLike = (url, init) => globalThis.fetch(url, init);

describe.each([
  ['the global fetch', undefined],
  ['a fetch of the caller’s around it', ofTheCaller],
])('on Next.js, with %s,', (_what, fetch) => {
  it.each(['force-cache', 'default-cache', 'only-cache', undefined] as const)(
    'every refund leaves, and nothing of it is kept, where fetchCache is %s',
    async (fetchCache) => {
      const { kept, sent } = onNext({ fetchCache });
      const unitpay = client({ fetch });
      const answers = [await unitpay.refundPayment({ paymentId }), await unitpay.refundPayment({ paymentId })];
      expect(answers).toMatchObject([{ message: 'n1' }, { message: 'n2' }]);
      expect(sent).toHaveLength(2);
      expect([...kept.keys()]).toStrictEqual([]);
    },
  );

  it.each([undefined, 'force-cache'] as const)(
    'a static page becomes dynamic before anything is sent, where fetchCache is %s',
    async (fetchCache) => {
      const { sent } = onNext({ isStatic: true, fetchCache });
      const refund = () =>
        client({ fetch })
          .refundPayment({ paymentId })
          .catch((reason: unknown) => reason);
      // Next.js renders a page more than once, and a page may catch the first error.
      await refund();
      const error = await refund();
      expect(error).toMatchObject({ digest: 'DYNAMIC_SERVER_USAGE' });
      expect(inspect(error, { showHidden: true, depth: 9 })).not.toMatch(new RegExp(`${KEYS.secretKey}|unitpay\\.ru`));
      expect(sent).toStrictEqual([]);
    },
  );

  it('sends nothing on a page that is forbidden to be dynamic, and says so', async () => {
    const { sent } = onNext({ isStatic: 'error' });
    const error = await client({ fetch, maxRetries: 0 })
      .refundPayment({ paymentId })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: 'UnitPayConnectionError',
      message: expect.stringContaining('dynamic = "error"'),
    });
    expect(sent).toStrictEqual([]);
  });
});

describe('on Next.js', () => {
  it.each([
    ['knows no data: URLs', new TypeError('unknown scheme')],
    ['knows no cache', new Error("The 'cache' field on 'RequestInitializerDict' is not implemented.")],
  ])('a runtime whose fetch %s sends all the same', async (_what, error) => {
    const sent: string[] = [];
    onNext({}, async (url) => {
      if (url.startsWith('data:')) throw error;
      sent.push(url);
      return Response.json({ result: { message: 'ok' } });
    });
    await client().refundPayment({ paymentId });
    expect(sent).toHaveLength(1);
  });

  it('a fetch that others have wrapped since is asked to leave the request alone', async () => {
    const { fetch, kept, sent } = nextFetch({ fetchCache: 'force-cache' });
    Object.assign(globalThis, { [PATCHED]: true });
    vi.stubGlobal('fetch', (url: string, init: FetchInit) => fetch(url, init));
    await client().refundPayment({ paymentId });
    await client().refundPayment({ paymentId });
    expect([sent.length, kept.size]).toStrictEqual([2, 0]);
  });

  it('the list of addresses is read anew each time', async () => {
    const { kept, sent } = onNext({ fetchCache: 'force-cache' });
    const { signal } = new AbortController();
    const read = publishedFeed();
    await read({ signal });
    await read({ signal });
    expect([sent.length, kept.size]).toStrictEqual([2, 0]);
  });
});

it('elsewhere nothing is sent beside the call itself', async () => {
  const fetch = vi.fn(async (_url: string, _init: FetchInit) => Response.json({ result: { message: 'ok' } }));
  vi.stubGlobal('fetch', fetch);
  await client().refundPayment({ paymentId });
  expect(fetch.mock.calls.map(([url, { next }]) => [url.startsWith('data:'), next])).toStrictEqual([
    [false, { revalidate: 0 }],
  ]);
});
