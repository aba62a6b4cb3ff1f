/**
 * @module
 * The base of every field of a reply, one function that normalises a value or finds that it is none; and the plainest fields, text and numbers.
 */
import type * as v from 'valibot';
import { NumberText } from '../wire/number-text.js';
import { decimalText } from './decimal.js';
import { got } from './describe.js';
import { field, Problem } from './field.js';

/** Makes a field out of a function that gives `undefined` for what it can't read. */
export function resultOf<Output>(
  expected: string,
  read: (value: unknown) => Output | undefined,
): v.GenericSchema<unknown, Output> {
  return field((value) => {
    const output = read(value);
    return output === undefined ? new Problem(`expected ${expected}, ${got(value)}`) : output;
  });
}

/** Text, also where the provider wrote digits without quotes. */
export function resultText(): v.GenericSchema<unknown, string> {
  return resultOf('a string', (value) => {
    if (typeof value === 'string') return value;
    return typeof value === 'number' || value instanceof NumberText ? String(value) : undefined;
  });
}

/** A number, whether it came as one or as a string. */
export function resultNumber(): v.GenericSchema<unknown, number> {
  return resultOf('a number', (value) => {
    const text = decimalText(value);
    return text === undefined ? undefined : Number(text);
  });
}
