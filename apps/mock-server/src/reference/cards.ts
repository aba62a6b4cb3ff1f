/**
 * @module
 * Cards the mock knows, and what happens to each.
 */
import { PAYER_TEXTS } from '../texts/payer-texts.js';

/** The code that passes 3-D Secure, the provider's own of test mode. */
export const THREE_DS_CODE = '391745';

/** The card that succeeds in test mode; every other one fails there. */
export const TEST_CARD = '1234567465831234';

/** What a card leads to. */
export interface CardRule {
  readonly number: string;
  readonly threeDs: boolean;
  readonly operator: 'card' | 'card_not_rf';
  /** Text of the decline; `null` succeeds. */
  readonly decline: string | null;
  /** Whether the bank puts the payment under a security check. */
  readonly secure: boolean;
}

/** The cards with a fate of their own. Any other well-formed number pays, with 3-D Secure. */
export const CARDS: readonly CardRule[] = [
  card(TEST_CARD, {}),
  card('2200000000000004', {}),
  card('4242424242424242', { threeDs: false }),
  card('5555555555554444', { operator: 'card_not_rf' }),
  card('4000000000000002', { decline: PAYER_TEXTS.insufficientFunds }),
  card('4000000000000069', { decline: PAYER_TEXTS.cardUnavailable }),
  card('4000000000000119', { decline: PAYER_TEXTS.issuerError }),
  card('4000000000009995', { secure: true }),
];

function card(number: string, differs: Partial<CardRule>): CardRule {
  return { number, threeDs: true, operator: 'card', decline: null, secure: false, ...differs };
}

/** The rule of a card; in test mode only the provider's test card succeeds. */
export function cardRule(number: string, test: boolean): CardRule {
  if (test && number !== TEST_CARD) return card(number, { decline: PAYER_TEXTS.temporary });
  return CARDS.find((known) => known.number === number) ?? card(number, {});
}

/** Strips spaces and dashes; `null` when what is left is no card number. */
export function readCardNumber(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{13,19}$/.test(digits)) return null;
  // The provider's test card does not pass the Luhn check.
  return digits === TEST_CARD || passesLuhn(digits) ? digits : null;
}

/** Shows a card as the provider does: `220220xxxxxx1234`. */
export function maskCard(number: string): string {
  return `${number.slice(0, 6)}${'x'.repeat(number.length - 10)}${number.slice(-4)}`;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
