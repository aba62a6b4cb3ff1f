/**
 * @module
 * Fields a reply may lack or leave empty.
 */
import * as v from 'valibot';

/** A field that may be absent, `null`, or `""`, which PHP writes where it knows nothing and which reads as `null`. */
export function maybe<Output>(
  schema: v.GenericSchema<unknown, Output>,
): v.NullishSchema<v.GenericSchema<unknown, Output | null | undefined>, undefined> {
  const known = v.nullish(schema);
  const run: (typeof known)['~run'] = (dataset, config) => {
    if (dataset.value !== '' && dataset.value !== null && dataset.value !== undefined)
      return schema['~run'](dataset, config);
    return Object.assign(dataset, { value: dataset.value === undefined ? undefined : null, typed: true as const });
  };
  return Object.assign(known, { '~run': run });
}
