/**
 * @module
 * The base of every parameter: a value of the caller becomes the text that goes on the wire, or a sentence that says why not.
 */
import type * as v from 'valibot';
import { field, type Problem } from './field.js';

export { Problem } from './field.js';

/** A parameter: what the caller may give, and text for the wire. */
export type WireText<Input> = v.GenericSchema<Input, string>;

/** Makes a parameter out of one function that reads a value. */
export function wireText<Input>(read: (value: unknown) => string | Problem): WireText<Input> {
  return field<Input, string>(read);
}
