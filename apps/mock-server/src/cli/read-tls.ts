/**
 * @module
 * Reads the files of a certificate.
 */
import { readFileSync } from 'node:fs';
import type { TlsFiles } from '../mock/mock-unitpay.js';
import { ListenError } from '../server/listen-error.js';
import type { Flags } from './flags.js';

/** The certificate the flags name, if they do; throws a ListenError when one of the two is missing or can't be read. */
export function readTls(flags: Flags): TlsFiles | undefined {
  const { 'tls-cert': cert, 'tls-key': key } = flags;
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined)
    throw new ListenError('--tls-cert and --tls-key go together: give both.', 'TLS_FLAGS');
  return { cert: read(cert), key: read(key) };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ListenError(error instanceof Error ? error.message : String(error), 'TLS_FILE');
  }
}
