/**
 * @module
 * The base of every field of a reply: one function that normalises a value, or finds that it is none.
 */
import * as v from 'valibot';
import { got } from './describe.js';

/** Makes a field out of a function that gives `undefined` for what it can't read. */
export function resultOf<Output>(
  expected: string,
  read: (value: unknown) => Output | undefined,
): v.GenericSchema<unknown, Output> {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const output = read(dataset.value);
      if (output !== undefined) return output;
      addIssue({ message: `expected ${expected}, ${got(dataset.value)}` });
      return NEVER;
    }),
  );
}
