/**
 * @module
 * A refusal of the API: thrown inside a method, answered as an error envelope with HTTP 200.
 */
import { type ApiText, ERROR_TEXTS, type ErrorTextName } from '../texts/api-texts.js';

/** What `error` of an envelope holds. */
export interface ErrorBody {
  readonly message: string;
  readonly code?: number;
}

/** A refusal. */
export class ApiError extends Error {
  override readonly name = 'MockApiError';

  constructor(readonly body: ErrorBody) {
    super(body.message);
  }
}

/** A refusal with one of the listed texts; `about` takes the place of `{name}`. */
export function apiError(name: ErrorTextName, about = ''): ApiError {
  const text: ApiText = ERROR_TEXTS[name];
  // A function, because `$&` and its like in a text mean something.
  const message = text.message.replace('{name}', () => about);
  return new ApiError(text.code === undefined ? { message } : { message, code: text.code });
}
