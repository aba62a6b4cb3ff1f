/**
 * @module
 * The signature of a payment form: account, currency (only when sent), desc, sum and the key, joined by `{up}`.
 */
import { sha256 } from './sha256.js';

/** The fields of a form that are signed, exactly as they stand in the URL. */
export interface SignedFormFields {
  readonly account: string;
  readonly currency?: string | undefined;
  readonly desc: string;
  readonly sum: string;
}

/** By the scheme of forms: account, currency if it is there, description, sum and key. */
export function signForm(fields: SignedFormFields, secretKey: string): string {
  const currency = fields.currency === undefined ? [] : [fields.currency];
  return sha256([fields.account, ...currency, fields.desc, fields.sum, secretKey].join('{up}'));
}
