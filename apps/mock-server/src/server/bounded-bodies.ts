/**
 * @module
 * Refuses a body above the limit before any path sees the request, those that read no body included. One that says its length is judged by
 * that; a chunked one has to be read first.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { BODY_LIMIT, tooLong } from '../wire/body-limit.js';

/** How long a client that sends too much is listened to after the answer, in milliseconds: a connection cut at once would lose it. */
const GRACE = 1_000;

/** A listener that gets only requests whose body is within the limit. */
export function withBoundedBodies(listener: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    if (header(incoming, 'transfer-encoding') !== undefined) readFirst(incoming, outgoing, listener);
    else if (Number(header(incoming, 'content-length') ?? 0) > BODY_LIMIT) refuse(incoming, outgoing);
    else listener(incoming, outgoing);
  };
}

/** One header, without Node's object of all of them, which every call would pay for. */
function header({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const given = rawHeaders[index] as string;
    if (given.length === name.length && given.toLowerCase() === name) return rawHeaders[index + 1];
  }
  return undefined;
}

function readFirst(incoming: IncomingMessage, outgoing: ServerResponse, listener: RequestListener): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: Buffer) => {
    size += chunk.byteLength;
    if (size <= BODY_LIMIT) {
      chunks.push(chunk);
      return;
    }
    chunks.length = 0;
    incoming.off('data', take).off('end', goOn);
    refuse(incoming, outgoing);
  };
  const goOn = () => {
    // Where the server's bridge looks for a body that was read already.
    Object.assign(incoming, { rawBody: Buffer.concat(chunks) });
    listener(incoming, outgoing);
  };
  incoming.on('data', take).on('end', goOn);
}

function refuse(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(413, { 'content-type': 'application/json; charset=UTF-8' });
  outgoing.end(JSON.stringify(tooLong(BODY_LIMIT)));
  incoming.resume();
  const cut = setTimeout(() => incoming.socket.destroy(), GRACE);
  incoming.once('close', () => clearTimeout(cut));
}
