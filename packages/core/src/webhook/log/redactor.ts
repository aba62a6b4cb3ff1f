/**
 * @module
 * Takes keys, personal data and signatures out of texts that others wrote, before they reach the webhook's log.
 */
import { createRedactor } from '../../wire/redact.js';

const HEX_SIGNATURE = /\b[0-9a-f]{32}(?:[0-9a-f]{32})?\b/gi;

/** Masks the given secrets however they are encoded, and anything that looks like a signature. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const known = createRedactor(secrets);
  return (text) => known.text(text).replace(HEX_SIGNATURE, (signature) => `${signature.slice(0, 4)}***`);
}
