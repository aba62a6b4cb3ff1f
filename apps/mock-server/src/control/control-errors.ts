/**
 * @module
 * Turns what goes wrong in the control API into JSON with a status.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ActionError } from '../errors/action-error.js';
import { MockOptionsError } from '../options/options-error.js';

const STATUS = { 'not-found': 404, 'wrong-state': 409, invalid: 400, ended: 409 } as const;

/** Answers an error of a verb (400, 404, 409) or of an option (400); anything else is ours, 500. */
export function controlErrors(error: Error, c: Context): Response {
  if (error instanceof ActionError)
    return c.json({ error: { code: error.code, message: error.message } }, STATUS[error.code]);
  if (error instanceof HTTPException)
    return c.json({ error: { code: 'too-large', message: error.message } }, error.status);
  if (error instanceof MockOptionsError) return c.json({ error: { code: 'invalid', message: error.message } }, 400);
  return c.json({ error: { code: 'internal', message: error.message } }, 500);
}
