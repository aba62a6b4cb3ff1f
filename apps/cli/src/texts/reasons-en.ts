/**
 * @module
 * Why a webhook was not accepted, and what to do: the English twin of `explainReason` of `@unitpay-kit/core/ru`.
 */
import type { ProcessReason } from '@unitpay-kit/core';

/** A new reason without a text doesn't compile. */
export const REASONS_EN: Readonly<Record<ProcessReason, string>> = {
  'query-too-large': 'the query is longer than 16 KiB: UnitPay sends none like that.',
  'too-many-pairs': 'there are more than 64 parameters: UnitPay does not send that many.',
  'invalid-encoding': 'the query is encoded wrongly: a broken % sequence, or bytes that are not UTF-8.',
  'nul-character': 'the query contains a NUL character.',
  'malformed-name': 'the brackets of a parameter name are not of the form params[name].',
  'array-parameter': 'a parameter came as a list (params[] or params[0]).',
  'nested-parameter': 'a parameter is nested (params[a][b]).',
  'bare-params': 'params came without brackets.',
  'forbidden-name': 'a parameter has a forbidden name (__proto__).',
  'duplicate-method': 'the parameter method came twice.',
  'duplicate-name': 'one parameter came twice.',
  'method-missing': 'there is no parameter method.',
  'method-unknown': 'method is none of check, pay, preauth and error.',
  'separator-in-value': 'a value contains {up}, the separator of signed values: it is probably forged.',
  'signature-missing': 'there is no signature (params[signature]).',
  'signature-mismatch':
    "no configured key gives this signature. Check that the secret key is this project's, and that the query arrives unchanged (a proxy or a body parser must not rewrite it).",
  'field-missing':
    'a field that every genuine webhook has is missing: field names were changed, so it is probably forged.',
  'field-invalid': 'a field is malformed: field names were changed, so it is probably forged.',
  'account-reserved': 'the order number (account) is the name of a webhook method: do not name orders like that.',
  'project-mismatch': 'it belongs to another project. Check projectId.',
  'test-not-accepted':
    'it is a test payment (test=1); no money has moved. acceptTest is for a test installation, never for a live shop.',
  'too-old': "the payment's date differs from now by more than maxAge.",
  'ip-unknown':
    'the address of the sender is not known. Pass ip; behind a proxy set trustedProxies and let the proxy send X-Forwarded-For.',
  'ip-loopback':
    'the request came from this very machine. A mock here: allowLoopback: true, for development only. A reverse proxy here: let it send X-Forwarded-For and set trustedProxies: 1.',
  'ip-not-allowed':
    "the address is not one of UnitPay's. Behind a proxy set trustedProxies: what is seen now is the proxy, not the sender.",
  'http-method': 'the HTTP method is not GET. UnitPay sends webhooks by GET.',
  mismatch:
    'the payment is on record with another order number, sum or currency. A mock that was reset gives old numbers again: empty the store with it.',
  'order-unknown': "your order function returned null: there is no such order, or it can't be paid for.",
  'order-mismatch': "sum, currency or mode (test or live) differ from the order's.",
  'order-failed': 'your order function threw, or returned something that is no order: see the log line.',
  'confirm-mismatch': 'getPayment disagrees with the webhook.',
  'confirm-unavailable': 'getPayment could not be read; UnitPay may send the webhook again.',
  'handler-rejected': 'your handler refused it (WebhookReject).',
  'handler-failed': 'your handler threw: see the log line.',
  'store-failed': 'the store could not be read or written: the webhook is not recorded and may come again.',
  'in-flight': 'another process is handling the same webhook.',
  deadline: 'the handler was not done within deadline.',
  'max-run': 'the work was not done within maxRun either: it is not recorded, and the next webhook runs it again.',
  internal: 'an unexpected internal error of the library: see the log line.',
};

/** Whether a word, typed or found in a log, is a reason. */
export function isReason(word: string): word is ProcessReason {
  return Object.hasOwn(REASONS_EN, word);
}

/** Reasons that arise before your code runs: from the query, the signature, the address. The others arise inside the application. */
export const INSIDE: ReadonlySet<string> = new Set<ProcessReason>([
  'mismatch',
  'order-unknown',
  'order-mismatch',
  'order-failed',
  'confirm-mismatch',
  'confirm-unavailable',
  'handler-rejected',
  'handler-failed',
  'store-failed',
  'in-flight',
  'deadline',
  'max-run',
  'internal',
]);
