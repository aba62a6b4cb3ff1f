/**
 * @module
 * The message of a documented code, for tests that need only the code.
 */
import { type ApiText, ERROR_TEXTS, type ErrorTextName } from './api-texts.js';

/** One text for each code that stands in the documents. */
const BY_CODE: readonly ErrorTextName[] = [
  ...(['wrongPartner', 'wrongRequest', 'internal'] as const),
  ...([
    'payoutsOff',
    'payoutUnavailable',
    'payoutTooSmall',
    'payoutOverBalance',
    'payoutPhoneCountry',
    'payoutBelowMinimum',
  ] as const),
  ...(['payoutUnknownRecipient', 'payoutUnknownWallet', 'payoutUnknownCard', 'payoutUnknownPhone'] as const),
  ...(['payoutOverLimit', 'payoutImpossible', 'payoutFailed'] as const),
];

/** The text of a code; undefined for one that no document has. */
export function textOfCode(code: number): string | undefined {
  const texts: readonly ApiText[] = BY_CODE.map((name) => ERROR_TEXTS[name]);
  return texts.find((text) => text.code === code)?.message.replace('{name}', code === 1000 ? '50' : '15 000');
}
