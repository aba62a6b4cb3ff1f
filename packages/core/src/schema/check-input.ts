/**
 * @module
 * Input in, checked output out, or one error with every problem.
 */
import * as v from 'valibot';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import { toUnitPayIssues } from '../errors/validation-issues.js';

/**
 * Validates input against a schema; the input itself is never changed.
 *
 * @throws UnitPayValidationError naming `where` and each wrong field.
 */
export function checkInput<const Schema extends v.GenericSchema>(
  where: string,
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, input);
  if (read.success) return read.output;
  throw new UnitPayValidationError(where, toUnitPayIssues(read.issues));
}
