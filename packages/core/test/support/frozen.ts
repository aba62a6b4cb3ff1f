/**
 * @module
 * Inputs that can't be changed.
 */

/** Freezes a value and everything in it, so that a test fails where an input is mutated. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) frozen(member);
    Object.freeze(value);
  }
  return value;
}
