/**
 * @module
 * An object whose names are the caller's, such as the fields of a webhook.
 */
import * as v from 'valibot';
import { explainIssues } from './explain-issues.js';
import { kindOf } from './kind-of.js';

/** Takes any name; valibot's own `record` leaves `constructor`, `prototype` and `__proto__` out without a word. */
export function byName<Value extends v.GenericSchema>(value: Value) {
  type Named = Readonly<Record<string, v.InferOutput<Value>>>;
  return v.pipe(
    v.custom<Named>(isObject, ({ input }) => `expected an object, got ${kindOf(input)}`),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [key, one] of Object.entries(dataset.value)) {
        const { issues } = v.safeParse(value, one);
        const path = [{ type: 'object', origin: 'value', input: dataset.value, key, value: one }] as const;
        if (issues !== undefined) addIssue({ message: explainIssues(issues), path: [...path] });
      }
    }),
    v.metadata({ anyOf: [v.record(v.string(), value)] }),
  );
}

function isObject(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
