/**
 * @module
 * Why a request is not believed to be UnitPay's.
 */

/** The literal reasons of {@link WebhookVerificationError}, in the order in which they are looked for. */
export type WebhookVerificationReason =
  /** Over 16 KiB. */
  | 'query-too-large'
  /** Over 64 name-value pairs. */
  | 'too-many-pairs'
  /** A broken percent escape, bytes that are not UTF-8, or half of a surrogate pair. */
  | 'invalid-encoding'
  /** NUL in a name or a value. */
  | 'nul-character'
  /** Brackets that are not `params[name]`. */
  | 'malformed-name'
  /** `params[]`, `params[0]`, `method[]`, or an array from a body parser. */
  | 'array-parameter'
  /** `params[a][b]`. */
  | 'nested-parameter'
  /** `params` without brackets. */
  | 'bare-params'
  /** `__proto__`. */
  | 'forbidden-name'
  /** Two `method`s. */
  | 'duplicate-method'
  /** One name twice, however encoded. */
  | 'duplicate-name'
  /** No `method`. */
  | 'method-missing'
  /** Not `check`, `pay`, `preauth` or `error`. */
  | 'method-unknown'
  /** A value contains `{up}`, which could shift the boundaries between signed values. */
  | 'separator-in-value'
  /** No `signature`. */
  | 'signature-missing'
  /** No configured key gives this signature. */
  | 'signature-mismatch'
  /** A field that every genuine webhook has is missing. */
  | 'field-missing'
  /** Such a field is malformed. */
  | 'field-invalid'
  /** The account equals a webhook method's name. */
  | 'account-reserved'
  /** Another project's. */
  | 'project-mismatch'
  /** `test=1` without `acceptTest`. */
  | 'test-not-accepted'
  /** The date differs from now by more than `maxAge`. */
  | 'too-old'
  /** No usable address: none was passed, or the proxies in front do not add up. */
  | 'ip-unknown'
  /** Loopback without `allowLoopback`. */
  | 'ip-loopback'
  /** Not an address of UnitPay. */
  | 'ip-not-allowed';
