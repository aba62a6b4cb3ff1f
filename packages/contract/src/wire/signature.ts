/**
 * @module
 * The judge's own signatures, written from the documents a third time.
 */
import { createHash } from 'node:crypto';
import type { VectorInput } from '../golden/vectors.js';
import { readPairs } from './pairs.js';

/** The text that is hashed. */
export function signedText({ scheme, method, fields, secretKey }: VectorInput): string {
  const names = Object.keys(fields)
    .filter((name) => name !== 'sign' && name !== 'signature')
    .sort((a, b) => (a < b ? -1 : 1));
  const values = names.map((name) => fields[name] ?? '');
  return [...(scheme === 'webhook' ? [method ?? ''] : []), ...values, secretKey].join('{up}');
}

/** Lower-case hex SHA-256 of a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Whether a raw webhook query carries the signature its own values ask for, each name once. */
export function webhookSignatureHolds(query: string, secretKey: string): boolean {
  const pairs = readPairs(query);
  const method = pairs.find(({ name, nested }) => name === 'method' && !nested)?.value ?? '';
  if (new Set(pairs.map(({ name, nested }) => `${nested} ${name}`)).size < pairs.length) return false;
  const fields = Object.fromEntries(pairs.filter(({ nested }) => nested).map(({ name, value }) => [name, value]));
  return fields['signature'] === sha256(signedText({ scheme: 'webhook', method, fields, secretKey }));
}
