/**
 * @module
 * The registry: every API method, one line each.
 */
export * from './get-payment.js';
export * from './init-payment.js';
export * from './refund-payment.js';
