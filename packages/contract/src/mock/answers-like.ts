/**
 * @module
 * Does the mock answer like a golden?
 */
import { shapeDifferences } from '../compare/shape.js';
import type { GoldenAnswer } from '../golden/method-case.js';

/** What differs between the mock's body and a golden body: keys, JSON types, and for an error its code and text. */
export function answerDifferences({ reply }: GoldenAnswer, golden: string, actual: string): string[] {
  const [sample, got] = [JSON.parse(golden) as unknown, JSON.parse(actual) as unknown];
  const differences = shapeDifferences(sample, got, { optional: reply.optional, rows: reply.rows });
  if (reply.error === undefined) return differences;
  const compared = [...(reply.optional?.includes('code') ? [] : ['code']), ...(reply.textDiffers ? [] : ['message'])];
  for (const name of compared) {
    const [expected, found] = [errorField(sample, name), errorField(got, name)];
    if (expected !== found) differences.push(`error.${name}: ${String(expected)} expected, ${String(found)} found`);
  }
  return differences;
}

function errorField(body: unknown, name: string): unknown {
  const error: unknown = Reflect.get(body as object, 'error');
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
