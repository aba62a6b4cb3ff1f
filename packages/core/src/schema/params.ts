/**
 * @module
 * A method's parameters as a whole: unknown names are refused, because a misspelt optional one would silently not be sent.
 */
import * as v from 'valibot';
import { nearest } from './choice.js';
import { got } from './describe.js';

/** Names the client fills in by itself; given as a parameter they would fight with its options. */
export const RESERVED = {
  method: 'is set by the call itself; remove it',
  params: 'is only a layout of the query; pass the parameters directly (the layout is the client option paramStyle)',
  secretKey: "is taken from the client's options; remove it from the parameters",
  login: 'belongs to the account-level methods only; it is the client option partner.login',
  test: 'is an option of the client or of the call ({ test: true } after the parameters), not a parameter',
} as const;

/** A strict object schema whose own problems are worded for people. */
export type ParamsSchema<Entries extends v.ObjectEntries> = v.StrictObjectSchema<
  Entries,
  v.ErrorMessage<v.StrictObjectIssue>
>;

/** Makes the parameters of a method (or of the form) out of their entries. */
export function params<const Entries extends v.ObjectEntries>(
  entries: Entries,
  hints: Readonly<Record<string, string>> = {},
): ParamsSchema<Entries> {
  const advice = new Map<string, string>(Object.entries({ ...RESERVED, ...hints }));
  return v.strictObject(entries, (issue) => {
    const key = issue.path?.at(-1)?.key;
    if (key === undefined) return `expected an object with parameters, ${got(issue.input)}`;
    if (issue.expected !== 'never') return 'is required';
    const name = String(key);
    const near = nearest(name, Object.keys(entries));
    return (
      advice.get(name) ??
      `is not a parameter here${near ? `: perhaps "${near}" is meant` : ': remove it, or use call() for undocumented ones'}`
    );
  });
}

/** A rule over several parameters; `problem` gets them once each is right by itself, and its sentence is reported under `key`. */
export function rule<Input extends object>(
  key: string & keyof Input,
  problem: (params: Input) => string | undefined,
): v.RawCheckAction<Input> {
  return v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.issues) return;
    const input = dataset.value;
    const message = problem(input);
    if (message !== undefined) {
      addIssue({
        message,
        path: [{ type: 'object', origin: 'value', input: input as Record<string, unknown>, key, value: input[key] }],
      });
    }
  });
}
