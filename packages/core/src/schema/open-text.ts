/**
 * @module
 * Text of a reply out of a list the provider may extend.
 */
import type * as v from 'valibot';
import type { Open } from './choice.js';
import { resultText } from './result-text.js';

/** Any string; the documented values are offered by the editor. */
export function openText<Known extends string>(): v.GenericSchema<unknown, Open<Known>> {
  return resultText();
}
