/**
 * @module
 * Faults below HTTP: connections that break, bodies that trickle. Over TCP the socket is really reset; in-process the reply is
 * marked, and `mock.fetch` fails as the runtime's fetch does.
 */
import { Socket } from 'node:net';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Life } from '../engine/life.js';
import type { MockBindings } from '../env.js';
import type { BrokenReply } from './break-reply.js';

/** The error Node's socket gives for a reset by the other side. */
export function connectionReset(): Error & { code: string } {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', errno: -104, syscall: 'read' });
}

/** Resets the connection: before anything is answered, or, given the honest body, in the middle of it. */
export function resetConnection(c: Context<{ Bindings: MockBindings }>, honest: string | null): Response {
  const { outgoing, connection } = c.env ?? {};
  if (outgoing !== undefined) {
    const socket = outgoing.socket;
    if (honest === null) {
      reset(socket);
    } else {
      const half = Buffer.from(honest).subarray(0, Math.ceil(Buffer.byteLength(honest) / 2));
      outgoing.writeHead(200, { 'content-type': 'application/json; charset=UTF-8', 'content-length': half.length * 2 });
      // After the half has left, or the client would see no answer at all.
      outgoing.write(half, () => setTimeout(() => reset(socket), 20));
    }
    return RESPONSE_ALREADY_SENT;
  }
  if (honest === null) {
    if (connection !== undefined) connection.reset = true;
    return new Response(null, { status: 500 });
  }
  return new Response(halfThenReset(honest), { headers: { 'content-type': 'application/json; charset=UTF-8' } });
}

function reset(socket: Socket | null): void {
  // A connection under TLS can't be reset from here; closed without a word, it reads the same to a client.
  if (socket instanceof Socket && !('encrypted' in socket)) socket.resetAndDestroy();
  else socket?.destroy();
}

function halfThenReset(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) {
        controller.error(new TypeError('terminated', { cause: connectionReset() }));
        return;
      }
      sent = true;
      controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
    },
  });
}

/** A reply whose body comes a few bytes at a time. */
export function streamSlowly(life: Life, reply: BrokenReply, size: number, everyMs: number): Response {
  const bytes = new TextEncoder().encode(reply.body);
  const stopped = new AbortController();
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (at > 0) await life.pause(everyMs, stopped.signal).catch(() => undefined);
      if (life.over) controller.error(new TypeError('terminated', { cause: connectionReset() }));
      if (life.over || stopped.signal.aborted) return;
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
      if (at >= bytes.length) controller.close();
    },
    cancel() {
      stopped.abort();
    },
  });
  return new Response(body, { status: reply.status, headers: reply.headers });
}
