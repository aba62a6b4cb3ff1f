/**
 * @module
 * Which key signed a webhook.
 */
import { equalSignatures, signParts } from '../../wire/signature.js';

/** The keys of one webhook. */
export interface WebhookKeys {
  readonly live: readonly string[];
  readonly test: readonly string[];
}

type Params = Readonly<Record<string, string>>;

/** The values that are signed, in code-unit order of their names: digits, capitals, small letters. */
export function signedValues(params: Params): string[] {
  return Object.keys(params)
    .filter((name) => name !== 'sign' && name !== 'signature')
    .sort()
    .map((name) => params[name] ?? '');
}

/** Whether one of the keys gives the signature; the test key is tried for `test=1` only. */
export function isSigned(method: string, params: Params, keys: WebhookKeys): boolean {
  const candidates = params['test'] === '1' ? [...keys.live, ...keys.test] : keys.live;
  return matchesOne(method, params, candidates);
}

/** What a wrong signature may come from; only for the operator's log. */
export function signatureHint(method: string, params: Params, keys: WebhookKeys): string {
  if (params['test'] !== '1' && matchesOne(method, params, keys.test)) {
    return 'signed with the test key, but test is not 1';
  }
  return "check that secretKey is this project's and that the query string arrives unchanged";
}

function matchesOne(method: string, params: Params, keys: readonly string[]): boolean {
  const received = params['signature'] ?? '';
  const parts = [method, ...signedValues(params), ''];
  return keys.some((key) => {
    parts[parts.length - 1] = key;
    return equalSignatures(signParts(parts), received);
  });
}
