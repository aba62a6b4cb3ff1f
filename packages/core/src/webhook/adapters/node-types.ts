/**
 * @module
 * What of `node:http` the listener uses: by shape, so that core needs no types of Node.
 */

/** An incoming request: `http.IncomingMessage`, or a framework's that extends it. */
export interface NodeRequest {
  /** HTTP method. */
  readonly method?: string | undefined;
  /** Path and query as they came, or without the mount path. */
  readonly url?: string | undefined;
  /** The address before a framework cut its mount path off. */
  readonly originalUrl?: string | undefined;
  /** Header lines, lower-case names. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The connection, whose peer is the sender or the last proxy. */
  readonly socket: { readonly remoteAddress?: string | undefined };
  /** Whether somebody has read the body already. */
  readonly readableEnded: boolean;
  /** Whether the connection is gone. */
  readonly destroyed: boolean;
  /** What a body parser made of it. */
  readonly body?: unknown;
  /** The bytes it made that of, where a framework keeps them. */
  readonly rawBody?: unknown;
  /** Listens to the body. */
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end' | 'close' | 'error', listener: () => void): unknown;
  /** Stops listening. */
  removeListener(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  /** Lets the rest of the body through unread. */
  resume(): unknown;
}

/** A response: `http.ServerResponse`. */
export interface NodeResponse {
  /** HTTP status. */
  statusCode: number;
  /** Whether somebody else has answered. */
  readonly headersSent: boolean;
  /** Whether the connection is gone. */
  readonly destroyed: boolean;
  /** Sets a header line. */
  setHeader(name: string, value: string): unknown;
  /** Writes the body and ends the reply. */
  end(body: string): unknown;
}
