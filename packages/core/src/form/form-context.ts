/**
 * @module
 * What the payment form takes from the client's options.
 */

/** Where the form is and who signs it. */
export interface FormContext {
  /** Origin of UnitPay (or of the mock), such as `https://unitpay.ru`. */
  readonly baseUrl: string;
  /** The project's public key: a part of the form's address. */
  readonly publicKey: string;
  /** The key that signs: the project's ordinary one, in test mode too. */
  readonly secretKey: string;
  /** Adds `test=1`. */
  readonly test?: boolean | undefined;
}
