/**
 * @module
 * A mock UnitPay for development and tests.
 */
export { createMockUnitPay } from './create-mock.js';
