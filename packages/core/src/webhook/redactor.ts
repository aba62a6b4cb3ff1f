/**
 * @module
 * Takes keys and signatures out of texts that others wrote, before they reach a log.
 */

const HEX_SIGNATURE = /\b[0-9a-f]{32}(?:[0-9a-f]{32})?\b/gi;

/** Masks the given secrets, as they are and percent-encoded, and anything that looks like a signature. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret), secret.replaceAll(' ', '+')]));
  const longestFirst = [...forms].filter((form) => form !== '').sort((a, b) => b.length - a.length);
  return (text) => {
    let masked = text;
    for (const form of longestFirst) masked = masked.replaceAll(form, '***');
    return masked.replace(HEX_SIGNATURE, (signature) => `${signature.slice(0, 4)}***`);
  };
}
