/**
 * @module
 * An object that refuses fields it does not know, saying which there are: a mistyped name would mean nothing and be noticed by nobody.
 */
import * as v from 'valibot';
import { kindOf } from './kind-of.js';
import { table } from './table.js';
import { unknownName } from './unknown-name.js';

/** A strict object whose refusals are plain words. */
export function knownFields<Entries extends v.ObjectEntries>(entries: Entries) {
  // Without a prototype: `constructor` is no name that an object of ours has.
  return v.strictObject(table(entries), (issue) => {
    const field = issue.path?.at(-1)?.key;
    if (typeof field !== 'string') return `expected an object with ${list(entries)}, got ${kindOf(issue.input)}`;
    return issue.expected === 'never' ? unknownName(field, Object.keys(entries)) : 'it is missing';
  });
}

function list(entries: v.ObjectEntries): string {
  return Object.keys(entries).join(', ') || 'nothing in it';
}
