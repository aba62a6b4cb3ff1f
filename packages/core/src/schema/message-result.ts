/**
 * @module
 * The result of methods that only say what happened.
 */
import * as v from 'valibot';
import { resultText } from './result-of.js';

const fields = v.looseObject({
  /** Text for a person, in Russian; do not branch on it. */
  message: v.nullish(resultText(), ''),
});

/** What a method answers that only says what happened. */
export interface Message extends v.InferOutput<typeof fields> {}

/** `{ message }`, as all writes without other data answer. A missing message is read as an empty one: the operation was performed all the same. */
export const messageResult: v.GenericSchema<unknown, Message> = v.pipe(v.unknown(), fields);
