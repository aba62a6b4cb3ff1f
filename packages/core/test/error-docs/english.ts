/**
 * @module
 * What each literal reason means, in English; the Russian texts are those of `@unitpay-kit/core/ru`. A reason without a text is a compile error.
 */
import type { ApiErrorReason } from '../../src/errors/api-reason.js';
import type { RefundErrorReason } from '../../src/errors/unitpay-refund-error.js';
import type { WebhookVerificationReason } from '../../src/errors/webhook-verification-reason.js';

/** Codes of UnitPay that lead to a reason; the rest come as `other`. */
export const API_CODES: Readonly<Record<ApiErrorReason, string>> = {
  unauthorized: '-32000',
  'invalid-params': '-32602',
  'internal-error': '-32603',
  'payouts-disabled': '100',
  'payouts-not-allowed': '101',
  'sum-below-minimum': '102',
  'insufficient-balance': '103',
  'country-not-allowed': '104',
  'unknown-recipient': '105',
  'unknown-wallet': '1051',
  'unknown-card': '1052',
  'unknown-phone': '1053',
  'sum-above-limit': '106',
  'payout-not-possible': '122',
  'transfer-failed': '201',
  'not-found': '100',
  other: '',
};

export const API_REASONS: Readonly<Record<ApiErrorReason, string>> = {
  unauthorized:
    "The key does not fit. Check that the secret key is this project's (for account methods: the account's, with its login).",
  'invalid-params': 'Wrong parameters. Compare them with the documentation of the method.',
  'internal-error': "UnitPay's internal error: the operation may have been performed. Read its state first.",
  'payouts-disabled': 'Payouts are disabled for the account.',
  'payouts-not-allowed': 'Payouts are not available to this account. Ask UnitPay.',
  'sum-below-minimum': 'The payout is below the minimum.',
  'insufficient-balance': 'The balance is too low. Top it up and retry with the same transactionId.',
  'country-not-allowed': 'No payouts to this country.',
  'unknown-recipient': 'The recipient is not known. Check purse.',
  'unknown-wallet': 'The wallet is not known. Check purse.',
  'unknown-card': 'The card is not known. Check purse.',
  'unknown-phone': 'The phone is not known. Check purse and memberId.',
  'sum-above-limit': 'The payout is above the limit.',
  'payout-not-possible': 'A payout to this recipient is not possible.',
  'transfer-failed': 'The transfer failed. Read massPaymentStatus before you make a new payout.',
  'not-found': 'Nothing was found (getBinInfo).',
  other: "The code is not documented: read UnitPay's text in apiMessage.",
};

export const REFUND_REASONS: Readonly<Record<RefundErrorReason, string>> = {
  held: 'The money is only held: there is nothing to refund. Release it by cancelPayment.',
  'not-refundable': 'The payment is not paid, or not finished yet.',
  conflict: 'The same payment is being refunded with another sum or other receipt items.',
  'other-sum': 'The payment is refunded already, by another sum. UnitPay allows one refund per payment.',
  unproven: "UnitPay's answers do not prove what happened. Look the payment up in the UnitPay dashboard.",
  'wrong-state': 'The refund is in another state: retry is for refused ones, resolve for unproven ones.',
  'not-requested': 'No refund of this payment is on record: call request first.',
  unreadable:
    'The record was written by another version of the package, and was left alone. Is a newer version running beside this one?',
};

export const WEBHOOK_REASONS: Readonly<Record<WebhookVerificationReason, string>> = {
  'query-too-large': 'The query string is longer than 16 KiB. UnitPay sends no such thing.',
  'too-many-pairs': 'More than 64 parameters. UnitPay sends no such thing.',
  'invalid-encoding': 'A broken percent escape, or bytes that are not UTF-8.',
  'nul-character': 'A NUL character.',
  'malformed-name': 'Brackets that are not params[name].',
  'array-parameter': 'A parameter as an array (params[], params[0]).',
  'nested-parameter': 'A nested parameter (params[a][b]).',
  'bare-params': 'params without brackets.',
  'forbidden-name': 'A forbidden name (__proto__).',
  'duplicate-method': 'method is there twice.',
  'duplicate-name': 'One parameter is there twice.',
  'method-missing': 'There is no method.',
  'method-unknown': 'method is not check, pay, preauth or error.',
  'separator-in-value': 'A value holds {up}, the separator of signed values: probably a forgery.',
  'signature-missing': 'There is no params[signature].',
  'signature-mismatch':
    "No configured key gives this signature. Check that secretKey is this project's and that the query string arrives unchanged.",
  'field-missing': 'A field that every genuine webhook has is missing: names were changed, probably a forgery.',
  'field-invalid': 'Such a field is malformed: names were changed, probably a forgery.',
  'account-reserved': 'The order ID (account) equals the name of a webhook method. Do not name orders so.',
  'project-mismatch': "Another project's webhook. Check projectId.",
  'test-not-accepted': 'A test payment: no money moved. acceptTest is for a staging shop only, never for a live one.',
  'too-old': 'The date differs from now by more than maxAge.',
  'ip-unknown':
    'The address of the caller is not known. Pass ip; behind a proxy set trustedProxies and X-Forwarded-For.',
  'ip-loopback':
    'The request came from this machine. A mock: allowLoopback: true, in development only. A reverse proxy: let it send X-Forwarded-For, and set trustedProxies: 1.',
  'ip-not-allowed':
    "Not an address of UnitPay. Behind a proxy set trustedProxies: what is seen now is the proxy's address.",
};
