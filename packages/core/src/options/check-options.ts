/**
 * @module
 * The one way to check options, for every package: all that is wrong is named at once, and no value is shown.
 */
import * as v from 'valibot';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import { toUnitPayIssues } from '../errors/validation-issues.js';
import type { Redactor } from '../wire/redact.js';
import { maskIssues } from './masking-errors.js';

/**
 * Checks options against a schema; the object given is never changed.
 *
 * @param where What takes the options, as its user writes it: `new UnitPay`, `redisStore`.
 * @param redactor Masks keys that stand where they don't belong, such as in the name of an option.
 * @throws UnitPayValidationError naming `where` and each wrong option.
 */
export function checkOptions<const Schema extends v.GenericSchema>(
  where: string,
  schema: Schema,
  options: unknown,
  redactor?: Redactor,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, options);
  if (read.success) return read.output;
  const issues = toUnitPayIssues(read.issues);
  throw new UnitPayValidationError(where, redactor ? maskIssues(issues, redactor) : issues, 'options');
}
