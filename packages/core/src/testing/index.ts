/**
 * Help for those who write their own webhook store or ledger.
 *
 * @packageDocumentation
 */
export { type LedgerConformanceOptions, type LedgerUnderTest, ledgerConformance } from './ledger-conformance.js';
export type { StoreEffects } from './store-case.js';
export {
  type ConformanceCase,
  type StoreConformanceOptions,
  type StoreUnderTest,
  storeConformance,
} from './store-conformance.js';
