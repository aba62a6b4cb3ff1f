/**
 * @module
 * Masks what a check says about wrong input: a key can stand anywhere in it by mistake.
 */
import type { UnitPayIssue } from '../errors/issue.js';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import type { Redactor } from '../wire/redact.js';

/** Runs a check of a call or of options; the validation error it may throw is thrown again as one without keys. */
export function maskingErrors<Result>(
  where: string,
  redactor: Redactor,
  of: 'call' | 'options',
  check: () => Result,
): Result {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof UnitPayValidationError)) throw error;
    throw new UnitPayValidationError(where, maskIssues(error.issues, redactor), of);
  }
}

/** Without the keys that a wrong value may repeat. */
export function maskIssues(issues: readonly UnitPayIssue[], redactor: Redactor): UnitPayIssue[] {
  return issues.map(({ path, message }) => ({ path: redactor.text(path), message: redactor.text(message) }));
}
