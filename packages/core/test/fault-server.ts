/**
 * @module
 * A real HTTP server on loopback that misbehaves on purpose and counts what reaches it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** Answers one request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A running server. */
export interface FaultServer {
  readonly origin: string;
  /** Paths with queries, in order of arrival. */
  readonly urls: string[];
  /** Answers from now on; a list is used up one by one, its last one stays. */
  use(...handlers: Handler[]): void;
  close(): Promise<void>;
}

/** Starts a server on a free port. */
export async function startFaultServer(...first: Handler[]): Promise<FaultServer> {
  let handlers = first;
  const urls: string[] = [];
  const server = createServer((request, response) => {
    urls.push(request.url ?? '');
    const handler = handlers.length > 1 ? handlers.shift() : handlers[0];
    handler?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    urls,
    use(...next) {
      handlers = next;
      urls.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Answers with a status and a body; an object is sent as JSON. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Handler {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(text);
  };
}

/** Answers with `{"result": ...}`. */
export function result(value: unknown): Handler {
  return answer(200, { result: value });
}

/** Answers with an error envelope. */
export function refusal(message: string, code?: number, status = 200): Handler {
  return answer(status, { error: { message, code } });
}

/** Resets the connection once the request has arrived. */
export const resetBefore: Handler = (request) => {
  request.socket.resetAndDestroy();
};

/** Breaks off in the middle of the body. */
export const resetDuring: Handler = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"result":', () => request.socket.resetAndDestroy());
};

/** Never answers. */
export const hang: Handler = () => {};

/** Sends headers, then a space from time to time, forever. */
export const drip: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

/** Two megabytes of JSON, without saying so beforehand. */
export const huge: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(`{"result":"${'x'.repeat(2 * 1_048_576)}"}`);
};

/** The same in two kilobytes on the wire. */
export const bomb: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  response.end(gzipSync(`{"result":"${'x'.repeat(2 * 1_048_576)}"}`));
};

/** Breaks off in the middle of the headers. */
export const resetInHeaders: Handler = (request) => {
  request.socket.write('HTTP/1.1 200 OK\r\ncontent-le', () => request.socket.resetAndDestroy());
};
