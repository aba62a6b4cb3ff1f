/**
 * @module
 * The registry: every API method, one line each.
 */
export * from './cancel-payment.js';
export * from './close-subscription.js';
export * from './confirm-payment.js';
export * from './get-bin-info.js';
export * from './get-commissions.js';
export * from './get-currency-courses.js';
export * from './get-methods-available.js';
export * from './get-partner.js';
export * from './get-payment.js';
export * from './get-sbp-bank-list.js';
export * from './get-subscription.js';
export * from './init-payment.js';
export * from './list-subscriptions.js';
export * from './mass-payment.js';
export * from './mass-payment-available-amount.js';
export * from './mass-payment-commissions.js';
export * from './mass-payment-status.js';
export * from './offset-advance.js';
export * from './refund-payment.js';
