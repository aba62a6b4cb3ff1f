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
export function maskParams(params: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries([...params].map(([name, value]) => [name, maskValue(name, value)]));
}

/** Masks the fields of a raw query, flat or `params[...]`, leaving its encoding as it came. */
export function maskQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const [name = '', value] = splitPair(pair);
      if (value === undefined) return pair;
      const plain = decodeName(name);
      const bare = /^params\[(.*?)\]$/i.exec(plain)?.[1] ?? plain;
      const masked = maskValue(bare, value);
      return masked === value ? pair : `${name}=${masked}`;
    })
    .join('&');
}

/** A name may be percent-encoded where it need not be; a broken one stays as it came. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

function splitPair(pair: string): [string, string | undefined] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair, undefined] : [pair.slice(0, equals), pair.slice(equals + 1)];
}

/** Masks the personal fields of a JSON reply; text that is no JSON stays. Secrets are struck out wherever they stand. */
export function maskReply(reply: string, secrets: readonly string[]): string {
  const struck = strikeOut(reply, secrets);
  return struck.replace(/"(\w+)":"((?:[^"\\]|\\.)*)"/g, (whole, name: string, value: string) => {
    const masked = maskValue(name, value);
    return masked === value ? whole : `"${name}":${JSON.stringify(masked)}`;
  });
}

/** Replaces the secrets themselves, plain or percent-encoded. */
export function strikeOut(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret === '') continue;
    const encoded = encodeURIComponent(secret);
    for (const form of [secret, encoded, encoded.replaceAll('%20', '+')]) clean = clean.replaceAll(form, '***');
  }
  return clean;
}
