/**
 * @module
 * The base of every parameter: a value of the caller becomes the text that goes on the wire, or a sentence that says why not.
 */
import * as v from 'valibot';

/** A parameter: what the caller may give, and text for the wire. */
export type WireText<Input> = v.GenericSchema<Input, string>;

/** Why a value is refused; the parameter's name is put before it. */
export class Problem {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** Makes a parameter out of one function that reads a value. */
export function wireText<Input>(read: (value: unknown) => string | Problem): WireText<Input> {
  return v.pipe(
    v.custom<Input>(() => true),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const text = read(dataset.value);
      if (typeof text === 'string') return text;
      addIssue({ message: text.message });
      return NEVER;
    }),
  );
}
