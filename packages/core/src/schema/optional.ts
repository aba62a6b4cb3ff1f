/**
 * @module
 * Fields a reply may lack or leave empty.
 */
import * as v from 'valibot';

/** A field that may be absent, `null`, or `""`, which PHP writes where it knows nothing and which reads as `null`. */
export function maybe<Output>(
  schema: v.GenericSchema<unknown, Output>,
): v.NullishSchema<v.GenericSchema<unknown, Output | null | undefined>, undefined> {
  const known = v.pipe(
    v.unknown(),
    v.transform((value) => (value === '' ? null : value)),
    v.nullish(schema),
  );
  return v.nullish(known);
}
