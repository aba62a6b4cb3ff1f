/**
 * @module
 * Builds signed webhooks for a merchant's own tests.
 */
import type { UnitPayIssue } from '../../errors/issue.js';
import { UnitPayValidationError } from '../../errors/unitpay-validation-error.js';
import { SEPARATOR, sha256 } from '../../wire/signature.js';
import type { WebhookMethod } from './event.js';
import { signedText } from './signature.js';

/** Fields of a webhook by the names of an event or of the wire; `undefined` ones are left out. */
export type WebhookFields = Readonly<Record<string, unknown>>;

/** How to sign. */
export interface SignWebhookOptions {
  /** The kind of webhook; it is signed too. */
  readonly method: WebhookMethod;
  /** The key the webhook under test is configured with. */
  readonly secretKey: string;
}

/** What an event has beside its fields, and what the signature replaces. */
const NOT_FIELDS: ReadonlySet<string> = new Set(['method', 'dateAt', 'raw', 'signature']);

/**
 * A signed webhook as UnitPay would send it: a raw query without `?`, names sorted, encoded as PHP's `http_build_query` does. Nothing is
 * added but the signature, so a test can leave fields out; a whole event can be passed to send it again.
 *
 * @throws {UnitPayValidationError} when a value is no scalar or holds `{up}`, or the key is missing.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/guides/testing.md
 * @example
 * const query = signWebhookQuery(
 *   { unitpayId: '1', projectId: '135', account: 'order-7', orderSum: '900.00', orderCurrency: 'RUB', payerSum: '900.00',
 *     payerCurrency: 'RUB', paymentType: 'card', date: '2026-11-23 10:00:00', test: false },
 *   { method: 'pay', secretKey: 'key' },
 * );
 * const { result } = await webhook.process({ method: 'GET', query, ip: '31.186.100.49' });
 */
export function signWebhookQuery(fields: WebhookFields, { method, secretKey }: SignWebhookOptions): string {
  const issues: UnitPayIssue[] = [];
  if (typeof secretKey !== 'string' || secretKey === '') issues.push({ path: 'secretKey', message: 'expected a key' });
  if (typeof method !== 'string') issues.push({ path: 'method', message: 'expected check, pay, preauth or error' });
  const params: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || NOT_FIELDS.has(name)) continue;
    const text = scalarText(value);
    if (text === undefined) issues.push({ path: name, message: 'expected text, a number or a boolean' });
    else if (text.includes(SEPARATOR)) issues.push({ path: name, message: 'holds "{up}", which UnitPay never signs' });
    else params[name === 'threeDs' ? '3ds' : name] = text;
  }
  if (issues.length > 0) throw new UnitPayValidationError('signWebhookQuery', issues);
  params['signature'] = sha256(signedText(method, params, false) + secretKey);
  const names = Object.keys(params).sort();
  const pairs = names.map((name) => `${phpEncode(`params[${name}]`)}=${phpEncode(params[name] ?? '')}`);
  return [`method=${phpEncode(method)}`, ...pairs].join('&');
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string' || typeof value === 'bigint') return `${value}`;
  return typeof value === 'number' && Number.isFinite(value) ? `${value}` : undefined;
}

/** PHP's urlencode: everything but letters, digits, `-`, `_` and `.`; a space is `+`. */
function phpEncode(text: string): string {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  return encoded
    .replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
