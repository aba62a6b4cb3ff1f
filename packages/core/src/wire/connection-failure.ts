/**
 * @module
 * Reads a runtime's network error: is it certain that the request was never sent? The error itself is not passed on, because runtimes put
 * the whole URL, key included, into its texts.
 */

/** What is known about a failed connection. */
export interface ConnectionFailure {
  /** False only when it is certain that the request was never sent. */
  readonly requestSent: boolean;
  /** The runtime's code, when it is a plain identifier. */
  readonly code: string | undefined;
  /** What went wrong, in the runtime's words; still to be masked. */
  readonly cause: FailureCause | undefined;
}

/** Name and message of a foreign error. */
export interface FailureCause {
  readonly name: string;
  /** Messages of the whole chain, the outermost first. */
  readonly message: string;
}

/** Failures before the first byte of a request: resolving, connecting, verifying the certificate. Node (undici), Bun. */
const NOT_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'FailedToOpenSocket',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * Errors without a code. Deno names the phase in which its HTTP library failed; Node and Deno refuse ports that the fetch standard
 * blocks. Workers say "Network connection lost." whether the connection was refused or reset, so that proves nothing.
 */
const NOT_SENT_TEXT = /client error \(Connect\)|^bad port$|^Fetch failed: Requests to port \d+ are blocked$/;

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_]{1,59}$/;
const DEEPEST = 6;

/** Looks through the chain of causes; an unrecognised failure counts as sent, one that can't even be looked at too. */
export function readConnectionFailure(error: unknown): ConnectionFailure {
  try {
    return readChain(error);
  } catch {
    return { requestSent: true, code: undefined, cause: undefined };
  }
}

function readChain(error: unknown): ConnectionFailure {
  let code: string | undefined;
  let requestSent = true;
  const messages: string[] = [];
  let current = error;
  for (let depth = 0; depth < DEEPEST && isRecord(current); depth++) {
    const { code: own, message } = current;
    if (typeof own === 'string' && IDENTIFIER.test(own)) code = own;
    if (typeof message === 'string' && message !== '') messages.push(message);
    if (provesNotSent(current)) {
      requestSent = false;
      break;
    }
    current = current['cause'];
  }
  const name = isRecord(error) && typeof error['name'] === 'string' ? error['name'] : typeof error;
  const message = typeof error === 'string' ? error : messages.join(': ');
  return { requestSent, code, cause: { name, message } };
}

function provesNotSent(error: Record<string, unknown>): boolean {
  const { code, syscall, message, errors } = error;
  if (Array.isArray(errors) && errors.length > 0) return errors.every((one) => isRecord(one) && provesNotSent(one));
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  // The kernel reports an unreachable host on an open connection too.
  if (syscall === 'read' || syscall === 'write') return false;
  if (typeof code === 'string' && NOT_SENT.has(code)) return true;
  return typeof message === 'string' && NOT_SENT_TEXT.test(message);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
