/**
 * @module
 * Turns valibot's issues into ours: the field is named, the value never is, because it can be a key or a card number.
 */
import type * as v from 'valibot';
import type { UnitPayIssue } from './issue.js';

/**
 * Rewrites valibot's issues. Messages that a schema words itself are kept; valibot's own ("Expected string but received 12") end in
 * the received value, so only their first half is.
 */
export function toUnitPayIssues(issues: readonly v.BaseIssue<unknown>[]): UnitPayIssue[] {
  return issues.map((issue) => ({ path: pathOf(issue), message: messageOf(issue) }));
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).map((item) => String(item.key)).join('.');
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  const { message, expected, received } = issue;
  if (!message.toLowerCase().endsWith(`received ${received}`.toLowerCase())) return message;
  if (issue.type === 'strict_object' && expected === 'never')
    return 'is not a known name here: remove it, or check its spelling';
  if (received === 'undefined') return 'is required';
  return `expected ${expected ?? 'another value'}, received ${kindOf(issue.input)}`;
}

function kindOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'an array';
  if (Number.isNaN(input)) return 'NaN';
  return typeof input === 'object' ? 'an object' : `a ${typeof input} of another form`;
}
