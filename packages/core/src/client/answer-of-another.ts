/**
 * @module
 * An answer about something else than what was asked for.
 */
import { isUnitPayError } from '../errors/unitpay-error.js';
import type { UnitPayResponseError } from '../errors/unitpay-response-error.js';

/** What is said of it. The ids themselves are not shown: the body of the error has the answer's. */
export const OF_ANOTHER = 'is not the one asked for: the answer is about something else, so nothing in it was used';

/** Whether a call failed because its answer is about something else. */
export function isAnswerOfAnother(error: unknown): boolean {
  if (!isUnitPayError(error) || error.code !== 'response') return false;
  return (error as UnitPayResponseError).issues.some(({ message }) => message === OF_ANOTHER);
}
