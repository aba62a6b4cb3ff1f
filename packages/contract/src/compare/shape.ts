/**
 * @module
 * Has a body the key set and the JSON types of a sample? Values don't count here.
 */

/**
 * What differs, as sentences; empty when the shapes agree.
 *
 * @param optional Keys that may be absent on either side.
 */
export function shapeDifferences(
  sample: unknown,
  actual: unknown,
  optional: readonly string[] = [],
  path = '$',
): string[] {
  const [expected, got] = [jsonType(sample), jsonType(actual)];
  if (expected !== got) return [`${path}: ${expected} expected, ${got} found`];
  if (Array.isArray(sample) && Array.isArray(actual)) return arrayDifferences(sample, actual, optional, path);
  if (!isObject(sample) || !isObject(actual)) return [];
  const keys = new Set([...Object.keys(sample), ...Object.keys(actual)]);
  return [...keys].flatMap((key) => {
    const at = `${path}.${key}`;
    if (key in sample && key in actual) return shapeDifferences(sample[key], actual[key], optional, at);
    if (optional.includes(key)) return [];
    return [key in sample ? `${at}: missing` : `${at}: not in the sample`];
  });
}

/** Rows are compared in order; a sample without rows says nothing about them, one with rows asks for as many. */
function arrayDifferences(
  sample: readonly unknown[],
  actual: readonly unknown[],
  optional: readonly string[],
  path: string,
): string[] {
  if (sample.length === 0) return [];
  if (sample.length !== actual.length) return [`${path}: ${sample.length} rows expected, ${actual.length} found`];
  return sample.flatMap((row, index) => shapeDifferences(row, actual[index], optional, `${path}[${index}]`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function jsonType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
