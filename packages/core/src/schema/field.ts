/**
 * @module
 * A valibot schema made of one function: replies and parameters have hundreds of fields, and a pipe of two steps for each costs more than all
 * that is done in them.
 */
import * as v from 'valibot';

/** Why a value is refused; the field's name is put before it. */
export class Problem {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** Makes a schema out of a function that gives the output, or a `Problem`. */
export function field<Input, Output>(read: (value: unknown) => Output | Problem): v.GenericSchema<Input, Output> {
  const schema = v.unknown();
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const output = read(dataset.value);
    if (output instanceof Problem) {
      v._addIssue(schema, 'type', dataset as never, config, output);
      return dataset as never;
    }
    (dataset as { value: unknown; typed: boolean }).value = output;
    (dataset as { typed: boolean }).typed = true;
    return dataset as never;
  };
  return Object.assign(schema, { '~run': run }) as unknown as v.GenericSchema<Input, Output>;
}
