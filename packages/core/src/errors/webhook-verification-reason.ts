/**
 * @module
 * Why a request is not believed to be UnitPay's.
 */

/** The literal reasons of {@link WebhookVerificationError}. */
export type WebhookVerificationReason =
  | 'http-method'
  | 'too-large'
  | 'malformed'
  | 'method'
  | 'missing-field'
  | 'bad-field'
  | 'separator'
  | 'signature'
  | 'project'
  | 'test'
  | 'ip'
  | 'stale';
