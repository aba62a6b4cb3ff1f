/**
 * @module
 * Express 4 and 5 under one name, and an application that is served for as long as a test needs it.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express5 from 'express';
import express4 from 'express4';
import { type RawReply, type RawRequest, sendRaw } from '../../core/test/raw-request.js';

/** The suite asks for what both have; the types of 5 stand for both. */
export const VERSIONS: readonly (readonly [name: string, express: typeof express5])[] = [
  ['Express 4', express4 as unknown as typeof express5],
  ['Express 5', express5],
];

export interface Served {
  send(request: RawRequest): Promise<RawReply>;
  readonly port: number;
  close(): Promise<void>;
}

export async function serve(app: express5.Express): Promise<Served> {
  const server = await new Promise<Server>((resolve) => {
    const listening: Server = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    send: (request) => sendRaw(port, request),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A promise and the function that resolves it. */
export function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
