/**
 * @module
 * Hides keys and personal data in what the journal shows.
 */

const SECRET = /^(?:secretkey|token|signature|sign)$/i;
const PERSONAL = /^(?:purse|phone|customerphone|customeremail|email|card|number|cvc)$/i;

/** Masks one named value: keys wholly, personal data but for its edges. */
export function maskValue(name: string, value: string): string {
  if (value === '') return value;
  if (SECRET.test(name)) return '***';
  return PERSONAL.test(name) ? maskPersonal(value) : value;
}

function maskPersonal(value: string): string {
  const at = value.indexOf('@');
  if (at > 0) return `${value.slice(0, 1)}***${value.slice(at)}`;
  return value.length < 8 ? '***' : `${value.slice(0, 2)}***${value.slice(-2)}`;
}

/** Masks decoded parameters. */
export function maskParams(
  params: Iterable<readonly [string, string]>,
  secrets: readonly string[] = [],
): Record<string, string> {
  const masked = [...params].map(([name, value]) => [
    holdsSecret(name, secrets) ? '***' : name,
    maskText(name, value, secrets),
  ]);
  return Object.fromEntries(masked);
}

/** Masks the fields of a raw query, flat or `params[...]`, leaving its encoding as it came. Secrets are struck out however they are encoded. */
export function maskQuery(query: string, secrets: readonly string[] = []): string {
  return query
    .split('&')
    .map((pair) => {
      const [name = '', value] = splitPair(pair);
      if (holdsSecret(name, secrets)) return value === undefined ? '***' : `***=${maskText('', value, secrets)}`;
      if (value === undefined) return pair;
      const masked = maskText(lastName(name), value, secrets);
      return masked === value ? pair : `${name}=${masked}`;
    })
    .join('&');
}

function maskText(name: string, value: string, secrets: readonly string[]): string {
  return holdsSecret(value, secrets) ? '***' : maskValue(name, value);
}

/** `secretKey` of `secretKey`, `params[secretKey]`, `secretKey[]` and whatever else a client may send by mistake. */
function lastName(name: string): string {
  return (
    decode(name)
      .split(/[[\]]+/)
      .filter(Boolean)
      .at(-1) ?? ''
  );
}

/** How often a text may have been percent-encoded by a client that is wrong about it. */
const LAYERS = 3;

function holdsSecret(text: string, secrets: readonly string[]): boolean {
  let plain = text;
  for (let layer = 0; layer <= LAYERS; layer += 1) {
    if (secrets.some((secret) => secret !== '' && plain.includes(secret))) return true;
    plain = decode(plain);
  }
  return false;
}

/** Percent-encoding may stand where it need not; what is broken stays as it came, and the rest is read all the same. */
function decode(text: string): string {
  return text.replaceAll('+', ' ').replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

function splitPair(pair: string): [string, string | undefined] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair, undefined] : [pair.slice(0, equals), pair.slice(equals + 1)];
}

/** A member of a JSON object whose value is a text or a number. */
const MEMBER = /("(\w+)"\s*:\s*)(?:"((?:[^"\\]|\\.)*)"|(\d+))/g;

/** Masks the personal fields of a JSON reply; text that is no JSON stays. Secrets are struck out wherever they stand. */
export function maskReply(reply: string, secrets: readonly string[]): string {
  const struck = redact(reply, secrets);
  return struck.replace(MEMBER, (whole, start: string, name: string, text?: string, number?: string) => {
    const value = text ?? number ?? '';
    const masked = maskValue(name, value);
    return masked === value ? whole : start + JSON.stringify(masked);
  });
}

/** Replaces the secrets themselves, plain or percent-encoded. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret === '') continue;
    const encoded = encodeURIComponent(secret);
    for (const form of [secret, encoded, encoded.replaceAll('%20', '+')]) clean = clean.replaceAll(form, '***');
  }
  return clean;
}
