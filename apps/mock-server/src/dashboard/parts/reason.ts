/** @module Why a payment failed, in the reader's language; the wire keeps the provider's Russian. */
import { PAYER_TEXTS } from '../../texts/payer-texts.js';
import type { DashboardView } from '../view.js';

/** The reason in words; a shop's own text, which nobody can translate, stays as it came. */
export function reasonWord(view: DashboardView, text: string): string {
  const { reasons } = view.texts.words;
  for (const [name, known] of Object.entries(PAYER_TEXTS)) {
    if (known === text && Object.hasOwn(reasons, name)) return reasons[name as keyof typeof reasons];
  }
  return text;
}
