/**
 * @module
 * Checks what a verb was given.
 */
import * as v from 'valibot';
import { ActionError } from '../errors/action-error.js';
import { explainIssues } from './explain-issues.js';

/** The input as it was given; throws a ActionError that names the verb, the field and what there is. */
export function checkInput<Input>(verb: string, schema: v.GenericSchema<unknown, unknown>, input: Input): Input {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return input;
  throw new ActionError('invalid', `${verb}: ${explainIssues(parsed.issues)}.`);
}
