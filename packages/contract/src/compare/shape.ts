/**
 * @module
 * Has a body the key set and the JSON types of a sample, and are its texts written like the sample's? Values don't count here.
 */
import { valueForm } from './value-form.js';

/** What a comparison forgives. */
export interface ShapeRules {
  /** Keys that may be absent on either side. */
  readonly optional?: readonly string[] | undefined;
  /** Keys whose texts may be written in any way. */
  readonly anyForm?: readonly string[] | undefined;
  /** `any`: the list may be longer or shorter; all its rows are like the sample's first. */
  readonly rows?: 'any' | undefined;
}

/**
 * What differs, as sentences; empty when the shapes agree.
 */
export function shapeDifferences(sample: unknown, actual: unknown, rules: ShapeRules = {}, path = '$'): string[] {
  const { optional = [], anyForm = [] } = rules;
  const [expected, got] = [jsonType(sample), jsonType(actual)];
  if (expected !== got) return [`${path}: ${expected} expected, ${got} found`];
  if (typeof sample === 'string' && typeof actual === 'string') {
    return anyForm.some((key) => path.endsWith(`.${key}`)) ? [] : formDifferences(sample, actual, path);
  }
  if (Array.isArray(sample) && Array.isArray(actual)) return arrayDifferences(sample, actual, rules, path);
  if (!isObject(sample) || !isObject(actual)) return [];
  const keys = new Set([...Object.keys(sample), ...Object.keys(actual)]);
  return [...keys].flatMap((key) => {
    const at = `${path}.${key}`;
    if (key in sample && key in actual) return shapeDifferences(sample[key], actual[key], rules, at);
    if (optional.includes(key)) return [];
    return [key in sample ? `${at}: missing` : `${at}: not in the sample`];
  });
}

function formDifferences(sample: string, actual: string, path: string): string[] {
  const [expected, got] = [valueForm(sample), valueForm(actual)];
  return expected === got ? [] : [`${path}: ${expected} expected, ${got} found`];
}

/** Rows are compared in order, and there have to be as many as in the sample. */
function arrayDifferences(
  sample: readonly unknown[],
  actual: readonly unknown[],
  rules: ShapeRules,
  path: string,
): string[] {
  if (rules.rows === undefined && sample.length !== actual.length) {
    return [`${path}: ${sample.length} rows expected, ${actual.length} found`];
  }
  return actual.flatMap((row, index) =>
    shapeDifferences(rules.rows === 'any' ? sample[0] : sample[index], row, rules, `${path}[${index}]`),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The JSON type of a value. */
export function jsonType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
