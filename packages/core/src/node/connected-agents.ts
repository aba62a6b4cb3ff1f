/**
 * @module
 * Agents that give a request its socket only when the connection stands. Node's own hand it over at once, so that nobody can tell afterwards
 * whether a request was on it when the connection failed.
 */
import { type AgentOptions, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, type AgentOptions as HttpsAgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';

type Callback = (error: Error | null, socket: Duplex) => void;

/** An option of a request to these agents. */
export interface Abandonable {
  /** Closes the connection while it is being made: a request that is destroyed before it has a socket leaves one behind that may hang forever. */
  readonly abandon: AbortSignal;
}

/** Calls back once, with the socket when it emits the event, or with what went wrong before. */
function whenReady(
  socket: Duplex,
  event: 'connect' | 'secureConnect',
  { abandon }: Abandonable,
  callback: Callback,
): void {
  const failed = (error?: Error): void => {
    stop();
    callback(error ?? new Error('the connection was closed before it stood'), socket);
  };
  const closed = (): void => failed();
  const ready = (): void => {
    stop();
    callback(null, socket);
  };
  const abandoned = (): void => {
    socket.destroy();
  };
  function stop(): void {
    socket.off(event, ready).off('error', failed).off('close', closed);
    abandon.removeEventListener('abort', abandoned);
  }
  socket.on(event, ready).on('error', failed).on('close', closed);
  abandon.addEventListener('abort', abandoned);
}

/** For `http:`, as a mock has. */
export class ConnectedHttpAgent extends HttpAgent {
  constructor(options: AgentOptions) {
    super(options);
  }

  override createConnection(options: Abandonable & never, callback?: Callback): undefined {
    const socket = super.createConnection(options);
    if (socket && callback) whenReady(socket, 'connect', options, callback);
    return undefined;
  }
}

/** For `https:`: the socket is ready when the certificate was verified. */
export class ConnectedHttpsAgent extends HttpsAgent {
  constructor(options: HttpsAgentOptions) {
    super(options);
  }

  override createConnection(options: Abandonable & never, callback?: Callback): undefined {
    const socket = super.createConnection(options);
    if (socket && callback) whenReady(socket, 'secureConnect', options, callback);
    return undefined;
  }
}
