/**
 * @module
 * The client that a webhook takes its keys from.
 */
import type { UnitPay } from '../../client/unitpay.js';

/** A UnitPay client; by shape, since the class of the package's other copy (ESM or CommonJS) is another one. */
export type WebhookClient = Pick<UnitPay, 'getPayment'>;
