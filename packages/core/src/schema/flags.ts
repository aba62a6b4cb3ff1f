/**
 * @module
 * Yes-or-no parameters and fields.
 */
import type * as v from 'valibot';
import { got } from './describe.js';
import { resultOf } from './result-of.js';
import { Problem, type WireText, wireText } from './wire-text.js';

/** A flag as the caller may have it; `false` is sent too, so that it can override a default of the project. */
export type FlagInput = boolean | 0 | 1;

/** A flag sent as `1` or `0`. */
export function bit(): WireText<FlagInput> {
  return flag('1', '0');
}

/** A flag sent as `true` or `false`. */
export function truth(): WireText<FlagInput> {
  return flag('true', 'false');
}

function flag(yes: string, no: string): WireText<FlagInput> {
  return wireText((value) => {
    if (value === true || value === 1) return yes;
    if (value === false || value === 0) return no;
    return new Problem(`expected true or false, ${got(value)}`);
  });
}

/** A flag in a reply: 0, 1, "0", "1", true or false. */
export function resultFlag(): v.GenericSchema<unknown, boolean> {
  return resultOf('0 or 1', (value) => (typeof value === 'object' ? undefined : FLAGS.get(String(value))));
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);
