/**
 * @module
 * What is wrong with an input, in a sentence that starts with the place, when it is not the input as a whole.
 */
import type * as v from 'valibot';
import { kindOf } from './kind-of.js';

/** Says where and what. */
export function explainIssues(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  // A mistyped name explains why another one is missing.
  const unknown = issues.find((one) => one.expected === 'never');
  const issue = unknown ?? issues[0];
  const keys = (issue.path ?? []).map((item) => String(item.key));
  const place = unknown === undefined ? keys : keys.slice(0, -1);
  return [...(place.length === 0 ? [] : [place.join('.')]), wordsOf(issue)].join(': ');
}

/** Checks whose received value is a choice that can be told; of others it could be a key or a card. */
const CHOICES: readonly string[] = ['picklist', 'literal', 'variant'];

/** The library's own words begin with what kind of check it was; ours say it all. */
function wordsOf({ kind, type, message, expected, received, input }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ')) return message;
  if (expected === null) return message.replace(/^Invalid (.+?): Received /, 'expected $1, got ');
  const wanted = expected
    .replace(/[()]/g, '')
    .replaceAll(' | ', ' or ')
    .replace(/^Object$/, 'an object');
  const got = kind === 'schema' && !CHOICES.includes(type) ? kindOf(input) : received;
  return `expected ${wanted}, got ${got}`;
}
