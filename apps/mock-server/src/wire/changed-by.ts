/**
 * @module
 * Fields with some of them set anew or left out.
 */

/** The fields with the changes; `null` leaves one out. Any name is one, `__proto__` too. */
export function changedBy<Value>(
  fields: Readonly<Record<string, Value>>,
  changes: Readonly<Record<string, Value | null>>,
): Readonly<Record<string, Value>> {
  const all = new Map<string, Value | null>([...Object.entries(fields), ...Object.entries(changes)]);
  const kept = [...all].filter(
    (entry): entry is [string, Value] => entry[1] !== null || !Object.hasOwn(changes, entry[0]),
  );
  return Object.fromEntries(kept);
}
