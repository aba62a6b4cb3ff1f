/**
 * @module
 * The JSON type of every field of a body, by its path.
 */
import { jsonType } from './shape.js';

/** Types by path, such as `result.paymentId: string`; an object and a list are named too. */
export function jsonTypes(body: unknown, path = ''): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.assign(
    {},
    ...Object.entries(body).map(([key, value]) => ({
      [`${path}${key}`]: jsonType(value),
      ...jsonTypes(value, `${path}${key}.`),
    })),
  );
}
