import { afterEach, describe, expect, it, vi } from 'vitest';
import { publishedFeed } from './published-feed.js';

const signal = new AbortController().signal;

afterEach(() => {
  vi.restoreAllMocks();
});

function answers(response: Response) {
  return vi.spyOn(globalThis, 'fetch').mockResolvedValue(response);
}

it("asks UnitPay's own address, follows no redirect, and may be aborted", async () => {
  const fetching = answers(Response.json({ webhooks: ['8.8.8.8'] }));
  expect(await publishedFeed()({ signal })).toEqual({ webhooks: ['8.8.8.8'] });
  expect(fetching).toHaveBeenCalledExactlyOnceWith(
    'https://unitpay.ru/ips/ips_webhooks.json',
    expect.objectContaining({ redirect: 'manual', signal }),
  );
});

describe('gives no list when the answer', () => {
  it.each([
    ['is an error page', () => new Response('{"webhooks":["8.8.8.8"]}', { status: 502 })],
    ['is HTML', () => new Response('<html></html>')],
    ['is empty', () => new Response('')],
    ['has no body', () => new Response(null)],
    ['is cut off', () => new Response('{"webhooks":["8.8.8.8"')],
    ['is larger than 64 KiB', () => new Response(`{"webhooks":["8.8.8.8"],"padding":"${'x'.repeat(65_536)}"}`)],
  ])('%s', async (_what, response) => {
    answers(response());
    await expect(publishedFeed()({ signal })).rejects.toThrow();
  });

  it('never ends', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16_384).fill(32));
      },
    });
    answers(new Response(endless));
    await expect(publishedFeed()({ signal })).rejects.toThrow('too large');
    expect(pulled).toBeLessThan(10);
  });
});
