/**
 * @module
 * Fields a reply may lack or leave empty.
 */
import * as v from 'valibot';

/** A field that may be absent or `null`. */
export function maybe<const Schema extends v.GenericSchema>(schema: Schema): v.NullishSchema<Schema, undefined> {
  return v.nullish(schema);
}
