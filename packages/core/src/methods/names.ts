import * as methods from './index.js';

/** UnitPay's own names, in alphabetical order. */
export const METHOD_NAMES: readonly string[] = Object.keys(methods).sort();
