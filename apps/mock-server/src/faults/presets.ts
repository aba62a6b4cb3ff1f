/**
 * @module
 * Fault rules with a name: what goes wrong with payments in life, ready to be switched on.
 */
import * as v from 'valibot';
import { table } from '../input/table.js';
import { unknownName } from '../input/unknown-name.js';
import type { FaultInput } from '../state/fault-rule.js';

/** Faults of UnitPay's API and of the network between the shop and it. */
export const API_PRESETS = {
  /** The refund is made, but the shop gets no reply. */
  'refund-cut-after-execution': { method: 'refundPayment', kind: 'reset', execute: true },
  /** Every call takes eight seconds. */
  'bank-slow': { kind: 'delay', ms: 8000 },
  /** A gateway's HTML page instead of JSON. */
  'gateway-502': { kind: 'html', status: 502 },
  /** The JSON breaks off in the middle. */
  'half-reply': { kind: 'truncated-json' },
  /** HTTP 429; the shop is told when to come back. */
  'rate-limit': { kind: 'rate-limit', retryAfter: 2 },
  /** As if the key had been changed in UnitPay's dashboard. */
  'wrong-key': { kind: 'error', code: -32000 },
} as const satisfies Readonly<Record<string, FaultInput>>;

/** Faults of the webhooks on their way to the shop. */
export const WEBHOOK_PRESETS = {
  /** Two copies of `pay` in the same instant. */
  'pay-twice': { webhook: 'pay', kind: 'duplicate', times: 2 },
  /** `pay` half a minute after the money was taken. */
  'pay-late': { webhook: 'pay', kind: 'delay', ms: 30_000 },
  /** `pay` is never sent. */
  'pay-lost': { webhook: 'pay', kind: 'drop' },
  /** Signed with another key. */
  'webhook-forged': { webhook: '*', kind: 'signature' },
  /** Arrives after the one that follows it. Never `check`: UnitPay waits for its answer before anything else happens to the payment. */
  'webhook-out-of-order': { webhook: '*', kind: 'reorder' },
  /** One ruble instead of the order's sum, signed rightly. */
  'other-sum': { webhook: '*', kind: 'fields', fields: { orderSum: '1.00', payerSum: '1.00', sum: '1' } },
} as const satisfies Readonly<Record<string, FaultInput>>;

/** A fault that is ready to be switched on. */
export type PresetName = keyof typeof API_PRESETS | keyof typeof WEBHOOK_PRESETS;

/** Every preset by its name. */
export const FAULT_PRESETS: Readonly<Record<PresetName, FaultInput>> = table({ ...API_PRESETS, ...WEBHOOK_PRESETS });

/** The name of a preset, as it comes from plain JavaScript or JSON; any other text is told which names there are. */
export const presetName = v.picklist(Object.keys(FAULT_PRESETS) as PresetName[], ({ input }) =>
  unknownName(String(input), Object.keys(FAULT_PRESETS)),
);

/** Whether a text is the name of a preset. */
export function isPresetName(text: string): text is PresetName {
  return text in FAULT_PRESETS;
}
