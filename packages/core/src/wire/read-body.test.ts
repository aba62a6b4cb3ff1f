import { expect, it } from 'vitest';
import { readBody } from './read-body.js';

const LIMIT = 1_048_576;

it('readBody reads a body of just 1 MiB', async () => {
  await expect(readBody(new Response('x'.repeat(LIMIT)), LIMIT)).resolves.toHaveLength(LIMIT);
});

it('readBody refuses one byte more', async () => {
  await expect(readBody(new Response('x'.repeat(LIMIT + 1)), LIMIT)).resolves.toBeUndefined();
});

it('readBody counts bytes, not characters', async () => {
  await expect(readBody(new Response('ж'.repeat(LIMIT / 2 + 1)), LIMIT)).resolves.toBeUndefined();
});

it('readBody does not start on a body that announces more', async () => {
  let cancelled = false;
  const body = new ReadableStream({
    cancel() {
      cancelled = true;
    },
  });
  await expect(
    readBody(new Response(body, { headers: { 'content-length': `${LIMIT + 1}` } }), LIMIT),
  ).resolves.toBeUndefined();
  expect(cancelled).toBe(true);
});

it('readBody does not read an endless body to its end', async () => {
  let pulled = 0;
  const body = new ReadableStream({
    pull(controller) {
      pulled++;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  await expect(readBody(new Response(body), LIMIT)).resolves.toBeUndefined();
  expect(pulled).toBeLessThan(20);
});

it('readBody puts characters together that were cut between chunks, and drops a byte order mark', async () => {
  const bytes = new TextEncoder().encode('\ufeffЧехол');
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  await expect(readBody(new Response(body), LIMIT)).resolves.toBe('Чехол');
});

it('readBody takes no body for an empty one', async () => {
  await expect(readBody(new Response(null), LIMIT)).resolves.toBe('');
});
