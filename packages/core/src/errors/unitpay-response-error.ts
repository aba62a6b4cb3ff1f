/**
 * @module
 * The answer came with a success status but is not what UnitPay documents.
 */
import { advise } from './advice.js';
import type { CallDetails } from './call-details.js';
import { listIssues, type UnitPayIssue } from './issue.js';
import { type Outcome, UnitPayError } from './unitpay-error.js';

/**
 * The answer could not be understood: not JSON, no envelope, too large, or a result of another shape than documented.
 *
 * The call may well have succeeded, so `outcome` is `unknown` and the text is kept in `body`.
 *
 * @example
 * catch (error) { if (error instanceof UnitPayResponseError) log.error({ issues: error.issues, body: error.body }); }
 */
export class UnitPayResponseError extends UnitPayError {
  static readonly code = 'response';

  override get name(): 'UnitPayResponseError' {
    return 'UnitPayResponseError';
  }
  readonly code = 'response';
  readonly outcome: Outcome = 'unknown';
  /** The API method that was called. */
  readonly method: string;
  /** The HTTP status. */
  readonly status: number;
  /** What is wrong with the answer. */
  readonly issues: readonly UnitPayIssue[];
  /** The answer as text, keys masked, cut after 16 384 characters; empty when it was too large to read. */
  readonly body: string;

  constructor(
    details: Omit<CallDetails, 'outcome'> & { status: number; issues: readonly UnitPayIssue[]; body: string },
  ) {
    const { method, safe, status, issues, body } = details;
    super(
      `${method}: the answer (HTTP ${status}) could not be understood: ${listIssues(issues)}. ${advise(method, 'unknown', safe)}`,
    );
    this.method = method;
    this.status = status;
    this.issues = issues;
    this.body = body;
  }
}
