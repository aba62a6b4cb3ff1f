import * as v from 'valibot';
import { nearest } from './choice.js';

/** Names the option that is probably meant, or all there are. */
export function notAnOption(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return `is not an option${near === undefined ? `; the options are ${known.join(', ')}` : `: perhaps "${near}" is meant`}`;
}

/** Makes a strict object name every unknown member: valibot stops at the first. */
export function namingAll<Schema extends v.StrictObjectSchema<v.ObjectEntries, v.ErrorMessage<v.StrictObjectIssue>>>(
  schema: Schema,
): Schema {
  const first = schema['~run'];
  const run: typeof first = (dataset, config) => {
    const input = dataset.value;
    const output = first.call(schema, dataset, config);
    if (output.issues === undefined || typeof input !== 'object' || input === null) return output;
    const unknown = Object.keys(input).filter((name) => !Object.hasOwn(schema.entries, name));
    for (const name of unknown.slice(1)) {
      const path = [{ type: 'object', origin: 'key', input, key: name, value: undefined }] as never;
      v._addIssue(schema as never, 'key', output as never, config, { input: name, expected: 'never', path });
    }
    return output;
  };
  return Object.assign(schema, { '~run': run });
}
