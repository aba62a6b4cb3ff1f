/**
 * @module
 * Which key signed a webhook.
 */
import { equalSignatures, SEPARATOR, sha256 } from '../../wire/signature.js';
import { PARAM_NAMES } from '../parse/param-names.js';

/** Any of `live` may have signed a webhook, and any of `test` one with `test=1`. */
export interface WebhookKeys {
  readonly live: readonly string[];
  readonly test: readonly string[];
}

type Params = Readonly<Record<string, string>>;

const isSignedName = (name: string): boolean => name !== 'sign' && name !== 'signature';
const KNOWN_SIGNED: readonly string[] = PARAM_NAMES.filter(isSignedName);

/**
 * What is signed, without the key: the method and the values in code-unit order of their names (digits, capitals, small letters), each
 * followed by the separator. The order of known names needs no sorting.
 */
export function signedText(method: string, params: Params, allKnown: boolean): string {
  const names = allKnown ? KNOWN_SIGNED : Object.keys(params).filter(isSignedName).sort();
  let text = method + SEPARATOR;
  for (const name of names) {
    const value = params[name];
    if (value !== undefined) text += value + SEPARATOR;
  }
  return text;
}

/** Whether one of the keys gives the signature; the test key is tried for `test=1` only. */
export function isSigned(text: string, params: Params, keys: WebhookKeys): boolean {
  const received = params['signature'] ?? '';
  return matchesOne(text, received, keys.live) || (params['test'] === '1' && matchesOne(text, received, keys.test));
}

/** What a wrong signature may come from; only for the operator's log. */
export function signatureHint(text: string, params: Params, keys: WebhookKeys): string {
  if (params['test'] !== '1' && matchesOne(text, params['signature'] ?? '', keys.test)) {
    return 'signed with the test key, but test is not 1';
  }
  return "check that secretKey is this project's and that the query string arrives unchanged";
}

function matchesOne(text: string, received: string, keys: readonly string[]): boolean {
  return keys.some((key) => equalSignatures(sha256(text + key), received));
}
