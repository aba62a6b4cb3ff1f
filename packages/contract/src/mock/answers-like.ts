/**
 * @module
 * Does the mock answer like a golden?
 */
import { shapeDifferences } from '../compare/shape.js';
import type { GoldenAnswer } from '../golden/method-case.js';

/** What differs between the mock's body and a golden body: keys, JSON types, how texts are written, the message, and for an error its code. */
export function answerDifferences({ reply }: GoldenAnswer, golden: string, actual: string): string[] {
  const [sample, got] = [JSON.parse(golden) as unknown, JSON.parse(actual) as unknown];
  const differences = shapeDifferences(sample, got, { optional: reply.optional, rows: reply.rows });
  const compared = [...(reply.optional?.includes('code') ? [] : ['code']), ...(reply.textDiffers ? [] : ['message'])];
  for (const name of compared) {
    const [expected, found] = [field(sample, name), field(got, name)];
    if (expected !== found) differences.push(`${name}: ${String(expected)} expected, ${String(found)} found`);
  }
  return differences;
}

/** A field of the error, of the result, or of the top level. */
function field(body: unknown, name: string): unknown {
  const inside: unknown = Reflect.get(body as object, 'error') ?? Reflect.get(body as object, 'result') ?? body;
  return typeof inside === 'object' && inside !== null ? Reflect.get(inside, name) : undefined;
}
