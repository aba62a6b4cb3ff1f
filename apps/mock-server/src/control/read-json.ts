/**
 * @module
 * Reads the JSON body of a control request.
 */
import type { Context } from 'hono';
import * as v from 'valibot';
import { ActionError } from '../errors/action-error.js';
import { explainIssues } from '../input/explain-issues.js';
import { BODY_LIMIT } from '../wire/body-limit.js';
import { readBody } from '../wire/read-body.js';

/** Reads and checks a body; an empty one counts as `{}`. Throws a ActionError that names the field. */
export async function readJson<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  return check(schema, await parseBody(c));
}

/** Reads and checks the query. */
export function readFilter<Schema extends v.GenericSchema>(c: Context, schema: Schema): v.InferOutput<Schema> {
  return check(schema, c.req.query());
}

async function parseBody(c: Context): Promise<unknown> {
  const text = await readBody(c, BODY_LIMIT);
  if (text.trim() === '') return {};
  // A form on another site can't send JSON without the browser asking first.
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new ActionError('invalid', 'Send JSON with the header "Content-Type: application/json".');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new ActionError('invalid', 'The body is not JSON.');
  }
}

function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw new ActionError('invalid', `${explainIssues(parsed.issues)}.`);
}
