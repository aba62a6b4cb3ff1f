/**
 * @module
 * What the webhook takes from a client: keys, project, address list, a second look at a payment.
 */

/** A UnitPay client. */
export type WebhookClient = object;
