/**
 * @module
 * Help for those who write their own webhook store.
 */
export { type ConformanceCase, type StoreUnderTest, storeConformance } from './store-conformance.js';
