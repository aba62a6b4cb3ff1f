/**
 * @module
 * What of `node:http` the listener uses: by shape, so that core needs no types of Node.
 */

/** An incoming request: `http.IncomingMessage`, or a framework's that extends it. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** The address before a framework cut its mount path off. */
  readonly originalUrl?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly socket: { readonly remoteAddress?: string | undefined };
  /** Whether somebody has read the body already. */
  readonly readableEnded: boolean;
  /** Whether the connection is gone. */
  readonly destroyed: boolean;
  /** What a body parser made of it. */
  readonly body?: unknown;
  /** The bytes it made that of, where a framework keeps them. */
  readonly rawBody?: unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end' | 'close' | 'error', listener: () => void): unknown;
  removeListener(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  resume(): unknown;
}

/** A response: `http.ServerResponse`. */
export interface NodeResponse {
  statusCode: number;
  readonly headersSent: boolean;
  readonly destroyed: boolean;
  setHeader(name: string, value: string): unknown;
  end(body: string): unknown;
}
