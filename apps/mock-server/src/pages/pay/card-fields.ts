/** @module Reads what was typed into the card form. */

import { formatDate } from '../../clock/clock.js';
import { readCardNumber } from '../../reference/cards.js';

/** A field that was filled in wrongly. */
export type CardProblem = 'card' | 'expiry' | 'cvc';

/** What was typed, and what is wrong with it. */
export interface CardFields {
  readonly card: string;
  readonly expiry: string;
  readonly problems: readonly CardProblem[];
}

/** Checks the form; `now` is the mock's clock. */
export function readCardFields(form: URLSearchParams, now: number): CardFields {
  const card = form.get('card') ?? '';
  const expiry = form.get('expiry') ?? '';
  const problems: CardProblem[] = [];
  if (readCardNumber(card) === null) problems.push('card');
  if (!isCurrent(expiry, now)) problems.push('expiry');
  if (!/^\s*\d{3}\s*$/.test(form.get('cvc') ?? '')) problems.push('cvc');
  return { card, expiry, problems };
}

/** Whether MM/YY (also MMYY and MM/YYYY) is a month that has not ended, in Moscow. */
function isCurrent(text: string, now: number): boolean {
  const match = /^\s*(0[1-9]|1[0-2])\s*[/.-]?\s*(?:20)?(\d\d)\s*$/.exec(text);
  if (match === null) return false;
  return `20${match[2]}-${match[1]}` >= formatDate(now).slice(0, 7);
}
