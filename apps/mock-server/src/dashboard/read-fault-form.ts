/** @module Turns the form of a new rule into the rule; whether it makes sense is the engine's to say. */
import type { FaultInput } from '../state/fault-rule.js';

/** Fields that a kind takes from the form; all others are left out, so that a leftover default means nothing. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  delay: ['ms'],
  status: ['status'],
  html: ['status'],
  duplicate: ['times'],
  error: ['code'],
};

/** Reads the form. */
export function readFaultForm(form: URLSearchParams): FaultInput {
  const isWebhook = form.get('target') === 'webhook';
  const kind = form.get('kind') ?? '';
  const rule: Record<string, unknown> = kind === 'reset-body' ? { kind: 'reset', at: 'body' } : { kind };
  const method = form.get('method') ?? '';
  if (isWebhook) rule['webhook'] = method;
  else if (method !== '') rule['method'] = method;
  for (const name of [...(TAKES[kind] ?? []), 'count', 'probability']) {
    const text = form.get(name)?.trim() ?? '';
    if (text !== '') rule[name] = Number(text);
  }
  const message = form.get('message')?.trim() ?? '';
  if (kind === 'error' && message !== '') rule['message'] = message;
  if (kind === 'error' && message === '') rule['code'] ??= -32603;
  const execute = form.get('execute') ?? '';
  if (execute !== '') rule['execute'] = execute === 'true';
  return rule as unknown as FaultInput;
}
