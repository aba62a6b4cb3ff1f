/** @module What UnitPay's reply to a call of the shop comes to. */
import { parseSum } from '../../money/kopecks.js';
import { money } from '../../pages/format/money.js';
import type { Locale } from '../../pages/i18n/index.js';
import type { JournalEntry } from '../../state/journal-entry.js';
import type { DashboardView } from '../view.js';

/** A reply in short. */
export interface ApiAnswer {
  readonly tone: 'good' | 'bad' | 'wait';
  /** First word or number. */
  readonly head: string;
  readonly detail: string;
  /** UnitPay's own words when it refused; they are Russian. */
  readonly refusal: string | null;
}

/** Reads the reply. */
export function apiAnswer(view: DashboardView, entry: JournalEntry): ApiAnswer {
  const { talk } = view.texts;
  if (entry.status === null) return { tone: 'wait', head: talk.cutOff, detail: '', refusal: null };
  const body = parse(entry.reply);
  const status = String(entry.status);
  if (body === null) {
    return { tone: entry.faults.length > 0 ? 'wait' : 'bad', head: status, detail: talk.spoiled, refusal: null };
  }
  const { error, result } = body;
  if (typeof error === 'object' && error !== null) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const detail = typeof code === 'number' ? String(code).replace('-', '−') : '';
    const refusal = typeof message === 'string' ? message : null;
    return { tone: entry.faults.length > 0 ? 'wait' : 'bad', head: `${status} ${talk.refusedCall}`, detail, refusal };
  }
  return { tone: 'good', head: status, detail: detailOf(view, entry.method, result), refusal: null };
}

function detailOf({ texts: { talk } }: DashboardView, method: string, result: unknown): string {
  if (typeof result !== 'object' || result === null) return '';
  const { status, redirectUrl } = result as { status?: unknown; redirectUrl?: unknown };
  if (method === 'initPayment') return typeof redirectUrl === 'string' ? talk.pageUrl : '';
  return typeof status === 'string' ? `${talk.answered}: ${status}` : '';
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The sum a call is about, for people; null when it names none. */
export function askedSum({ params }: JournalEntry, currency: string, locale: Locale): string | null {
  const sum = parseSum(params['sum'] ?? '');
  return sum === null ? null : money(sum, params['currency'] ?? currency, locale);
}
