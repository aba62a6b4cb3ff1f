/**
 * @module
 * What every error of an API call knows about the call.
 */
import type { Outcome } from './unitpay-error.js';

/** The call an error belongs to. */
export interface CallDetails {
  /** UnitPay's name of the method that was called. */
  readonly method: string;
  /** Whether the request can have been carried out. */
  readonly outcome: Outcome;
  /** Whether the method may be sent twice; only decides the advice in the message. */
  readonly safe: boolean;
}
