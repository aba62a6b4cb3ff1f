/**
 * @module
 * The answer came with a success status but is not what UnitPay documents.
 */
import type { CallDetails } from './call-details.js';
import { CallError } from './call-error.js';
import { listIssues, type UnitPayIssue } from './issue.js';

/**
 * The answer could not be understood: not JSON, no envelope, too large, or a result of another shape than documented.
 *
 * The call may well have succeeded, so `outcome` is `unknown` and the text is kept in `body`.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/response.md
 * @example
 * catch (error) { if (error instanceof UnitPayResponseError) log.error({ issues: error.issues, body: error.body }); }
 */
export class UnitPayResponseError extends CallError {
  static readonly code = 'response';

  override get name(): 'UnitPayResponseError' {
    return 'UnitPayResponseError';
  }
  readonly code = 'response';
  /** The HTTP status. */
  readonly status: number;
  /** What is wrong with the answer. */
  readonly issues: readonly UnitPayIssue[];
  /** The answer as text, keys masked, cut after 16 384 characters; empty when it was too large to read. */
  readonly body: string;

  constructor(
    details: Omit<CallDetails, 'outcome'> & { status: number; issues: readonly UnitPayIssue[]; body: string },
  ) {
    const { status, issues, body } = details;
    super(`the answer (HTTP ${status}) could not be understood: ${listIssues(issues)}`, {
      ...details,
      outcome: 'unknown',
    });
    this.status = status;
    this.issues = issues;
    this.body = body;
  }
}
