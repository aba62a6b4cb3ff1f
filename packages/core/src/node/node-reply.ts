/**
 * @module
 * A reply of node:http as far as this library reads one: status, headers, and the body in chunks.
 */
import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Makes what is read of a `Response`; the body is unpacked as it comes, so that a limit on it holds for what is unpacked. */
export function nodeReply(message: IncomingMessage): Response {
  const packed = message.headers['content-encoding'] === 'gzip';
  // An error of the reply reaches who reads the unpacked body.
  const body: Readable = packed ? pipeline(message, createGunzip(), () => {}) : message;
  const chunks = body[Symbol.asyncIterator]();
  const cancel = async (): Promise<void> => {
    message.destroy();
    body.destroy();
  };
  const reply = {
    status: message.statusCode ?? 0,
    type: 'default',
    headers: { get: (name: string) => textOf(message.headers[name.toLowerCase()]) },
    body: { cancel, getReader: () => ({ read: () => chunks.next(), cancel }) },
  };
  return reply as unknown as Response;
}

function textOf(header: string | string[] | undefined): string | null {
  return header === undefined ? null : String(header);
}
