/**
 * A UnitPay client. Known by its tag and not by its class: the ESM and CommonJS copies of the package have one class each, whose private
 * fields TypeScript tells apart, and a `unique symbol` would be another one in each copy's declarations.
 */
export interface WebhookClient {
  /** What `Object.prototype.toString` says of a client. */
  readonly [Symbol.toStringTag]: 'UnitPay';
}
