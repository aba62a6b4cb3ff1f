/**
 * @module
 * The one way to check options and parameters, for every package: all that is wrong is named at once, and no value is shown.
 */
import * as v from 'valibot';
import type { UnitPayIssue } from '../errors/issue.js';
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
  const checked = check(schema, options);
  if (!Array.isArray(checked)) return checked.output;
  throw new UnitPayValidationError(where, redactor ? maskIssues(checked, redactor) : checked);
}

/**
 * Checks the parameters of a call, before anything is sent; the object given is never changed.
 *
 * @throws UnitPayValidationError naming `where` and each wrong parameter, and saying that nothing was sent.
 */
export function checkCall<const Schema extends v.GenericSchema>(
  where: string,
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> {
  const checked = check(schema, input);
  if (!Array.isArray(checked)) return checked.output;
  throw new UnitPayValidationError(where, checked, 'call');
}

function check<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): UnitPayIssue[] | { readonly output: v.InferOutput<Schema> } {
  const read = v.safeParse(schema, input);
  return read.success ? { output: read.output } : toUnitPayIssues(read.issues);
}
