/**
 * @module
 * The base of the errors that belong to an API call.
 */
import { advise } from './advice.js';
import type { CallDetails } from './call-details.js';
import { type Outcome, UnitPayError } from './unitpay-error.js';

/** An error of an API call: its message names the method first and ends with what to do. */
export abstract class CallError extends UnitPayError {
  readonly outcome: Outcome;
  /** The API method that was called. */
  readonly method: string;

  constructor(what: string, details: CallDetails, remedy = '') {
    const { method, outcome } = details;
    super(`${method}: ${what}. ${advise(details)}${remedy === '' ? '' : ` ${remedy}`}`);
    this.method = method;
    this.outcome = outcome;
  }
}
