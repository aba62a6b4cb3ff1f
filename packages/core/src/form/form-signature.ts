/**
 * @module
 * The signature of the payment form and of the widget.
 */
import { signParts } from '../wire/signature.js';

/** What is signed: exactly the texts that stand in the URL. */
export interface SignedFields {
  readonly account: string;
  /** Left out of the signature when it is not sent. */
  readonly currency?: string | undefined;
  readonly desc: string;
  readonly sum: string;
}

/** SHA-256 over account, currency (only if sent), desc, sum and the key. The values must be free of `{up}`. */
export function formSignature({ account, currency, desc, sum }: SignedFields, secretKey: string): string {
  return signParts(
    currency === undefined ? [account, desc, sum, secretKey] : [account, currency, desc, sum, secretKey],
  );
}
