/** @module What a payment was paid with, in a word. */
import type { Payment } from '../../state/payment.js';
import type { DashboardView } from '../view.js';

/** The payment system's name; a code nobody has a word for stays as it is. */
export function methodWord(view: DashboardView, type: string): string {
  const { methods } = view.texts.words;
  return Object.hasOwn(methods, type) ? (methods[type] ?? type) : type;
}

/** The last digits of a masked card: `•• 4242`; empty for anything else. */
export function lastDigits({ purse }: Pick<Payment, 'purse'>): string {
  return /^\d{6}x+\d{4}$/.test(purse) ? `•• ${purse.slice(-4)}` : '';
}
