/** @module The payer's address, as webhooks tell it. */
import type { Context } from 'hono';
import type { MockBindings } from '../../env.js';

/** The socket's peer; in-process there is none. */
export function payerIp(c: Context): string {
  const { incoming } = (c.env ?? {}) as MockBindings;
  return (incoming?.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
}
