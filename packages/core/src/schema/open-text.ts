import type * as v from 'valibot';
import type { Open } from './choice.js';
import { resultText } from './result-of.js';

/** Any string; the documented values are offered by the editor. */
export function openText<Known extends string>(): v.GenericSchema<unknown, Open<Known>> {
  return resultText();
}
