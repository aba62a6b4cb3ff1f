/**
 * @module
 * What every error of an API call knows about the call.
 */
import type { ErrorCodes } from './api-reason.js';
import type { Outcome } from './unitpay-error.js';

/** What errors take from the declaration of the method that was called. */
export interface CalledMethod {
  /** UnitPay's name of the method. */
  readonly method: string;
  /** Whether it is safe to retry; only decides the advice in the message. */
  readonly safe: boolean;
  /** The advice where the outcome is unknown, if the method has its own. */
  readonly ifUnknown?: string | undefined;
  /** The method's own error codes. */
  readonly errors?: ErrorCodes | undefined;
}

/** The call an error belongs to. */
export interface CallDetails extends CalledMethod {
  /** What to say instead of the usual sentences on the outcome. */
  readonly advice?: string | undefined;
  /** Whether the request can have been carried out. */
  readonly outcome: Outcome;
}
