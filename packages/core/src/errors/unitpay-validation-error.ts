/**
 * @module
 * The caller's own input is wrong; nothing was sent.
 */
import { listIssues, type UnitPayIssue } from './issue.js';
import { type Outcome, UnitPayError } from './unitpay-error.js';

/**
 * A parameter or an option is missing, of the wrong type or out of range. Thrown before anything is sent.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/validation.md
 * @example
 * catch (error) { if (error instanceof UnitPayValidationError) for (const { path, message } of error.issues) show(path, message); }
 */
export class UnitPayValidationError extends UnitPayError {
  static readonly code = 'validation';

  override get name(): 'UnitPayValidationError' {
    return 'UnitPayValidationError';
  }
  readonly code = 'validation';
  readonly outcome: Outcome = 'not-sent';
  /** Every problem found, with the path of its field. */
  readonly issues: readonly UnitPayIssue[];

  /**
   * @param where What was given the input: a method's name, or such as `new UnitPay`.
   * @param issues Every problem found.
   * @param of `call` where a request would have followed: the message adds that nothing was sent.
   */
  constructor(where: string, issues: readonly UnitPayIssue[], of: 'call' | 'options' = 'options') {
    super(
      `${where}: ${listIssues(issues)}.${of === 'call' ? ' Nothing was sent. Correct the input and call again.' : ''}`,
    );
    this.issues = issues;
  }
}
