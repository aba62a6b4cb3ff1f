/** @module Turns the form of a new rule into the rule; whether it makes sense is the engine's to say. */

import type { PresetName } from '../../faults/presets.js';
import { FAULT_PRESETS } from '../../faults/presets.js';
import { table } from '../../input/table.js';
import type { FaultInput } from '../../state/fault-rule.js';

/** Fields that a kind takes from the form; all others are left out, so that a leftover default means nothing. */
const TAKES: Readonly<Record<string, readonly string[]>> = table({
  delay: ['seconds'],
  status: ['status'],
  html: ['status'],
  duplicate: ['times'],
  error: ['code'],
});

/** Reads the form of one's own rule. */
export function readFaultForm(form: URLSearchParams): FaultInput {
  const isWebhook = form.get('target') === 'webhook';
  const kind = form.get('kind') ?? '';
  const rule: Record<string, unknown> = kind === 'reset-body' ? { kind: 'reset', at: 'body' } : { kind };
  const method = form.get('method') ?? '';
  if (isWebhook) rule['webhook'] = method;
  else if (method !== '') rule['method'] = method;
  for (const name of TAKES[kind] ?? []) {
    const text = form.get(name)?.trim().replace(',', '.') ?? '';
    if (text === '') continue;
    if (name === 'seconds') rule['ms'] = Math.round(Number(text) * 1000);
    else rule[name] = Number(text);
  }
  const message = form.get('message')?.trim() ?? '';
  if (kind === 'error' && message !== '') rule['message'] = message;
  if (kind === 'error' && message === '') rule['code'] ??= -32603;
  const count = form.get('count')?.trim() ?? '';
  if (count === 'half') rule['probability'] = 0.5;
  else if (count !== '') rule['count'] = Number(count);
  const paymentId = form.get('paymentId') ?? '';
  if (paymentId !== '') rule['paymentId'] = Number(paymentId);
  const execute = form.get('execute') ?? '';
  if (!isWebhook && execute !== '') rule['execute'] = execute === 'true';
  return rule as unknown as FaultInput;
}

/** A preset, as often as the form says. */
export function readPresetForm(name: PresetName, form: URLSearchParams): FaultInput {
  const count = form.get('count') ?? '';
  return count === '' ? FAULT_PRESETS[name] : { ...FAULT_PRESETS[name], count: Number(count) };
}
