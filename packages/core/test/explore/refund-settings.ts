/**
 * @module
 * What is explored of refunds.
 */
import type { RefundRule, RefundSetting } from './refund-rules.js';

const RULES: readonly RefundRule[] = ['one', 'rest', 'half-hour'];

/** A payment that is paid, reads that are fresh, one crash. */
export const PLAIN: RefundSetting = {
  whole: false,
  rule: 'one',
  paid: true,
  blind: false,
  slow: false,
  stale: 1,
  crashes: 1,
  cabinet: false,
  person: false,
  settle: false,
  transactions: true,
};

/** The whole grid: minutes. */
export const WHOLE_GRID: readonly RefundSetting[] = [false, true].flatMap((whole) => [
  ...RULES.map((rule) => ({ ...PLAIN, whole, rule, stale: 2 })),
  ...RULES.map((rule) => ({ ...PLAIN, whole, rule, cabinet: true })),
  ...RULES.map((rule) => ({ ...PLAIN, whole, rule, person: true })),
  ...RULES.map((rule) => ({ ...PLAIN, whole, rule, settle: true })),
  // A refund that takes any time to show. Under the literal half hour the dashboard's own refund can then be doubled by anybody.
  ...RULES.map((rule) => ({
    ...PLAIN,
    whole,
    rule,
    slow: true,
    stale: 0,
    cabinet: !(whole && rule === 'half-hour'),
  })),
  { ...PLAIN, whole, rule: 'rest', person: true, cabinet: true, blind: true } as const,
  { ...PLAIN, whole, transactions: false },
  { ...PLAIN, whole, paid: false, stale: 2, crashes: 2 },
  { ...PLAIN, whole, blind: true },
  { ...PLAIN, whole, rule: 'rest', crashes: 3, stale: 0 } as const,
]);

/** A small one for every test run: each kind of refund, and the strictest reading of UnitPay's rules that it meets. */
export const SMALL_GRID: readonly RefundSetting[] = [
  { ...PLAIN, rule: 'rest' },
  { ...PLAIN, whole: true, rule: 'half-hour', stale: 0, crashes: 0 },
  { ...PLAIN, paid: false },
  { ...PLAIN, transactions: false, stale: 0, crashes: 0 },
];
